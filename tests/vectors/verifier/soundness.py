"""Section 11 of docs/protocol.md: the account of all error terms, in exact arithmetic."""

from fractions import Fraction
from math import ceil, floor, log2

from .field import P


def missed_by_queries(rate_bits, queries):
    return (1 - (1 - Fraction(1, 2**rate_bits)) / 2) ** queries


def terms(plan, equations):
    """(name, formula, error) of each term."""
    p, q = plan.parameters, Fraction(P)
    work, rounds = Fraction(1, 2**p.g), plan.rho + plan.c
    folds, sigma = sum(level[1] for level in plan.levels), p.T.bit_length() - 1
    oracles, opened = len(plan.present), [level[3] for level in plan.levels]
    out = [
        ("sumcheck", f"({plan.d} ({plan.rho} + {plan.c}) + 2 * {folds} + 1) / p",
         (plan.d * rounds + 2 * folds + 1) / q),
        ("equations", f"({equations}) / p", equations / q),
        ("eq_points", f"(4 ({plan.rho} + {plan.c}) + {sigma}) / p", (4 * rounds + sigma) / q),
        ("combination", f"({oracles} + 1) / p", (oracles + 1) / q),
        ("pad_tree", f"({8 * p.pad_length}) / p", 8 * p.pad_length / q),
    ]
    if plan.with_rank():
        out.append(("rank", f"({plan.N} / p)^2", (plan.N / q) ** 2))
    if plan.kappa:
        n = len(plan.kappa)
        out.append(("integrality", f"{n} * {plan.t} * 2^-{p.T}", Fraction(n * plan.t, 2**p.T)))
    for level, (log_C, log_R, rate_bits, _) in enumerate(plan.levels):
        combined, log_n = (log_R if level else plan.rho + oracles), log_C + rate_bits
        formula = f"({combined} * 2^{log_n}) / p * 2^-{p.g}"
        out.append((f"proximity_{level}", formula, combined * 2**log_n / q * work))
    out.append(("xi", f"({' + '.join(map(str, opened))}) / p", sum(opened) / q))
    tested = [level[2:] for level in plan.levels] + [(3, p.queries[2])]
    formula = " + ".join(f"(1/2 + 1/{2 ** (rate_bits + 1)})^{n}" for rate_bits, n in tested)
    missed = sum(missed_by_queries(*test) for test in tested)
    out.append(("queries", f"({formula}) * 2^-{p.g}", missed * work))
    return out


def log2_of(error):
    return log2(error.numerator) - log2(error.denominator)


def account(plan, equations):
    """The value of soundness.json, and the bits before rounding."""
    found = terms(plan, equations)
    bits = -log2_of(sum(error for _, _, error in found))
    listed = [{"name": name, "formula": formula, "log2_error": ceil(log2_of(error) * 100) / 100}
              for name, formula, error in found]
    value = {"schema": "driftseal-soundness/1", "terms": listed, "bits": floor(bits * 100) / 100,
             "binding": max(found, key=lambda term: term[2])[0]}
    return value, bits

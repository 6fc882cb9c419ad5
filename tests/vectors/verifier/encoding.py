"""Section 1 of docs/protocol.md, Encoding: what the transcript absorbs before the proof."""

from .field import P
from .statement import ORACLES
from .transcript import Transcript, u64, u128


def text(name):
    data = name.encode()
    return u64(len(data)) + data


def bound_bytes(bound):
    return u64(0) if bound is None else u64(1) + u128(bound)


def numbers(*values):
    return b"".join(map(u64, values))


def parameter_bytes(plan):
    p = plan.parameters
    tower = [(1, plan.d1), *plan.column_levels, (4, plan.rho)]
    lengths = [length for _, length in plan.slack.values()]
    return (
        u128(P) + numbers(p.s, plan.statement.e, plan.c, plan.Q, plan.rho, plan.d)
        + b"".join(numbers(len(plan.rows[o]), *plan.rows[o]) for o in ORACLES)
        + numbers(p.T, plan.t) + b"".join(numbers(*level) for level in tower)
        + numbers(*(plan.kappa.get(X, 0) for X in ("D", "E", "UV")))
        + numbers(len(lengths), *lengths)
        + numbers(p.lam, p.g, p.pad_length, 3, p.queries[2])
        + numbers(len(plan.levels)) + b"".join(numbers(*level) for level in plan.levels)
    )


def layout_bytes(layout):
    return numbers(len(layout)) + b"".join(
        text(t.name) + numbers(int(t.integer), len(t.shape), *t.shape) for t in layout)


def policy_bytes(statement):
    out = numbers(len(statement.blocks))
    for b in statement.blocks:
        out += text(b.name) + numbers(b.kind, len(b.tensors), *b.tensors)
        out += b"".join(map(bound_bytes, b.bounds))
    return out + bound_bytes(statement.tau2_total) + bound_bytes(statement.k_total)


def statement_items(plan):
    st = plan.statement
    return [
        ("version", b"drift proof 1"), ("parameters", parameter_bytes(plan)),
        ("base manifest", st.base_manifest_digest), ("base root", st.base_root),
        ("layout", layout_bytes(st.layout)), ("policy", policy_bytes(st)),
        ("tuned root", st.tuned_root), ("names", st.names), ("context", st.context),
    ]


def header(plan):
    """The transcript after the statement; its state is the header digest."""
    transcript = Transcript()
    for tag, data in statement_items(plan):
        transcript.absorb(tag, data)
    return transcript

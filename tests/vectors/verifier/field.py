"""Section 2 of docs/protocol.md: the field, and multilinear extensions of simple weights (section 7)."""

P = 2**127 - 2**65 + 1


def root_of_unity(n):
    return pow(5, (P - 1) // n, P)


def bit_reversed(i, bits):
    return int(format(i, f"0{bits}b")[::-1], 2) if bits else 0


def domain_points(positions, log_n):
    """The points of leaves of a codeword of 2^log_n symbols (section 3)."""
    omega = root_of_unity(2**log_n)
    return [pow(omega, bit_reversed(i, log_n), P) for i in positions]


def evaluate(coefficients, x):
    value = 0
    for coefficient in reversed(coefficients):
        value = (value * x + coefficient) % P
    return value


def dot(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True)) % P


def eq_factors(point):
    """eq(point, .) as one pair of factors for each bit, most significant bit first."""
    return [((1 - r) % P, r) for r in point]


def power_factors(base, bits):
    """i -> base^i as one pair of factors for each bit of i, most significant bit first."""
    return [(1, pow(base, 2**b, P)) for b in reversed(range(bits))]


def ones(bits):
    return [(1, 1)] * bits


def table(factors):
    """All values of a product of factors, in the order of the index."""
    values = [1]
    for zero, one in factors:
        values = [v * f % P for v in values for f in (zero, one)]
    return values


def eq_table(point):
    return table(eq_factors(point))


def eq_at(point, index):
    value = 1
    for b, (zero, one) in enumerate(eq_factors(point)):
        value = value * (one if index >> (len(point) - 1 - b) & 1 else zero) % P
    return value


def prefix_sum(end, factors):
    """P(end; g) of section 7: the sum of the products for all indices below end."""
    if end >= 2 ** len(factors):
        end, whole = 0, True
    else:
        whole = False
    totals = [1]
    for zero, one in reversed(factors):
        totals.append(totals[-1] * (zero + one) % P)
    if whole:
        return totals[-1]
    result, prefix = 0, 1
    for b, (zero, one) in enumerate(factors):
        rest = len(factors) - 1 - b
        if end >> rest & 1:
            result += prefix * zero * totals[rest]
            prefix = prefix * one % P
        else:
            prefix = prefix * zero % P
    return result % P

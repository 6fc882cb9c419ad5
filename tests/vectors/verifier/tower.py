"""Section 6 of docs/protocol.md: the random projections, evaluated at one point."""

from .field import P, dot, eq_at, eq_table
from .transcript import H, u64


def matrix(seed, level, rows, columns):
    """The entries -1, 0, 1 of one level, row by row."""
    entries, block = [], 0
    while len(entries) < rows * columns:
        for byte in H(0x08, seed, bytes([level]), u64(block)):
            entries += [(byte >> b & 1) - (byte >> b + 1 & 1) for b in (0, 2, 4, 6)]
        block += 1
    return [entries[i * columns : (i + 1) * columns] for i in range(rows)]


class Tower:
    def __init__(self, plan, seed, sigma, r):
        self.T, self.r_row = plan.parameters.T, r[: plan.rho]
        self.columns = self.project_columns(plan, seed, r[plan.rho :])
        last = matrix(seed, 4, self.T, self.T << plan.rho)
        self.eq_sigma = eq_table(sigma)
        # sum_j eq(sigma, j) J_4[j, .]
        self.rows = [sum(e * J[x] for e, J in zip(self.eq_sigma, last)) % P
                     for x in range(self.T << plan.rho)]

    def project_columns(self, plan, seed, r_col):
        """The T numbers v: levels 1 to 3 on eq(r_col, .), without the chunk of the salts."""
        above = r_col[: plan.c - plan.d1]
        first = matrix(seed, 1, self.T, plan.Q)
        low = eq_table(r_col[plan.c - plan.d1 :])
        everything = salts = [dot(row, low) for row in first]
        for number, bits in plan.column_levels:
            point, above = above[len(above) - bits :], above[: len(above) - bits]
            J = matrix(seed, number, self.T, self.T << bits)
            weights = eq_table(point)
            everything = self.apply(J, weights, everything)
            salts = self.apply(J, [0] * (2**bits - 1) + weights[-1:], salts)
        return [(a - b) % P for a, b in zip(everything, salts)]

    @staticmethod
    def apply(J, weights, below):
        return [dot(row, [w * x for w in weights for x in below]) for row in J]

    def weight(self, rows):
        """The extension at r of x -> sum_j eq(sigma, j) J[j, x], restricted to these rows."""
        return sum(eq_at(self.r_row, i) * dot(self.rows[self.T * i : self.T * (i + 1)], self.columns)
                   for i in rows) % P

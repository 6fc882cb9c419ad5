"""Section 7 of docs/protocol.md: all equations, joined by powers of theta, at the point r."""

from collections import Counter

from .field import P, eq_at, eq_factors, ones, power_factors, prefix_sum
from .tower import Tower


class Relation:
    """weights: the extension at r of the weight of each term of G. constant: a_0."""

    def __init__(self, plan, challenges, r):
        self.plan, self.challenges, self.r = plan, challenges, r
        self.weights, self.constant, self.equations = Counter(), 0, 0
        self.theta_power = 1
        for block in plan.active:
            self.block_equations(block)
        self.model_equations()

    # --- sums over intervals of flat indices ---

    def below(self, end, factors):
        plan = self.plan
        g = [(zero * (1 - x) % P, one * x % P) for (zero, one), x in zip(factors, self.r, strict=True)]
        g_rows, g_columns = g[: plan.rho], g[plan.rho :]
        row, column = divmod(end, plan.K)
        this_row = prefix_sum(row + 1, g_rows) - prefix_sum(row, g_rows)
        return (prefix_sum(row, g_rows) * prefix_sum(plan.K, g_columns)
                + this_row * prefix_sum(column, g_columns)) % P

    def over(self, intervals, factors=None):
        factors = factors or ones(len(self.r))
        return sum(self.below(end, factors) - self.below(begin, factors) for begin, end in intervals) % P

    def powers(self, begin, length, base):
        """base^0, base^1, .. on an interval."""
        factors = power_factors(pow(base, self.plan.K, P), self.plan.rho) + power_factors(base, self.plan.c)
        return self.over([(begin, begin + length)], factors) * pow(base, -begin, P) % P

    def at(self, index):
        row, column = divmod(index, self.plan.K)
        return eq_at(self.r, row << self.plan.c | column)

    # --- equations ---

    def equation(self, terms, constant=0, slack=None):
        """sum over terms of weight * term, plus the slack, = constant; with the next power of theta."""
        for term, weight in terms:
            self.weights[term] = (self.weights[term] + self.theta_power * weight) % P
        if slack in self.plan.slack:
            first, length = self.plan.slack[slack]
            bits = sum(2**i * self.at(first + i) for i in range(length))
            self.weights["A2b"] = (self.weights["A2b"] + self.theta_power * bits) % P
        self.constant = (self.constant + self.theta_power * constant) % P
        self.theta_power = self.theta_power * self.challenges["theta"] % P
        self.equations += 1

    def block_equations(self, b):
        here = self.over(self.plan.intervals(b))
        if b.tau2:
            self.equation([("DD", here)], b.tau2, (b.name, "norm"))
        if b.r is not None or b.eps2:
            square = "DD" if b.r is None else "EE"
            masked = [] if b.k is None else [("M" + square, -here)]
            self.equation([(square, here)] + masked, b.eps2, (b.name, "residual"))
        if b.k is not None:
            self.equation([("M", here)], b.k, (b.name, "support"))
        if b.r is not None:
            self.rank_equations(b)

    def rank_equations(self, b):
        m, n = self.plan.shape(b)
        (begin, end), = self.plan.intervals(b)
        U = self.plan.factors_at[b.name]
        V = U + b.r * m
        for point, a in enumerate((self.challenges["alpha"], self.challenges["alpha'"])):
            pair = self.plan.pairs_at[b.name] + point * b.r
            self.equation([("L", self.powers(begin, end - begin, a)),
                           ("uv", -sum(self.at(pair + t) for t in range(b.r)))])
            for t in range(b.r):
                self.equation([("A1", self.powers(U + t * m, m, pow(a, n, P))), ("A2u", -self.at(pair + t))])
                self.equation([("A1", self.powers(V + t * n, n, a)), ("A2v", -self.at(pair + t))])

    def model_equations(self):
        plan, st = self.plan, self.plan.statement
        if st.tau2_total is not None:
            self.equation([("DD", self.over(plan.floating))], st.tau2_total, ("", "norm"))
        masked = [i for b in plan.with_mask() for i in plan.intervals(b)]
        if st.k_total is not None:
            self.equation([("M", self.over(masked))], st.k_total, ("", "support"))
        if masked:
            self.boolean("MM", "M", self.over(masked, eq_factors(self.challenges["tau1"])))
        self.integrality()
        if plan.bits:
            self.boolean("bb", "A2b", self.over([(0, plan.bits)], eq_factors(self.challenges["tau2"])))
        tau0 = eq_factors(self.challenges["tau0"])
        frozen = [i for b in plan.active if b.frozen for i in plan.intervals(b)]
        if frozen:
            self.equation([("D", self.over(frozen, tau0))])
        exact = [i for b in plan.active if b.r is None and b.k is not None and b.eps2 == 0
                 for i in plan.intervals(b)]
        if exact:
            weight = self.over(exact, tau0)
            self.equation([("D", weight), ("MD", -weight)])

    def boolean(self, square, linear, weight):
        self.equation([(square, weight), (linear, -weight)])

    def integrality(self):
        plan = self.plan
        if not plan.kappa:
            return
        tower = Tower(plan, self.challenges["seed"], self.challenges["sigma"], self.r)
        for X, term, oracle in (("D", "D", "W"), ("E", "E", "L"), ("UV", "A1", "A1")):
            if X not in plan.kappa:
                continue
            kappa = plan.kappa[X]
            bits = 0
            for j, e in enumerate(tower.eq_sigma):
                first = plan.z_at[X] + j * (kappa + 1)
                bits += e * sum(2**i * self.at(first + i) for i in range(kappa + 1))
            self.equation([(term, tower.weight(plan.rows[oracle])), ("A2b", -bits)], -(2**kappa))

    def value(self, y):
        """G(r; y)."""
        D = y["W"] - y["B"]
        E = 2**self.plan.statement.e * D - y.get("L", 0)
        M, b = y.get("M", 0), y.get("A2b", 0)
        u, v = y.get("A2u", 0), y.get("A2v", 0)
        terms = {"D": D, "DD": D * D, "MD": M * D, "MDD": M * D * D, "E": E, "EE": E * E, "MEE": M * E * E,
                 "L": y.get("L", 0), "M": M, "MM": M * M, "A1": y.get("A1", 0),
                 "A2u": u, "A2v": v, "uv": u * v, "A2b": b, "bb": b * b}
        return sum(weight * terms[term] for term, weight in self.weights.items()) % P


def count_equations(plan):
    """How many equations the statement has."""
    st, active = plan.statement, plan.active
    count = len(plan.kappa) + (plan.bits > 0) + (st.tau2_total is not None) + (st.k_total is not None)
    for b in active:
        count += bool(b.tau2) + (b.r is not None or bool(b.eps2)) + (b.k is not None)
        count += 0 if b.r is None else 2 * (1 + 2 * b.r)
    count += bool(plan.with_mask()) + any(b.frozen for b in active)
    return count + any(b.k is not None and b.r is None and b.eps2 == 0 for b in active)

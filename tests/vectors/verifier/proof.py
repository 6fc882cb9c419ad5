"""Sections 8 to 10 of docs/protocol.md: the messages of a proof and every check on them."""

from .encoding import header
from .field import P, domain_points, dot, eq_at, eq_table, evaluate
from .relation import Relation
from .statement import Plan
from .transcript import Reader, Rejected, read_opening


def verify_proof(statement, parameters, proof):
    """None if proof.bin is accepted, else the name of the first check that fails."""
    try:
        Verifier(Plan(statement, parameters), proof).run()
    except Rejected as rejected:
        return rejected.check
    return None


class Verifier:
    def __init__(self, plan, proof):
        self.plan, self.p = plan, plan.parameters
        self.transcript = header(plan)
        self.reader = Reader(proof, self.transcript, self.p.g)
        self.roots, self.challenges = {}, {}

    def run(self):
        if self.reader.proof[:32] != self.transcript.state:
            raise Rejected("statement")
        self.reader.at = 32
        self.commitments()
        self.sum_check()
        self.pads()
        Opening(self).run()
        if self.reader.at != len(self.reader.proof):
            raise Rejected("trailing_bytes")

    def commitments(self):
        plan, t = self.plan, self.transcript
        self.roots["base"], self.roots["tuned"] = plan.statement.base_root, plan.statement.tuned_root
        if any(plan.rows[o] for o in ("L", "M", "A1")):
            self.roots["round1"] = self.reader.raw("root", 32)
        self.challenges["alpha"] = t.element("alpha", nonzero=True)
        self.challenges["alpha'"] = t.element("alpha'", nonzero=True)
        self.challenges["seed"] = t.seed("seed")
        both = self.reader.raw("root", 64)
        self.roots["round2"], self.roots["pads"] = both[:32], both[32:]
        self.challenges["theta"] = t.element("theta")
        for tau in ("tau0", "tau1", "tau2"):
            self.challenges[tau] = t.point(tau, plan.rho + plan.c)
        self.challenges["sigma"] = t.point("sigma", self.p.T.bit_length() - 1)

    def sum_check(self):
        """Section 9. v of the single equation <c, pad> = v that remains."""
        plan = self.plan
        powers = [0, *range(2, plan.d + 1)]
        rounds, self.r = [], []
        for i in range(plan.rho + plan.c):
            rounds.append(self.reader.elements("h", plan.d))
            if i < plan.rho:
                self.reader.nonce()
            self.r.append(self.transcript.element("r"))
        values = self.reader.elements("y", len(plan.present) + 1)
        self.y, self.z_S = dict(zip(plan.present, values)), values[-1]
        relation = Relation(plan, self.challenges, self.r)
        a, self.pad_factors = relation.constant, []
        for h, r in zip(rounds, self.r):
            factors = [(1 - 2 * r) % P] + [(r**k - r) % P for k in powers[1:]]
            a = (r * a + dot(factors, h)) % P
            self.pad_factors = [f * r % P for f in self.pad_factors] + factors
        self.v = (a - relation.value(self.y)) % P

    def pads(self):
        p, reader = self.p, self.reader
        v_m, = reader.elements("v_m", 1)
        mu = self.transcript.element("mu", nonzero=True)
        w = reader.elements("w", p.pad_length)
        c = self.pad_factors + [0] * (p.pad_length - len(self.pad_factors))
        if dot(c, w) != (mu * self.v + v_m) % P:
            raise Rejected("pad_equation")
        reader.nonce()
        log_n = p.pad_length.bit_length() - 1 + 3
        positions = self.transcript.positions("pad positions", 2**log_n, p.queries[2])
        columns = read_opening(reader, 3, 0, log_n, positions, 2, self.roots["pads"], "pad_path")
        for x, (of_P, of_m) in zip(domain_points(positions, log_n), columns):
            if evaluate(w, x) != (mu * of_P + of_m) % P:
                raise Rejected("pad_column")


class Opening:
    """Section 10."""

    def __init__(self, verifier):
        self.plan, self.reader, self.transcript = verifier.plan, verifier.reader, verifier.transcript
        self.verifier = verifier

    def run(self):
        v, plan, t = self.verifier, self.plan, self.transcript
        self.reader.nonce()
        self.beta, self.gamma = t.element("beta"), t.element("gamma", nonzero=True)
        beta_powers = [pow(self.beta, o, P) for o in range(len(plan.present))]
        self.claim = (dot(beta_powers, v.y.values()) + self.gamma * v.z_S) % P
        self.eq_point, self.eq_scale = v.r[plan.rho :], 1
        self.powers = []  # [coefficient, x]: the weight coefficient * pow(x)
        coefficients = None  # of the rows of the level before
        for level in range(1, len(plan.levels)):
            root = self.reader.raw("root", 32)
            self.reader.nonce()
            self.add_columns(*self.folded_columns(level - 1, coefficients))
            self.root_before = root
            coefficients = eq_table(self.fold(plan.levels[level]))
        self.last_level(coefficients)

    def folded_columns(self, level, coefficients):
        """The points and folded columns of a level."""
        log_C, log_R, log_inverse_rate, queries = self.plan.levels[level]
        log_n = log_C + log_inverse_rate
        positions = self.transcript.positions("positions", 2**log_n, queries)
        if level == 0:
            folded = self.models_and_components(positions, log_n)
        else:
            columns = read_opening(self.reader, 4, level, log_n, positions, 2**log_R, self.root_before,
                                   "opening_path")
            folded = [dot(coefficients, column) for column in columns]
        return domain_points(positions, log_n), folded

    def models_and_components(self, positions, log_n):
        plan, r_row = self.plan, self.verifier.r[: self.plan.rho]
        trees = (("base", 0, ["B"]), ("tuned", 0, ["W"]), ("round1", 1, ["L", "M", "A1"]),
                 ("round2", 2, ["A2u", "A2v", "A2b"]))
        folded = [0] * len(positions)
        for name, tree_id, oracles in trees:
            coefficients = [pow(self.beta, plan.present.index(o), P) * eq_at(r_row, row)
                            for o in oracles for row in plan.rows[o]]
            coefficients += [self.gamma] if name == "round2" else []
            if not coefficients:
                continue
            columns = read_opening(self.reader, tree_id, 0, log_n, positions, len(coefficients),
                                   self.verifier.roots[name], name + "_path")
            folded = [(f + dot(coefficients, column)) % P for f, column in zip(folded, columns)]
        return folded

    def add_columns(self, points, folded):
        xi = self.transcript.element("xi")
        coefficient = 1
        for x, t in zip(points, folded):
            coefficient = coefficient * xi % P
            self.claim = (self.claim + coefficient * t) % P
            self.powers.append([coefficient, x])

    def fold(self, level):
        """The sum-check over the rows of a level; the challenges."""
        log_C, log_R, _, _ = level
        challenges = []
        for b in reversed(range(log_C, log_C + log_R)):
            constant, square = self.reader.elements("g", 2)
            self.reader.nonce()
            s = self.transcript.element("s")
            challenges.append(s)
            self.claim = (s * self.claim + (1 - 2 * s) * constant + (s * s - s) * square) % P
            r, self.eq_point = self.eq_point[0], self.eq_point[1:]
            self.eq_scale = self.eq_scale * ((1 - r) * (1 - s) + r * s) % P
            for weight in self.powers:
                weight[0] = weight[0] * (1 + s * (pow(weight[1], 2**b, P) - 1)) % P
        return challenges

    def last_level(self, coefficients):
        u = self.reader.elements("u", 2 ** self.plan.levels[-1][0])
        self.reader.nonce()
        value = self.eq_scale * dot(eq_table(self.eq_point), u)
        value += sum(coefficient * evaluate(u, x) for coefficient, x in self.powers)
        if value % P != self.claim:
            raise Rejected("opening_claim")
        for x, folded in zip(*self.folded_columns(len(self.plan.levels) - 1, coefficients)):
            if evaluate(u, x) != folded:
                raise Rejected("opening_last_level")

"""Sections 1, 5 and 6 of docs/protocol.md: the statement, and the sizes that follow from it."""

from dataclasses import dataclass
from math import prod
from typing import Optional

ORACLES = ("B", "W", "L", "M", "A1", "A2u", "A2v", "A2b")
BUDGETS, FREE, EXEMPT = range(3)


class Refused(Exception):
    """A policy or layout that section 1 does not allow."""


@dataclass
class Tensor:
    name: str
    shape: list
    integer: bool = False

    @property
    def size(self):
        return prod(self.shape)

    @property
    def matrix(self):
        return (self.shape[0], prod(self.shape[1:])) if len(self.shape) > 1 else (1, self.size)


@dataclass
class Block:
    name: str
    kind: int
    tensors: list
    r: Optional[int] = None
    k: Optional[int] = None
    eps2: Optional[int] = None
    tau2: Optional[int] = None

    @property
    def bounds(self):
        return self.r, self.k, self.eps2, self.tau2

    @property
    def frozen(self):
        return self.tau2 == 0


@dataclass
class Parameters:
    """The fixed numbers of the protocol. Known answers of toy size have others, and their own c and Q."""

    c: Optional[int] = None
    Q: Optional[int] = None
    s: int = 24
    T: int = 128
    queries: tuple = (213, 130, 107, 97)
    g: int = 16
    max_log_R: int = 5
    stop_log_C: int = 9
    pad_length: int = 512
    lam: int = 100


@dataclass
class Statement:
    layout: list
    blocks: list
    e: int
    tau2_total: Optional[int] = None
    k_total: Optional[int] = None
    base_manifest_digest: bytes = bytes(32)
    base_root: bytes = bytes(32)
    tuned_root: bytes = bytes(32)
    names: bytes = b""
    context: bytes = b""


def check(condition, why):
    if not condition:
        raise Refused(why)


def check_block(block, layout):
    check(block.tensors, f"{block.name} has no tensor")
    r, k, eps2, tau2 = block.bounds
    if block.kind != BUDGETS:
        check(all(b is None for b in block.bounds), f"{block.name} is of two classes")
        tensors_may_be_integer = block.kind == EXEMPT
    else:
        check(any(b is not None for b in block.bounds), f"{block.name} has no bound")
        tensors_may_be_integer = block.frozen
    check(tensors_may_be_integer or not any(layout[i].integer for i in block.tensors),
          f"{block.name} bounds an integer tensor")
    components = r is not None or k is not None
    check(components == (eps2 is not None), f"{block.name}: r or k, and eps2, go together")
    check(not (components and tau2 == 0), f"{block.name}: frozen beside r or k")
    check(all(0 <= b < 2**124 for b in block.bounds if b is not None), f"{block.name}: bound too large")
    entries = sum(layout[i].size for i in block.tensors)
    if r is not None:
        check(len(block.tensors) == 1, f"{block.name}: a rank for more than one tensor")
        check(0 < r < min(layout[block.tensors[0]].matrix), f"{block.name}: rank out of range")
    check(k is None or k < entries, f"{block.name}: support out of range")


def check_policy(statement):
    layout, blocks = statement.layout, statement.blocks
    for names in ([t.name for t in layout], [b.name for b in blocks]):
        check(len(set(names)) == len(names), "a name twice")
    used = [i for block in blocks for i in block.tensors]
    check(sorted(used) == list(range(len(layout))), "a tensor in no block or in two")
    for block in blocks:
        check_block(block, layout)
    for bound in (statement.tau2_total, statement.k_total):
        check(bound is None or 0 <= bound < 2**124, "a model-wide bound is too large")


def code_size(N):
    """Section 5: c and Q."""
    high = 26 if N > 2**33 else 25 if N > 2**32 else 24 if N > 2**31 else 23
    for c in range(high, 10, -1):
        Q = 4096 if c >= 16 else 1024
        if -(-N // (2**c - Q)) >= 16:
            return c, Q
    return 11, 1024


def opening_levels(parameters, c):
    """Section 10: (log2 C, log2 R, -log2 rate, queries) of each level."""
    levels = [(c, 0, 1, parameters.queries[0])]
    while levels[-1][0] > parameters.stop_log_C:
        fold = min(parameters.max_log_R, levels[-1][0] - (parameters.stop_log_C - 1))
        rate = min(len(levels) + 1, 4)
        levels.append((levels[-1][0] - fold, fold, rate, parameters.queries[rate - 1]))
    return levels


def largest_kappa(t, conditions):
    """The largest kappa for which every condition holds of B = 2^(t + kappa)."""
    for kappa in range(100, 0, -1):
        if all(condition(2 ** (t + kappa)) for condition in conditions):
            return kappa
    raise Refused("no kappa fits")


class Plan:
    """Everything that prover and verifier compute from layout and policy."""

    def __init__(self, statement, parameters=None):
        check_policy(statement)
        self.statement, self.parameters = statement, parameters or Parameters()
        self.place_entries()
        self.place_components()
        self.tower_levels()
        self.kappas()
        self.slacks_and_bits()
        self.row_numbers()

    def place_entries(self):
        layout, blocks = self.statement.layout, self.statement.blocks
        exempt = {i for b in blocks if b.kind == EXEMPT for i in b.tensors}
        at, self.interval = 0, {}
        for i, tensor in enumerate(layout):
            size = 0 if i in exempt else tensor.size
            self.interval[i] = (at, at + size)
            at += size
        self.N = at
        check(self.N > 0, "no committed entry")
        self.floating = [self.interval[i] for i, t in enumerate(layout) if not t.integer]
        p = self.parameters
        self.c, self.Q = (p.c, p.Q) if p.c is not None else code_size(self.N)
        self.K = 2**self.c - self.Q

    def intervals(self, block):
        return [self.interval[i] for i in block.tensors]

    def entries(self, block):
        return sum(end - begin for begin, end in self.intervals(block))

    @property
    def active(self):
        """Blocks that give equations."""
        return [b for b in self.statement.blocks if b.kind == BUDGETS and self.entries(b)]

    def with_rank(self):
        return [b for b in self.active if b.r is not None]

    def with_mask(self):
        return [b for b in self.active if b.k is not None]

    def shape(self, block):
        return self.statement.layout[block.tensors[0]].matrix

    def touched(self, blocks):
        return sorted({row for b in blocks for begin, end in self.intervals(b) if end > begin
                       for row in range(begin // self.K, (end - 1) // self.K + 1)})

    def place_components(self):
        """Where the factors of each block begin in A1, and its pairs in A2u and A2v."""
        self.factors_at, self.pairs_at, a1, pairs = {}, {}, 0, 0
        for b in self.with_rank():
            self.factors_at[b.name], self.pairs_at[b.name] = a1, pairs
            a1 += b.r * sum(self.shape(b))
            pairs += 2 * b.r
        self.a1_entries, self.pairs = a1, pairs

    def tower_levels(self):
        d1 = self.Q.bit_length() - 1
        f2, f3 = -(-(self.c - d1) // 2), (self.c - d1) // 2
        self.d1 = d1
        self.column_levels = [(number, f) for number, f in ((2, f2), (3, f3)) if f]
        self.t = 2 + len(self.column_levels)

    def kappas(self):
        st, t = self.statement, self.t
        on_E, on_D, on_UV = [], [], []
        for b in self.active:
            n = self.entries(b)
            if b.r is not None:
                on_E.append(lambda B, n=n, b=b: n * B * B + 2 ** b.eps2.bit_length() <= 2**125)
                on_UV.append(lambda B, b=b: b.r * B * B <= 2**124)
            for bound in (b.tau2, b.eps2 if b.r is None else None):
                if bound:
                    on_D.append(lambda B, n=n, T=bound: n * B * B + 2 ** T.bit_length() <= 2**125)
        self.kappa = {}
        if on_E:
            self.kappa["E"], self.kappa["UV"] = largest_kappa(t, on_E), largest_kappa(t, on_UV)
            B_E = 2 ** (t + self.kappa["E"])
            on_D.append(lambda B: 2**st.e * B + B_E <= 2**124)
        if st.tau2_total is not None:
            on_D.append(self.total_norm_fits)
        if on_D:
            self.kappa["D"] = largest_kappa(t, on_D)

    def total_norm_fits(self, B):
        total = 0
        for b in self.statement.blocks:
            if b.kind != EXEMPT:
                largest = self.entries(b) * B * B
                total += largest if b.tau2 is None else min(largest, b.tau2)
        return total + 2 ** self.statement.tau2_total.bit_length() <= 2**125

    def slacks_and_bits(self):
        """bounds: every bound with a slack in the order of the equations, as (equation, bound)."""
        st, bounds = self.statement, []
        for b in self.active:
            of_block = (("norm", b.tau2), ("residual", b.eps2), ("support", b.k))
            bounds += [((b.name, kind), T) for kind, T in of_block]
        bounds += [(("", "norm"), st.tau2_total), (("", "support"), st.k_total)]
        self.slack, at = {}, 0  # equation -> (first bit, length)
        for equation, T in bounds:
            if T:
                self.slack[equation] = (at, T.bit_length())
                at += T.bit_length()
        self.z_at = {}
        for X in ("D", "E", "UV"):
            if X in self.kappa:
                self.z_at[X] = at
                at += self.parameters.T * (self.kappa[X] + 1)
        self.bits = at

    def row_numbers(self):
        def own(entries):
            return list(range(-(-entries // self.K)))

        self.rows = {
            "B": own(self.N), "W": own(self.N),
            "L": self.touched(self.with_rank()), "M": self.touched(self.with_mask()),
            "A1": own(self.a1_entries), "A2u": own(self.pairs), "A2v": own(self.pairs), "A2b": own(self.bits),
        }
        self.present = [o for o in ORACLES if self.rows[o]]
        highest = max(rows[-1] for rows in self.rows.values() if rows)
        self.rho = highest.bit_length()
        self.d = 4 if self.with_mask() else 3
        self.levels = opening_levels(self.parameters, self.c)

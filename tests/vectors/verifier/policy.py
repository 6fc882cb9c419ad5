"""docs/policy_format.md: reading a policy file and resolving it to blocks with integer bounds."""

from dataclasses import dataclass
from math import floor, prod

from .budgets import Budget, Number, integer, known_keys, norm, read_budget, support, text, word
from .container import parse_json, require
from .patterns import glob, regular_expression
from .statement import BUDGETS, EXEMPT, FREE, Block

POLICY_KEYS = {"driftseal_policy", "name", "description", "grid_bits", "rank_scale_bits",
               "minimum_soundness_bits", "model_norm", "model_support", "added", "missing", "pairing", "rules"}
RULE_KEYS = {"name", "tensors", "regex", "kind", "budget", "per", "comment"}
PLACE_KEYS = {"role", "block", "tower", "layers"}
KINDS = {"floating": {"matrix", "vector"}, "integer": {"integer"}, "matrix": {"matrix"}, "vector": {"vector"}}
EVERY_KIND = set().union(*KINDS.values())

# Bits of the significand with the leading one, and -log2 of the smallest value above zero.
ROUNDING = {"F64": (53, 1074), "F32": (24, 149), "F16": (11, 24), "BF16": (8, 133), "F8_E4M3": (4, 9),
            "F8_E5M2": (3, 16)}
WIDE = {"F64", "F32", "C64"}  # 32 bits or more


class Unresolved(Exception):
    """The policy has no meaning for these tensors."""


def fine_kind(tensor):
    if tensor["kind"] == "integer":
        return "integer"
    return "matrix" if len(tensor["shape"]) >= 2 else "vector"


@dataclass
class Rule:
    name: str
    patterns: list  # compiled
    texts: list  # (glob or regex, text)
    kinds: set  # "matrix", "vector", "integer"
    budget: object  # "frozen", "free", "exempt" or a Budget
    per: str

    def selects(self, tensor):
        return (fine_kind(tensor) in self.kinds
                and (not self.patterns or any(p.fullmatch(tensor["name"]) for p in self.patterns)))


@dataclass
class Policy:
    grid_bits: int
    rank_scale_bits: int | None
    minimum_soundness_bits: int
    model_norm: tuple | None
    model_support: tuple | None
    added: str
    missing: str
    rules: list


def has_rank(rule):
    return isinstance(rule.budget, Budget) and rule.budget.rank is not None


def has_support(rule):
    return isinstance(rule.budget, Budget) and rule.budget.support is not None


def read_rule(rule, number):
    require(type(rule) is dict and not rule.keys() & PLACE_KEYS,
            f"rule {number} selects by place in the network, and this verifier knows no architectures: "
            "certify with the policy that \"driftseal policy expand\" writes")
    known_keys(rule, RULE_KEYS)
    require("budget" in rule and rule.keys() & {"tensors", "regex", "kind"}, f"rule {number} is incomplete")
    require(not {"tensors", "regex"} <= rule.keys(), f"rule {number} has tensors and regex")
    texts = []
    for key, compiler in (("tensors", glob), ("regex", regular_expression)):
        values = rule.get(key, [])
        values = [values] if isinstance(values, str) else values
        require(type(values) is list and (values or key not in rule), f"{key} of rule {number}")
        texts += [(compiler, text(v, 8192)) for v in values]
    budget = read_budget(rule["budget"])
    if "comment" in rule:
        text(rule["comment"], 4096)
    default = "rule" if isinstance(budget, str) else "tensor"
    per = word(rule.get("per", default), "tensor", "rule")
    require(isinstance(budget, str) or budget.rank is None or per == "tensor", f"rule {number} has one rank")
    return Rule(text(rule.get("name", f"rule {number}"), 256), [compiler(t) for compiler, t in texts],
                [(compiler.__name__, t) for compiler, t in texts],
                KINDS[word(rule["kind"], *KINDS)] if "kind" in rule else EVERY_KIND, budget, per)


def read_pairing(pairing):
    """Which tensors of two models are the same: nothing that a verifier needs but to be well-formed."""
    known_keys(pairing, {"names", "tensors"})
    word(pairing.get("names", "known"), "known", "exact")
    tensors = pairing.get("tensors", [])
    require(type(tensors) is list and len(tensors) <= 10000, "tensors of the pairing")
    for tensor in tensors:
        known_keys(tensor, {"base", "tuned", "transposed", "rows"})
        require("base" in tensor and len(tensor) > 1, "nothing is said of a tensor")
        text(tensor["base"], 65536)
        if "tuned" in tensor and tensor["tuned"] is None:
            require(tensor.keys() == {"base", "tuned"}, "a tensor without a partner")
        elif "tuned" in tensor:
            text(tensor["tuned"], 65536)
        require(type(tensor.get("transposed", True)) is bool, "transposed")
        word(tensor.get("rows", "all"), "first", "all")
    require(len({tensor["base"] for tensor in tensors}) == len(tensors), "a tensor twice in the pairing")


def read_policy(data):
    require(len(data) <= 16 << 20, "the policy is too large")
    value = parse_json(data, parse_int=Number, parse_float=Number)
    known_keys(value, POLICY_KEYS)
    require({"driftseal_policy", "name", "rules"} <= value.keys(), "the policy is incomplete")
    integer(value["driftseal_policy"], 1, 1)
    text(value["name"], 256)
    text(value.get("description", "-"), 4096)
    read_pairing(value.get("pairing", {}))
    rules = value["rules"]
    require(type(rules) is list and 1 <= len(rules) <= 10000, "rules")
    rules = [read_rule(rule, i) for i, rule in enumerate(rules, 1)]
    require(len({rule.name for rule in rules}) == len(rules), "two rules of one name")
    scale = integer(value["rank_scale_bits"], 4, 24) if "rank_scale_bits" in value else None
    require(scale in (None, 8) or any(has_rank(rule) for rule in rules), "a rank scale without a rank")
    return Policy(
        integer(value.get("grid_bits", Number(24)), 8, 40), scale,
        integer(value.get("minimum_soundness_bits", Number(96)), 96, 128),
        norm(value["model_norm"]) if "model_norm" in value else None,
        support(value["model_support"]) if "model_support" in value else None,
        word(value.get("added", "deny"), "allow", "deny"),
        word(value.get("missing", "deny"), "allow", "deny"), rules)


# --- resolving ---


def base_squares(tensors):
    squares = [t["sum_of_squares"] for t in tensors if t["kind"] == "floating"]
    if None in squares:
        raise Unresolved("a sum of squares is not told")
    return sum(map(int, squares))


def below_limit(bound):
    if bound >= 2**124:
        raise Unresolved("a bound reaches 2^124")
    return bound


def norm_squared(norm_, tensors, grid_bits, scale=0):
    """The largest sum of squares on the grid of 2^-(s + scale): always rounded down."""
    unit, x = norm_
    if unit == "absolute":
        return below_limit(floor((x * 2 ** (grid_bits + scale)) ** 2))
    return below_limit(floor(x * x * base_squares(tensors) * 4**scale))


def rounding_squared(named, tensors, grid_bits, scale):
    total = 0
    for tensor in tensors:
        if (named or tensor["dtype"]) not in ROUNDING:
            raise Unresolved("how this type rounds is not known")
        precision, finest = ROUNDING[named or tensor["dtype"]]
        steps = max(0, grid_bits - finest)
        total += 4**scale * base_squares([tensor]) // 4**precision
        total += 4**scale * tensor["elements"] * 4 ** (steps + 1)
    return below_limit(total)


def residual_squared(residual, tensors, grid_bits, scale):
    if residual == "none":
        return 0
    if residual[0] == "rounding":
        return rounding_squared(residual[1], tensors, grid_bits, scale)
    return norm_squared(residual, tensors, grid_bits, scale)


def allowed_entries(bound, elements):
    unit, x = bound
    allowed = floor(x if unit == "count" else x * elements)
    if allowed >= elements:
        raise Unresolved("as many entries may change as there are")
    return allowed


def smaller_side(shape):
    return min(shape[0], prod(shape[1:])) if len(shape) > 1 else min(1, prod(shape))


def bounds(budget, tensors, grid_bits, e):
    """r, k, eps2, tau2 of a block."""
    scale = e if budget.rank is not None else 0
    structured = budget.rank is not None or budget.support is not None
    if budget.rank is not None and any(budget.rank >= smaller_side(t["shape"]) for t in tensors):
        raise Unresolved("every matrix has the rank that is allowed")
    return (budget.rank,
            allowed_entries(budget.support, sum(t["elements"] for t in tensors)) if budget.support else None,
            residual_squared(budget.residual, tensors, grid_bits, scale) if structured else None,
            norm_squared(budget.norm, tensors, grid_bits) if budget.norm else None)


def block(rule, name, indices, tensors, grid_bits, e):
    selected = [tensors[i] for i in indices]
    if rule.budget not in ("frozen", "exempt") and any(t["kind"] == "integer" for t in selected):
        raise Unresolved(f"rule {rule.name} bounds an integer tensor")
    if rule.budget in ("free", "exempt"):
        return Block(name, FREE if rule.budget == "free" else EXEMPT, indices)
    if rule.budget == "frozen":
        return Block(name, BUDGETS, indices, tau2=0)
    r, k, eps2, tau2 = bounds(rule.budget, selected, grid_bits, e)
    return Block(name, BUDGETS, indices, r=r, k=k, eps2=eps2, tau2=tau2)


def check_reached(policy, tensors, taken):
    """Rules that earlier ones take everything from, with another budget."""
    for i, rule in enumerate(policy.rules):
        selected = [t for t, tensor in enumerate(tensors) if rule.selects(tensor)]
        if selected and all(taken[t] < i for t in selected):
            if any(policy.rules[taken[t]].budget != rule.budget for t in selected):
                raise Unresolved(f"rule {rule.name} contradicts earlier ones")
        for earlier in policy.rules[:i]:
            covers = (not earlier.texts or rule.texts and set(rule.texts) <= set(earlier.texts))
            if covers and rule.kinds <= earlier.kinds and earlier.budget != rule.budget:
                raise Unresolved(f"rule {rule.name} cannot be reached")


def scale_of(policy, tensors, taken):
    """e: stated, or by the types of the matrices with a rank."""
    if policy.rank_scale_bits is not None:
        return policy.rank_scale_bits
    ranked = [t["dtype"] for t, by in zip(tensors, taken) if has_rank(policy.rules[by])]
    return 16 if ranked and all(dtype in WIDE for dtype in ranked) else 8


def resolve(policy, tensors):
    """Blocks over tensors, e, and the model-wide bounds on norm and support."""
    taken = []
    for tensor in tensors:
        rule = next((i for i, rule in enumerate(policy.rules) if rule.selects(tensor)), None)
        if rule is None:
            raise Unresolved(f"no rule selects {tensor['name']}")
        taken.append(rule)
    check_reached(policy, tensors, taken)
    e = scale_of(policy, tensors, taken)
    blocks = []
    for i, rule in enumerate(policy.rules):
        indices = [t for t, by in enumerate(taken) if by == i]
        groups = [[t] for t in indices] if rule.per == "tensor" else [indices] if indices else []
        for group in groups:
            name = tensors[group[0]]["name"] if rule.per == "tensor" else rule.name
            blocks.append(block(rule, name, group, tensors, policy.grid_bits, e))
    if len({b.name for b in blocks}) < len(blocks):
        raise Unresolved("two blocks of one name")
    check_not_anything(policy, tensors, taken)
    return blocks, e, model_norm(policy, tensors, taken), model_support(policy, tensors, taken)


def check_not_anything(policy, tensors, taken):
    budgets = {policy.rules[by].budget if isinstance(policy.rules[by].budget, str) else "bounded"
               for t, by in zip(tensors, taken) if t["kind"] == "floating" and t["elements"] > 0}
    if policy.model_norm is None and "free" in budgets and not budgets & {"frozen", "bounded"}:
        raise Unresolved("anything goes")


def model_norm(policy, tensors, taken):
    if policy.model_norm is None:
        return None
    committed = [t for t, by in zip(tensors, taken)
                 if policy.rules[by].budget != "exempt" and t["kind"] == "floating"]
    if not any(t["elements"] for t in committed):
        raise Unresolved("a model-wide norm on nothing")
    return norm_squared(policy.model_norm, committed, policy.grid_bits)


def model_support(policy, tensors, taken):
    if policy.model_support is None:
        return None
    elements = sum(t["elements"] for t, by in zip(tensors, taken) if has_support(policy.rules[by]))
    if elements == 0:
        raise Unresolved("a model-wide support on nothing")
    return allowed_entries(policy.model_support, elements)

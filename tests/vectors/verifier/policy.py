"""docs/policy_format.md: reading a policy file and resolving it to blocks with integer bounds."""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from .container import parse_json, require
from .patterns import glob, regular_expression
from .statement import BUDGETS, EXEMPT, FREE, Block

POLICY_KEYS = {"driftseal_policy", "name", "description", "grid_bits", "rank_scale_bits",
               "minimum_soundness_bits", "model_norm", "added", "missing", "rules"}
RULE_KEYS = {"name", "tensors", "regex", "kind", "budget", "per", "comment"}


class Number(str):
    """A JSON number, as it is written."""


class Unresolved(Exception):
    """The policy has no meaning for these tensors."""


@dataclass
class Rule:
    name: str
    patterns: list  # compiled
    texts: list  # (glob or regex, text)
    kind: str | None
    budget: object  # "frozen", "free", "exempt" or (absolute or relative, Fraction)
    per: str

    def selects(self, tensor):
        return (self.kind in (None, tensor["kind"])
                and (not self.patterns or any(p.fullmatch(tensor["name"]) for p in self.patterns)))


@dataclass
class Policy:
    grid_bits: int
    rank_scale_bits: int
    minimum_soundness_bits: int
    model_norm: tuple | None
    added: str
    missing: str
    rules: list


def text(value, largest):
    require(type(value) is str, f"{value!r} is not a text")
    require(1 <= len(value.encode()) <= largest, f"{value!r} is not a text of 1 to {largest} bytes")
    return value


def integer(value, low, high):
    require(type(value) is Number and value.isdigit(), f"{value!r} is not a whole number")
    require(low <= int(value) <= high, f"{value} is not in {low} to {high}")
    return int(value)


def word(value, *words):
    require(type(value) is str and value in words, f"{value!r} is none of {words}")
    return value


def positive_decimal(value):
    require(isinstance(value, str), f"{value!r} is not a number")
    parts = re.fullmatch(r"(0|[1-9][0-9]*)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?", value)
    require(parts, f"{value!r} is not a number above zero")
    digits = (parts[1] + (parts[2] or "")).lstrip("0")
    power = int(parts[3] or 0) - len(parts[2] or "")
    stripped = digits.rstrip("0")
    power += len(digits) - len(stripped)
    require(stripped, "a norm of zero")
    require(len(stripped) <= 32 and -40 <= power <= 20, f"{value} has too many digits")
    return int(stripped) * Fraction(10) ** power


def norm(value):
    require(type(value) is dict and len(value) == 1 and set(value) <= {"absolute", "relative"}, "not a norm")
    (unit, x), = value.items()
    return unit, positive_decimal(x)


def known_keys(value, keys):
    require(type(value) is dict and set(value) <= keys, f"not only {sorted(keys)}")


def read_rule(rule, number):
    known_keys(rule, RULE_KEYS)
    require("budget" in rule and rule.keys() & {"tensors", "regex", "kind"}, f"rule {number} is incomplete")
    require(not {"tensors", "regex"} <= rule.keys(), f"rule {number} has tensors and regex")
    texts = []
    for key, compiler in (("tensors", glob), ("regex", regular_expression)):
        values = rule.get(key, [])
        values = [values] if isinstance(values, str) else values
        require(type(values) is list and (values or key not in rule), f"{key} of rule {number}")
        texts += [(compiler, text(v, 8192)) for v in values]
    budget = rule["budget"]
    if type(budget) is dict:
        known_keys(budget, {"norm"})
        budget = norm(budget.get("norm"))
    else:
        word(budget, "frozen", "free", "exempt")
    if "comment" in rule:
        text(rule["comment"], 4096)
    return Rule(text(rule.get("name", f"rule {number}"), 256), [compiler(t) for compiler, t in texts],
                [(compiler.__name__, t) for compiler, t in texts],
                word(rule["kind"], "floating", "integer") if "kind" in rule else None, budget,
                word(rule.get("per", "tensor" if type(budget) is tuple else "rule"), "tensor", "rule"))


def read_policy(data):
    require(len(data) <= 16 << 20, "the policy is too large")
    value = parse_json(data, parse_int=Number, parse_float=Number)
    known_keys(value, POLICY_KEYS)
    require({"driftseal_policy", "name", "rules"} <= value.keys(), "the policy is incomplete")
    integer(value["driftseal_policy"], 1, 1)
    text(value["name"], 256)
    text(value.get("description", "-"), 4096)
    rules = value["rules"]
    require(type(rules) is list and 1 <= len(rules) <= 10000, "rules")
    rules = [read_rule(rule, i) for i, rule in enumerate(rules, 1)]
    require(len({rule.name for rule in rules}) == len(rules), "two rules of one name")
    return Policy(
        integer(value.get("grid_bits", Number(24)), 8, 40),
        integer(value.get("rank_scale_bits", Number(8)), 8, 8),
        integer(value.get("minimum_soundness_bits", Number(96)), 96, 128),
        norm(value["model_norm"]) if "model_norm" in value else None,
        word(value.get("added", "deny"), "allow", "deny"),
        word(value.get("missing", "deny"), "allow", "deny"), rules)


# --- resolving ---


def bound(norm_, tensors, grid_bits):
    """The largest sum of squares of the drift on the grid: always rounded down."""
    unit, x = norm_
    if unit == "absolute":
        tau2 = floor((x * 2**grid_bits) ** 2)
    else:
        squares = [t["sum_of_squares"] for t in tensors if t["kind"] == "floating"]
        if None in squares:
            raise Unresolved("a sum of squares is not told")
        tau2 = floor(x * x * sum(map(int, squares)))
    if tau2 >= 2**124:
        raise Unresolved("a bound reaches 2^124")
    return tau2


def block(rule, name, indices, tensors, grid_bits):
    selected = [tensors[i] for i in indices]
    if rule.budget in ("free", "exempt"):
        kind, tau2 = (FREE, None) if rule.budget == "free" else (EXEMPT, None)
    else:
        kind, tau2 = BUDGETS, 0 if rule.budget == "frozen" else bound(rule.budget, selected, grid_bits)
    if rule.budget not in ("frozen", "exempt") and any(t["kind"] == "integer" for t in selected):
        raise Unresolved(f"rule {rule.name} bounds an integer tensor")
    return Block(name, kind, indices, tau2=tau2)


def check_reached(policy, tensors, taken):
    """Rules that earlier ones take everything from, with another budget."""
    for i, rule in enumerate(policy.rules):
        selected = [t for t, tensor in enumerate(tensors) if rule.selects(tensor)]
        if selected and all(taken[t] < i for t in selected):
            if any(policy.rules[taken[t]].budget != rule.budget for t in selected):
                raise Unresolved(f"rule {rule.name} contradicts earlier ones")
        for earlier in policy.rules[:i]:
            covers = (not earlier.texts or rule.texts and set(rule.texts) <= set(earlier.texts))
            if covers and earlier.kind in (None, rule.kind) and earlier.budget != rule.budget:
                raise Unresolved(f"rule {rule.name} cannot be reached")


def resolve(policy, tensors):
    """Blocks over tensors (name, kind, sum_of_squares) and the model-wide bound."""
    taken = []
    for tensor in tensors:
        rule = next((i for i, rule in enumerate(policy.rules) if rule.selects(tensor)), None)
        if rule is None:
            raise Unresolved(f"no rule selects {tensor['name']}")
        taken.append(rule)
    check_reached(policy, tensors, taken)
    blocks = []
    for i, rule in enumerate(policy.rules):
        indices = [t for t, by in enumerate(taken) if by == i]
        groups = [[t] for t in indices] if rule.per == "tensor" else [indices] if indices else []
        for group in groups:
            name = tensors[group[0]]["name"] if rule.per == "tensor" else rule.name
            blocks.append(block(rule, name, group, tensors, policy.grid_bits))
    if len({b.name for b in blocks}) < len(blocks):
        raise Unresolved("two blocks of one name")
    return blocks, model_bound(policy, tensors, taken)


def model_bound(policy, tensors, taken):
    if policy.model_norm is None:
        return None
    committed = [t for t, by in zip(tensors, taken)
                 if policy.rules[by].budget != "exempt" and t["kind"] == "floating"]
    if not committed:
        raise Unresolved("a model-wide norm on nothing")
    return bound(policy.model_norm, committed, policy.grid_bits)

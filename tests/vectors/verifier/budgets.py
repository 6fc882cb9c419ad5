"""docs/policy_format.md: the values of a policy file, and its budgets."""

import re
from dataclasses import dataclass
from fractions import Fraction

from .container import require


class Number(str):
    """A JSON number, as it is written."""


@dataclass
class Budget:
    rank: int | None
    support: tuple | None  # (count or fraction, Fraction)
    residual: object  # "none", ("rounding", type or None) or (absolute or relative, Fraction)
    norm: tuple | None  # (absolute or relative, Fraction)


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


def known_keys(value, keys):
    require(type(value) is dict and set(value) <= keys, f"not only {sorted(keys)}")


def one_of(value, *keys):
    require(type(value) is dict and len(value) == 1 and set(value) <= set(keys), f"none of {keys}")
    (key, x), = value.items()
    return key, positive_decimal(x)


def norm(value):
    return one_of(value, "absolute", "relative")


def support(value):
    unit, x = one_of(value, "count", "fraction")
    require(x.denominator == 1 if unit == "count" else x < 1, f"{x} is no {unit}")
    return unit, x


def residual(value):
    if isinstance(value, str) and not isinstance(value, Number):
        return "none" if word(value, "none", "rounding") == "none" else ("rounding", None)
    if type(value) is dict and set(value) == {"rounding"}:
        return "rounding", word(value["rounding"], "F64", "F32", "F16", "BF16", "F8_E4M3", "F8_E5M2")
    return norm(value)


def read_budget(value):
    if type(value) is not dict:
        return word(value, "frozen", "free", "exempt")
    known_keys(value, {"rank", "support", "residual", "norm"})
    require(value.keys() & {"rank", "support", "norm"}, "no budget")
    left = residual(value.get("residual", "none"))
    require("residual" not in value or value.keys() & {"rank", "support"}, "a residual of nothing")
    require("rank" not in value or left != "none", "a rank needs a residual")
    return Budget(integer(value["rank"], 1, 1000000) if "rank" in value else None,
                  support(value["support"]) if "support" in value else None, left,
                  norm(value["norm"]) if "norm" in value else None)

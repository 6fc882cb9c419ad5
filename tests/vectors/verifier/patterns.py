"""docs/policy_format.md, Selectors: globs and regular expressions over whole names."""

import re

from .container import require


def compiled(pattern):
    try:
        return re.compile(pattern, re.DOTALL | re.ASCII)
    except re.error as error:
        require(False, f"pattern: {error}")


def bracket(pattern, at, negation):
    """The class that begins behind [ as a regular expression, and where it ends."""
    out = "["
    if pattern[at : at + 1] == negation:
        out, at = "[^", at + 1
    first = at
    while at < len(pattern) and (pattern[at] != "]" or at == first):
        if pattern[at] == "\\":
            require(at + 1 < len(pattern), "a backslash at the end")
            escape = pattern[at + 1]
            out += "\\" + escape if not escape.isalnum() or negation == "^" else escape
            at += 2
        else:
            out += pattern[at] if pattern[at] == "-" or pattern[at].isalnum() else re.escape(pattern[at])
            at += 1
    require(at < len(pattern), "[ without ]")
    return out + "]", at + 1


def glob(pattern):
    out, at = "", 0
    while at < len(pattern):
        c, at = pattern[at], at + 1
        if c == "[":
            piece, at = bracket(pattern, at, "!")
            out += piece
        elif c == "\\":
            require(at < len(pattern), "a backslash at the end")
            out, at = out + re.escape(pattern[at]), at + 1
        else:
            out += {"*": ".*", "?": "."}.get(c, re.escape(c))
    return compiled(out)


def regular_expression(pattern):
    out, at, depth, repeatable = "", 0, 0, False
    pattern = pattern.removeprefix("^")
    if pattern.endswith("$") and not pattern.endswith("\\$"):
        pattern = pattern[:-1]
    while at < len(pattern):
        c, at = pattern[at], at + 1
        if c == "\\":
            require(at < len(pattern), "a backslash at the end")
            require(pattern[at] in "dwsDWS" or not pattern[at].isalnum(), f"\\{pattern[at]} is not supported")
            out, at, repeatable = out + "\\" + pattern[at], at + 1, True
        elif c == "[":
            piece, at = bracket(pattern, at, "^")
            out, repeatable = out + piece, True
        elif c == "(":
            if pattern.startswith("?", at):
                require(pattern.startswith("?:", at), "this group is not supported")
                at += 2
            depth += 1
            require(depth <= 32, "groups too deep")
            out, repeatable = out + "(?:", False
        elif c in "*+?{":
            require(repeatable, "a repetition of nothing or of a repetition")
            end = pattern.find("}", at) + 1 if c == "{" else at
            counts = re.fullmatch(r"\{([0-9]+)(,([0-9]*))?\}", pattern[at - 1 : end]) if c == "{" else None
            require(c != "{" or counts, "a repetition")
            require(not counts or max(int(counts[1]), int(counts[3] or 0)) <= 1000, "a large repetition")
            out, at, repeatable = out + pattern[at - 1 : end], end, False
        else:
            require(c not in "^$]}", f"{c} here is not supported")
            depth -= c == ")"
            out, repeatable = out + c, c != "|"
    return compiled(out)

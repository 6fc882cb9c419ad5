"""docs/certificate_format.md: the zip archive of five parts, and canonical JSON."""

import hashlib
import json
import struct
import zlib

MIB = 1 << 20
PARTS = {"manifest.json": 256 * MIB, "policy.json": 16 * MIB, "proof.bin": 256 * MIB, "soundness.json": MIB,
         "signatures.jsonl": 16 * MIB}


class Malformed(Exception):
    """The bytes are not what the format says."""


def require(condition, why):
    if not condition:
        raise Malformed(why)


def sha256(data):
    return hashlib.sha256(data).digest()


def write_zip(parts):
    """The one archive of these parts."""
    entries, directory = b"", b""
    for name, content in parts.items():
        size, crc = len(content), zlib.crc32(content)
        common = struct.pack("<HHHHHIIIHH", 10, 0, 0, 0, 0x21, crc, size, size, len(name), 0)
        directory += b"PK\1\2" + struct.pack("<H", 20) + common
        directory += struct.pack("<HHHII", 0, 0, 0, 0, len(entries)) + name.encode()
        entries += b"PK\3\4" + common + name.encode() + content
    end = struct.pack("<HHHHIIH", 0, 0, len(parts), len(parts), len(directory), len(entries), 0)
    return entries + directory + b"PK\5\6" + end


def read_zip(data):
    parts, at = {}, 0
    for name, largest in PARTS.items():
        size = int.from_bytes(data[at + 22 : at + 26], "little")
        require(size <= largest, f"{name} is too large")
        begin = at + 30 + len(name)
        parts[name] = data[begin : begin + size]
        at = begin + size
    require(write_zip(parts) == data, "not the one archive of its five parts")
    signatures = parts["signatures.jsonl"]
    require(not signatures or signatures.endswith(b"\n"), "a signature without a line feed")
    require(all(signatures.split(b"\n")[:-1]), "an empty line among the signatures")
    require(signatures.count(b"\n") <= 64, "more than 64 signatures")
    return parts


def members_once(pairs):
    require(len(dict(pairs)) == len(pairs), "a member twice")
    return dict(pairs)


def no_constant(name):
    raise Malformed(f"{name} is no number")


def parse_json(data, **options):
    try:
        return json.loads(
            data.decode(), object_pairs_hook=members_once, parse_constant=no_constant, **options)
    except (ValueError, RecursionError) as error:
        raise Malformed(str(error)) from error


def canonical(value):
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError as error:
        raise Malformed("half of a surrogate pair") from error


# --- forms: what a value of canonical JSON must look like ---


def whole(value):
    require(type(value) is int and 0 <= value < 2**64, f"{value!r} is not a whole number")


def small(value):
    whole(value)
    require(value <= 1000, f"{value} is too large")


def yes_or_no(value):
    require(type(value) is bool, f"{value!r} is not true or false")


def any_text(value):
    require(type(value) is str, f"{value!r} is not a text")


def name(value):
    any_text(value)
    require(value and all(c >= " " for c in value), f"{value!r} is not a name")


def digest(value):
    any_text(value)
    require(len(value) == 64 and set(value) <= set("0123456789abcdef"), f"{value!r} is not a digest")


def decimal(value):
    any_text(value)
    require(value.isascii() and value.isdigit() and len(value) <= 39, f"{value!r} is not a decimal number")
    require(str(int(value)) == value and int(value) < 2**128, f"{value!r} is not a decimal below 2^128")


def one_of(*words):
    return lambda value: require(type(value) is str and value in words, f"{value!r} is none of {words}")


def optional(form):
    return lambda value: value is None or check_form(value, form)


def check_form(value, form):
    """form: a function, [form of each item], or {member: form} in the order of the members."""
    if callable(form):
        form(value)
    elif isinstance(form, list):
        require(type(value) is list, "not a list")
        for item in value:
            check_form(item, form[0])
    else:
        require(type(value) is dict and list(value) == list(form), f"members are not {list(form)}")
        for key, below in form.items():
            check_form(value[key], below)


def read_canonical(data, form):
    value = parse_json(data)
    check_form(value, form)
    require(canonical(value) == data, "not canonical")
    return value

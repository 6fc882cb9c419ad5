#!/usr/bin/env python3
"""Known answers for the de-quantisation of ggml blocks, written to gguf_blocks.json beside this file.

Each value is computed from the definition of its block by exact fractions, element by element, and rounded
once to binary32. Standard library only; made apart from the C++ that it checks.
"""

import hashlib
import json
import pathlib
import random
import struct
from fractions import Fraction

NAN = "nan"
LEVELS = [-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113]
E2M1 = [0, Fraction(1, 2), 1, Fraction(3, 2), 2, 3, 4, 6]


class Real:
    """A fraction whose zero has a sign, as in IEEE 754."""

    def __init__(self, value, negative=None):
        self.value = Fraction(value)
        self.negative = self.value < 0 if negative is None else negative

    def __mul__(self, other):
        return Real(self.value * other.value, self.negative != other.negative)

    def __add__(self, other):
        total = self.value + other.value
        if total != 0:
            return Real(total)
        return Real(0, self.negative and other.negative)

    def __sub__(self, other):
        return self + Real(-other.value, not other.negative)


def f16(block, at):
    bits = block[at] | block[at + 1] << 8
    exponent, mantissa = bits >> 10 & 31, bits & 1023
    if exponent == 31:
        return NAN
    significand = mantissa if exponent == 0 else 1024 + mantissa
    magnitude = significand * Fraction(2) ** (max(exponent, 1) - 25)
    return Real(-magnitude if bits >> 15 else magnitude, bool(bits >> 15))


def binary32(real):
    """The bits of a real rounded to nearest, ties to even."""
    if real == NAN:
        return 0x7FC00000
    sign, magnitude = (1 << 31 if real.negative else 0), abs(real.value)
    if magnitude == 0:
        return sign
    exponent = -149
    while magnitude / Fraction(2) ** exponent >= 1 << 24:
        exponent += 1
    scaled = magnitude / Fraction(2) ** exponent
    whole = scaled.numerator // scaled.denominator
    rest = scaled - whole
    whole += rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2 == 1)
    if whole == 1 << 24:
        whole, exponent = 1 << 23, exponent + 1
    if exponent > 104:
        return sign | 0x7F800000
    if whole < 1 << 23:
        return sign | whole
    return sign | (exponent + 150) << 23 | (whole - (1 << 23))


def bit(value, n):
    return value >> n & 1


def nibble(codes, i, group):
    """Element i where `group` bytes hold `group` low and then `group` high halves."""
    byte = codes[i // (2 * group) * group + i % group]
    return byte & 15 if i % (2 * group) < group else byte >> 4


def two_bits(codes, i):
    """Element i where 32 bytes hold four times 32 elements."""
    return codes[i // 128 * 32 + i % 32] >> i % 128 // 32 * 2 & 3


def six_bits(packed, j):
    """Scale and minimum of group j of 8, 6 bits each, in 12 bytes."""
    if j < 4:
        return packed[j] & 63, packed[4 + j] & 63
    return packed[4 + j] & 15 | packed[j - 4] >> 6 << 4, packed[4 + j] >> 4 | packed[j] >> 6 << 4


def signed(byte):
    return byte - 256 if byte > 127 else byte


def scaled(d, *factors):
    for factor in factors:
        if d == NAN:
            return NAN
        d = d * Real(factor)
    return d


def q4_0(b, i):
    return scaled(f16(b, 0), nibble(b[2:], i, 16) - 8)


def plus(product, least):
    return NAN if NAN in (product, least) else product + least


def minus(product, least):
    return NAN if NAN in (product, least) else product - least


def q4_1(b, i):
    return plus(scaled(f16(b, 0), nibble(b[4:], i, 16)), f16(b, 2))


def q5_0(b, i):
    return scaled(f16(b, 0), nibble(b[6:], i, 16) + 16 * bit(b[2 + i // 8], i % 8) - 16)


def q5_1(b, i):
    return plus(scaled(f16(b, 0), nibble(b[8:], i, 16) + 16 * bit(b[4 + i // 8], i % 8)), f16(b, 2))


def q8_0(b, i):
    return scaled(f16(b, 0), signed(b[2 + i]))


def q2_k(b, i):
    return minus(scaled(f16(b, 80), b[i // 16] & 15, two_bits(b[16:], i)), scaled(f16(b, 82), b[i // 16] >> 4))


def q3_k(b, i):
    j, packed = i // 16, b[96:108]
    low = packed[j] & 15 if j < 8 else packed[j - 8] >> 4
    scale = (low | (packed[8 + j % 4] >> j // 4 * 2 & 3) << 4) - 32
    return scaled(f16(b, 108), scale, two_bits(b[32:], i) - 4 + 4 * bit(b[i % 32], i // 32))


def q4_k(b, i):
    scale, minimum = six_bits(b[4:16], i // 32)
    return minus(scaled(f16(b, 0), scale, nibble(b[16:], i, 32)), scaled(f16(b, 2), minimum))


def q5_k(b, i):
    scale, minimum = six_bits(b[4:16], i // 32)
    code = nibble(b[48:], i, 32) + 16 * bit(b[16 + i % 32], i // 32)
    return minus(scaled(f16(b, 0), scale, code), scaled(f16(b, 2), minimum))


def q6_k(b, i):
    code = nibble(b, i, 64) + 16 * two_bits(b[128:192], i) - 32
    return scaled(f16(b, 208), signed(b[192 + i // 16]), code)


def iq4_nl(b, i):
    return scaled(f16(b, 0), LEVELS[nibble(b[2:], i, 16)])


def iq4_xs(b, i):
    j = i // 32
    high = (b[2] | b[3] << 8) >> 2 * j & 3
    low = b[4 + j // 2] >> 4 if j % 2 else b[4 + j // 2] & 15
    return scaled(f16(b, 0), (low | high << 4) - 32, LEVELS[nibble(b[8:], i, 16)])


def mxfp4(b, i):
    if b[0] == 255:
        return NAN
    code = nibble(b[1:], i, 16)
    value = E2M1[code & 7] * Fraction(2) ** (b[0] - 127)
    return Real(-value if code & 8 else value, False if value == 0 else None)


# name: elements, bytes, where the F16 scales are, value
TYPES = {
    "Q4_0": (32, 18, [0], q4_0),
    "Q4_1": (32, 20, [0, 2], q4_1),
    "Q5_0": (32, 22, [0], q5_0),
    "Q5_1": (32, 24, [0, 2], q5_1),
    "Q8_0": (32, 34, [0], q8_0),
    "Q2_K": (256, 84, [80, 82], q2_k),
    "Q3_K": (256, 110, [108], q3_k),
    "Q4_K": (256, 144, [0, 2], q4_k),
    "Q5_K": (256, 176, [0, 2], q5_k),
    "Q6_K": (256, 210, [208], q6_k),
    "IQ4_NL": (32, 18, [0], iq4_nl),
    "IQ4_XS": (256, 136, [0], iq4_xs),
    "MXFP4": (32, 17, [], mxfp4),
}

# F16: 1.0, a subnormal, the largest, a negative one, both zeros; infinity and NaN.
SCALES = [(0x3C00, 0x2E66), (0x0123, 0x0001), (0x7BFF, 0xFBFF), (0x9C01, 0x1234), (0x0000, 0x8000), (0x7C00, 0x3C00),
          (0x2222, 0xFE01)]


def blocks(name):
    elements, size, places, _ = TYPES[name]
    source = random.Random(name)
    for scales in SCALES:
        block = bytearray(source.randbytes(size))
        for place, scale in zip(places, scales):
            block[place:place + 2] = struct.pack("<H", scale)
        yield bytes(block)
    if not places:
        for scale in (0, 1, 254, 255):
            yield bytes([scale]) + source.randbytes(size - 1)


def case(name, block):
    elements, _, _, value = TYPES[name]
    bits = [binary32(value(block, i)) for i in range(elements)]
    digest = hashlib.sha256(struct.pack("<%dI" % elements, *bits)).hexdigest()
    return {"block": block.hex(), "first": "%08x" % bits[0], "last": "%08x" % bits[-1], "sha256": digest}


def main():
    answers = {name: [case(name, block) for block in blocks(name)] for name in TYPES}
    path = pathlib.Path(__file__).with_suffix(".json")
    path.write_text(json.dumps(answers, indent=1) + "\n")


if __name__ == "__main__":
    main()

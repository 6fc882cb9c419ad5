"""Sections 3 and 4 of docs/protocol.md: hash trees, transcript, and reading the messages."""

import hashlib

from .field import P


class Rejected(Exception):
    """The proof fails the check of this name."""

    def __init__(self, check, detail=""):
        super().__init__(f"{check}: {detail}" if detail else check)
        self.check = check


def u64(n):
    return n.to_bytes(8, "little")


def u128(n):
    return n.to_bytes(16, "little")


def H(prefix, *parts):
    return hashlib.sha256(bytes([prefix]) + b"".join(parts)).digest()


class Transcript:
    def __init__(self):
        self.state = bytes(32)

    def absorb(self, tag, data):
        tag = tag.encode()
        self.state = H(0x04, self.state, u64(len(tag)), tag, u64(len(data)), data)

    def draw(self, label):
        """The pieces of the output without end, 32 bytes each."""
        self.state = state = H(0x05, self.state, label.encode())
        i = 0
        while True:
            yield H(0x06, state, u64(i))
            i += 1

    def seed(self, label):
        return next(self.draw(label))

    def point(self, label, length, nonzero=False):
        values = []
        for block in self.draw(label):
            for at in (0, 16):
                value = int.from_bytes(block[at : at + 16], "little") % 2**127
                if value < P and not (nonzero and value == 0) and len(values) < length:
                    values.append(value)
            if len(values) == length:
                return values

    def element(self, label, nonzero=False):
        return self.point(label, 1, nonzero)[0]

    def positions(self, label, n, count):
        found = set()
        for block in self.draw(label):
            for at in range(0, 32, 8):
                if len(found) < count:
                    found.add(int.from_bytes(block[at : at + 8], "little") % n)
            if len(found) == count:
                return sorted(found)


class Reader:
    """proof.bin from front to back; what is sent under a tag is absorbed."""

    def __init__(self, proof, transcript, work_bits):
        self.proof, self.transcript, self.work_bits = proof, transcript, work_bits
        self.at = 0

    def take(self, length):
        piece = self.proof[self.at : self.at + length]
        if len(piece) < length:
            raise Rejected("missing_bytes", f"at byte {self.at}")
        self.at += length
        return piece

    def raw(self, tag, length):
        data = self.take(length)
        self.transcript.absorb(tag, data)
        return data

    def columns(self, count):
        """Field elements that are not absorbed."""
        data = self.take(16 * count)
        values = [int.from_bytes(data[i : i + 16], "little") for i in range(0, len(data), 16)]
        if any(value >= P for value in values):
            raise Rejected("non_canonical", f"before byte {self.at}")
        return values

    def elements(self, tag, count):
        values = self.columns(count)
        self.transcript.absorb(tag, self.proof[self.at - 16 * count : self.at])
        return values

    def nonce(self):
        data = self.take(8)
        digest = H(0x03, self.transcript.state, data)
        if int.from_bytes(digest, "big") >> (256 - self.work_bits):
            raise Rejected("nonce", f"at byte {self.at - 8}")
        self.transcript.absorb("nonce", data)


def leaf_digest(tree_id, level, column):
    groups = [column[i : i + 16] for i in range(0, len(column), 16)]
    digests = [H(0x02, u64(i), *map(u128, group)) for i, group in enumerate(groups)]
    return H(0x00, bytes([tree_id, level]), u64(len(digests)), *digests)


def root_from_leaves(leaves, log_n, read_digest):
    """The root that leaves (a dict from position to digest) and the digests of a path give."""
    layer = leaves
    for _ in range(log_n):
        above = {}
        for node in sorted({position // 2 for position in layer}):
            children = [layer.get(2 * node), layer.get(2 * node + 1)]
            above[node] = H(0x01, *(read_digest() if child is None else child for child in children))
        layer = above
    return layer[0]


def read_opening(reader, tree_id, level, log_n, positions, height, root, check):
    """The columns at positions, of height elements each, against root."""
    columns = [reader.columns(height) for _ in positions]
    leaves = {j: leaf_digest(tree_id, level, column) for j, column in zip(positions, columns)}
    if root_from_leaves(leaves, log_n, lambda: reader.take(32)) != root:
        raise Rejected(check, f"tree {tree_id}, level {level}")
    return columns

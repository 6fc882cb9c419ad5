"""other_formats.py MODEL.safetensors FOLDER: the same tensors, names and bytes as model.gguf and model.onnx."""

import json
import mmap
import os
import struct
import sys

GGUF_TYPES = {"F32": 0, "F16": 1, "BF16": 30}
ONNX_TYPES = {"F32": 1, "F16": 10, "BF16": 16}


def tensors(path):
    """Name, type, shape and bytes of each tensor."""
    with open(path, "rb") as file:
        data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    size = struct.unpack_from("<Q", data)[0]
    for name, tensor in json.loads(data[8:8 + size]).items():
        if name != "__metadata__":
            begin, end = tensor["data_offsets"]
            yield name, tensor["dtype"], tensor["shape"], data[8 + size + begin:8 + size + end]


def text(value):
    return struct.pack("<Q", len(value.encode())) + value.encode()


def write_gguf(path, source):
    infos, end = [], 0
    for name, dtype, shape, data in tensors(source):
        infos.append(text(name) + struct.pack("<I", len(shape)) + b"".join(struct.pack("<Q", n) for n in shape[::-1])
                     + struct.pack("<IQ", GGUF_TYPES[dtype], end))
        end += len(data) + -len(data) % 32
    header = struct.pack("<4sIQQ", b"GGUF", 3, len(infos), 1) + text("general.architecture") + struct.pack("<I", 8) \
        + text("none") + b"".join(infos)
    with open(path, "wb") as out:
        out.write(header + bytes(-len(header) % 32))
        for _, _, _, data in tensors(source):
            out.write(data + bytes(-len(data) % 32))


def varint(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes(out) + bytes([value])


def number(field, value):
    return varint(field << 3) + varint(value)


def length(field, size):
    return varint(field << 3 | 2) + varint(size)


def write_onnx(path, source):
    heads = []
    for name, dtype, shape, data in tensors(source):
        head = b"".join(number(1, n) for n in shape) + number(2, ONNX_TYPES[dtype]) \
            + length(8, len(name.encode())) + name.encode() + length(9, len(data))
        heads.append((length(5, len(head) + len(data)) + head, len(data)))
    graph = sum(len(head) + size for head, size in heads)
    with open(path, "wb") as out:
        out.write(number(1, 8) + length(7, graph))
        for (head, _), (_, _, _, data) in zip(heads, tensors(source)):
            out.write(head + data)


def main(source, folder):
    os.makedirs(folder, exist_ok=True)
    write_gguf(os.path.join(folder, "model.gguf"), source)
    write_onnx(os.path.join(folder, "model.onnx"), source)


main(*sys.argv[1:])

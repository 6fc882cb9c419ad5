"""sharded_model.py FOLDER: a LLaMA-shaped safetensors model of 40 GB in 8 shards. The files are sparse: only headers take room."""

import json
import os
import struct
import sys

HIDDEN, INNER, LAYERS, VOCABULARY, SHARDS = 8192, 28672, 22, 128256, 8


def tensors():
    yield "model.embed_tokens.weight", [VOCABULARY, HIDDEN]
    for layer in range(LAYERS):
        for name, shape in {"self_attn.q_proj": [HIDDEN, HIDDEN], "self_attn.k_proj": [1024, HIDDEN],
                            "self_attn.v_proj": [1024, HIDDEN], "self_attn.o_proj": [HIDDEN, HIDDEN],
                            "mlp.gate_proj": [INNER, HIDDEN], "mlp.up_proj": [INNER, HIDDEN],
                            "mlp.down_proj": [HIDDEN, INNER], "input_layernorm": [HIDDEN],
                            "post_attention_layernorm": [HIDDEN]}.items():
            yield f"model.layers.{layer}.{name}.weight", shape
    yield "model.norm.weight", [HIDDEN]
    yield "lm_head.weight", [VOCABULARY, HIDDEN]


def size(shape):
    bytes_ = 2
    for side in shape:
        bytes_ *= side
    return bytes_


def main(folder):
    os.makedirs(folder)
    shards = [[] for _ in range(SHARDS)]
    limit, at, filled = sum(size(shape) for _, shape in tensors()) / SHARDS, 0, 0
    for name, shape in tensors():
        if filled >= limit and at + 1 < SHARDS:
            at, filled = at + 1, 0
        shards[at].append((name, shape))
        filled += size(shape)
    weight_map = {}
    for number, shard in enumerate(shards, 1):
        file, header, end = f"model-{number:05}-of-{SHARDS:05}.safetensors", {}, 0
        for name, shape in shard:
            header[name] = {"dtype": "BF16", "shape": shape, "data_offsets": [end, end + size(shape)]}
            end += size(shape)
            weight_map[name] = file
        text = json.dumps(header).encode()
        with open(os.path.join(folder, file), "wb") as out:
            out.write(struct.pack("<Q", len(text)) + text)
            out.truncate(8 + len(text) + end)
    with open(os.path.join(folder, "model.safetensors.index.json"), "w") as out:
        json.dump({"metadata": {}, "weight_map": weight_map}, out)


main(sys.argv[1])

"""Certificates, manifests and policies that are wrong in one place, each with a word on what was done."""

import hashlib
import json

from verifier.container import canonical, read_zip, write_zip


def flipped(dice, data):
    at, mask = dice.randrange(len(data)), 1 << dice.randrange(8)
    return f"byte {at} ^ {mask}", data[:at] + bytes([data[at] ^ mask]) + data[at + 1 :]


def edited(manifest, edit):
    value = json.loads(manifest)
    edit(value)
    return canonical(value)


def setter(value, *path):
    def edit(object_):
        for key in path[:-1]:
            object_ = object_[key]
        object_[path[-1]] = value
    return edit


def drop_block(manifest):
    del manifest["policy"]["blocks"][0]


def twice_in_layout(manifest):
    manifest["layout"][1]["name"] = manifest["layout"][0]["name"]


def swap_blocks(manifest):
    manifest["policy"]["blocks"].reverse()


EDITS = {
    "tool": setter("driftseal 9", "tool"),
    "schema": setter("driftseal-certificate/2", "schema"),
    "base manifest": setter("00" * 32, "base", "manifest"),
    "base root": setter("00" * 32, "base", "root"),
    "tuned root": setter("00" * 32, "tuned", "root"),
    "no digest": setter(None, "tuned", "digest"),
    "grid": setter(25, "base", "grid_bits"),
    "rank scale": setter(9, "policy", "rank_scale_bits"),
    "policy file": setter("00" * 32, "policy", "file"),
    "larger bound": setter("99999999999999999999", "policy", "blocks", 0, "norm_squared"),
    "bound of 2^124": setter(str(2**124), "policy", "blocks", 0, "norm_squared"),
    "support without residual": setter("1", "policy", "blocks", 0, "support"),
    "other total": setter("1", "policy", "total_norm_squared"),
    "total support": setter("1", "policy", "total_support"),
    "free block": setter("free", "policy", "blocks", 0, "kind"),
    "exempt block": setter("exempt", "policy", "blocks", 0, "kind"),
    "other block": setter("x", "policy", "blocks", 0, "name"),
    "one block less": drop_block,
    "blocks reversed": swap_blocks,
    "tensor twice": twice_in_layout,
    "tensor renamed": setter("x", "layout", 0, "name"),
    "other shape": setter([1], "layout", 0, "shape"),
    "other kind": setter("integer", "layout", 0, "kind"),
    "other type": setter("BF16", "layout", 0, "dtype_base"),
    "unknown type": setter("F31", "layout", 0, "dtype_base"),
    "other tuned type": setter("BF16", "layout", 0, "dtype_tuned"),
    "no tuned type": setter(None, "layout", 0, "dtype_tuned"),
    "added": setter(["x"], "coverage", "added"),
    "added twice": setter(["x", "x"], "coverage", "added"),
    "missing": setter(["fc1.bias"], "coverage", "missing"),
    "lineage": setter({"certificate": "00" * 32, "tuned_root": "00" * 32}, "lineage"),
    "context": setter("", "context"),
}


def damaged_certificates(dice, certificate):
    for _ in range(15):
        yield flipped(dice, certificate)
    for length in (0, 10, len(certificate) - 1):
        yield f"cut to {length}", certificate[:length]
    yield "padded", certificate + b"\0"
    parts = read_zip(certificate)

    def with_part(name, content):
        return write_zip({**parts, name: content})

    for name, count in (("manifest.json", 30), ("policy.json", 2), ("proof.bin", 12), ("soundness.json", 8)):
        for _ in range(count):
            what, content = flipped(dice, parts[name])
            yield f"{name}, {what}", with_part(name, content)
        yield f"{name} and a space", with_part(name, parts[name] + b" ")
        yield f"{name} empty", with_part(name, b"")
    yield "no line feed", with_part("signatures.jsonl", b"x")
    yield "an empty line", with_part("signatures.jsonl", b"\n")
    for what, edit in EDITS.items():
        manifest = edited(parts["manifest.json"], edit)
        if manifest != parts["manifest.json"]:
            yield what, with_part("manifest.json", manifest)


MODEL_EDITS = {
    "grid of the base": setter(25, "grid_bits"),
    "sum of squares": setter("1", "tensors", 0, "sum_of_squares"),
    "tensor of the base": setter("x", "tensors", 0, "name"),
    "entries": setter(1, "commitments", 0, "entries"),
    "no commitment": setter([], "commitments"),
}


def damaged_manifests(dice, manifest):
    """The relying party's: refused as a file, or not the one that the certificate names."""
    for _ in range(12):
        yield flipped(dice, manifest)
    for what, edit in MODEL_EDITS.items():
        yield what, edited(manifest, edit)


ALL = [{"tensors": "*", "budget": "frozen"}]
POLICY_EDITS = {
    "described": {"description": "the same"},
    "100 bits": {"minimum_soundness_bits": 100},
    "110 bits": {"minimum_soundness_bits": 110},
    "129 bits": {"minimum_soundness_bits": 129},
    "grid 20": {"grid_bits": 20},
    "rank scale 9": {"rank_scale_bits": 9},
    "unknown key": {"x": 1},
    "all frozen": {"rules": ALL},
    "no model-wide norm": {"model_norm": None},
    "norm of zero": {"model_norm": {"absolute": 0}},
    "large norm": {"model_norm": {"absolute": "1e30"}},
    "the same norm": {"model_norm": {"absolute": "1.0E3"}},
    "nearly the same norm": {"model_norm": {"absolute": "1000.00000000000000000000000001"}},
    "too many digits": {"model_norm": {"absolute": "1000.000000000000000000000000000001"}},
    "a leading zero": {"model_norm": {"absolute": "01000"}},
    "nothing covered": {"rules": [{"tensors": "x", "budget": "free"}]},
    "no selector": {"rules": [{"budget": "free"}]},
    "no rules": {"rules": []},
    "tensors and regex": {"rules": [{"tensors": "*", "regex": ".*", "budget": "frozen"}]},
    "rank without residual": {"rules": [{"tensors": "*", "budget": {"rank": 2}}]},
    "rank of vectors": {"rules": [{"tensors": "*", "budget": {"rank": 2, "residual": "rounding"}}]},
    "rank of zero": {"rules": [{"tensors": "*", "budget": {"rank": 0, "residual": "rounding"}}]},
    "rank with nothing left": {"rules": [{"tensors": "*", "budget": {"rank": 2, "residual": "none"}}]},
    "rank of a rule": {"rules": [{"tensors": "*.weight", "per": "rule",
                                  "budget": {"rank": 2, "residual": "rounding"}}, *ALL]},
    "rank 1": {"rules": [{"tensors": "*.weight", "budget": {"rank": 1, "residual": "rounding"}}, *ALL]},
    "rank 1, F16": {"rules": [{"tensors": "*.weight", "budget": {"rank": 1, "residual": {"rounding": "F16"}}},
                              *ALL]},
    "rank 1, relative": {"rules": [{"tensors": "*.weight", "budget": {
        "rank": 1, "residual": {"relative": "1e-3"}, "norm": {"absolute": 3}}}, *ALL]},
    "rank 1, I8": {"rules": [{"tensors": "*.weight", "budget": {"rank": 1, "residual": {"rounding": "I8"}}},
                             *ALL]},
    "support": {"rules": [{"tensors": "*", "budget": {"support": {"count": 5}}}]},
    "support of all": {"rules": [{"tensors": "*", "budget": {"support": {"count": 1e9}}}]},
    "support of one": {"rules": [{"tensors": "*", "budget": {"support": {"fraction": 1}}}]},
    "half a support": {"rules": [{"tensors": "*", "budget": {"support": {"count": 0.5}}}]},
    "support of a rule": {"rules": [{"tensors": "*", "per": "rule", "budget": {
        "support": {"fraction": "0.3333"}, "residual": "rounding"}}]},
    "residual of nothing": {"rules": [{"tensors": "*", "budget": {"residual": "rounding"}}]},
    "composite": {"rules": [{"tensors": "*.weight", "budget": {
        "rank": 1, "support": {"count": 7}, "residual": {"absolute": "1e-2"}}}, *ALL]},
    "model support": {"model_support": {"count": 3}},
    "model support of all": {"model_support": {"fraction": "0.99999"},
                             "rules": [{"tensors": "*", "budget": {"support": {"count": 5}}}]},
    "too much model support": {"model_support": {"count": 1e15},
                               "rules": [{"tensors": "*", "budget": {"support": {"count": 5}}}]},
    "rank scale 16": {"rank_scale_bits": 16,
                      "rules": [{"tensors": "*.weight", "budget": {"rank": 1, "residual": "rounding"}}, *ALL]},
    "rank scale 3": {"rank_scale_bits": 3,
                     "rules": [{"tensors": "*.weight", "budget": {"rank": 1, "residual": "rounding"}}, *ALL]},
    "paired by exact names": {"pairing": {"names": "exact"}},
    "an exception": {"pairing": {"tensors": [{"base": "a", "tuned": "b", "transposed": True, "rows": "first"}]}},
    "no partner": {"pairing": {"tensors": [{"base": "a", "tuned": None}]}},
    "no partner, transposed": {"pairing": {"tensors": [{"base": "a", "tuned": None, "transposed": True}]}},
    "an exception of nothing": {"pairing": {"tensors": [{"base": "a"}]}},
    "an exception twice": {"pairing": {"tensors": [{"base": "a", "rows": "all"}, {"base": "a", "rows": "first"}]}},
    "paired by guess": {"pairing": {"names": "similar"}},
    "anything goes": {"rules": [{"tensors": "*", "budget": "free"}], "model_norm": None},
    "anything with a norm": {"rules": [{"tensors": "*", "budget": "free"}]},
    "unreachable": {"rules": [*ALL, {"name": "b", "tensors": "*", "budget": "free"}]},
    "contradiction": {"rules": [*ALL, {"name": "b", "tensors": "fc1.*", "budget": "free"}]},
    "shadowed": {"rules": [*ALL, {"name": "b", "tensors": "fc1.*", "budget": "frozen"}]},
    "two names": {"rules": [{"name": "a", "tensors": "fc1.*", "budget": "frozen"},
                            {"name": "a", "tensors": "*", "budget": "frozen"}]},
    "open bracket": {"rules": [{"tensors": "fc[", "budget": "frozen"}, *ALL]},
    "back reference": {"rules": [{"regex": "(fc)\\1", "budget": "frozen"}, *ALL]},
    "look-ahead": {"rules": [{"regex": "(?=fc).*", "budget": "frozen"}, *ALL]},
    "lazy": {"rules": [{"regex": "fc.*?", "budget": "frozen"}, *ALL]},
    "open group": {"rules": [{"regex": "(fc.*", "budget": "frozen"}, *ALL]},
    "all exempt": {"rules": [{"tensors": "*", "budget": "exempt"}], "model_norm": None},
    "norm on nothing": {"rules": [{"tensors": "*", "budget": "exempt"}]},
    "kind": {"rules": [{"kind": "floating", "budget": {"norm": {"relative": "1e-9"}}}]},
    "kind alone": {"rules": [{"kind": "integer", "budget": "exempt"}]},
    "matrices and vectors": {"rules": [{"kind": "matrix", "budget": {"norm": {"relative": "1e-9"}}},
                                       {"kind": "vector", "budget": "frozen"}]},
    "matrices alone": {"rules": [{"kind": "matrix", "budget": "frozen"}]},
    "all, then matrices": {"rules": [{"kind": "floating", "budget": "frozen"},
                                     {"name": "b", "kind": "matrix", "budget": "free"}]},
    "no kind": {"rules": [{"kind": "tensor", "budget": "frozen"}]},
    "per": {"rules": [{"tensors": "*", "budget": "frozen", "per": "model"}]},
}


def damaged_policies(certificate, policy):
    """Another policy on both sides: refused as a file, resolved to something else, or not what was proved."""
    parts = read_zip(certificate)
    for what, changes in POLICY_EDITS.items():
        value = {**json.loads(policy), **changes}
        other = json.dumps({key: v for key, v in value.items() if v is not None}).encode()
        manifest = edited(parts["manifest.json"], setter(hashlib.sha256(other).hexdigest(), "policy", "file"))
        yield what, write_zip({**parts, "manifest.json": manifest, "policy.json": other}), other

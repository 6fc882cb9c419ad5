"""docs/certificate_format.md: the certificate's manifest and the manifest of a model."""

from math import prod

from .container import (
    any_text, decimal, digest, name, one_of, optional, read_canonical, require, small, whole, yes_or_no)
from .statement import BUDGETS, EXEMPT, FREE, Block, Statement, Tensor, code_size

INTEGER_TYPES = {"BOOL", "U8", "I8", "U16", "I16", "U32", "I32", "U64", "I64"}
FLOATING_TYPES = {"F64", "F32", "F16", "BF16", "F8_E5M2", "F8_E4M3", "F8_E5M2FNUZ", "F8_E4M3FNUZ", "F8_E8M0",
                  "F6_E2M3", "F6_E3M2", "F4", "C64"}
KINDS = {"budgets": BUDGETS, "free": FREE, "exempt": EXEMPT}
BOUNDS = {"rank": "r", "support": "k", "residual_squared": "eps2", "norm_squared": "tau2"}

ELEMENT_TYPE = one_of(*INTEGER_TYPES, *FLOATING_TYPES)
BLOCK = {"name": name, "kind": one_of(*KINDS), "tensors": [whole],
         **{bound: optional(decimal) for bound in BOUNDS}}
DIGEST_METHOD = one_of("hmac-sha256", "sha256")
CERTIFICATE = {
    "schema": one_of("driftseal-certificate/1"),
    "tool": any_text,
    "base": {"manifest": digest, "root": digest, "grid_bits": small},
    "tuned": {"root": digest, "digest": optional({"method": DIGEST_METHOD, "value": digest})},
    "layout": [{"name": name, "kind": one_of("floating", "integer"), "dtype_base": ELEMENT_TYPE,
                "dtype_tuned": optional(ELEMENT_TYPE), "shape": [whole]}],
    "policy": {"file": digest, "rank_scale_bits": small, "blocks": [BLOCK],
               "total_norm_squared": optional(decimal), "total_support": optional(decimal)},
    "coverage": {"added": [name], "missing": [name], "not_analysable": [{"name": name, "reason": any_text}]},
    "lineage": optional({"certificate": digest, "tuned_root": digest}),
    "context": any_text,
}
MODEL = {
    "schema": one_of("driftseal-model-manifest/1"),
    "tool": any_text,
    "grid_bits": small,
    "salted": yes_or_no,
    "tensors": [{"name": name, "dtype": ELEMENT_TYPE, "shape": [whole], "sum_of_squares": optional(decimal)}],
    "file_digests": DIGEST_METHOD,
    "files": [{"name": name, "digest": digest}],
    "commitments": [{"exempt": [whole], "entries": whole, "log_columns": small, "salts": whole,
                     "root": digest}],
}


def kind_of(dtype):
    return "integer" if dtype in INTEGER_TYPES else "floating"


def distinct(values, what):
    require(len(set(values)) == len(values), f"{what} twice")


def check_shape(shape):
    require(len(shape) <= 64 and prod(d for d in shape if d) < 2**62, f"shape {shape}")


def number(decimal_text):
    return None if decimal_text is None else int(decimal_text)


def read_model_manifest(data):
    model = read_canonical(data, MODEL)
    tensors = model["tensors"]
    distinct([t["name"] for t in tensors], "a tensor")
    for t in tensors:
        check_shape(t["shape"])
        require(kind_of(t["dtype"]) == "floating" or t["sum_of_squares"] is None, f"squares of {t['name']}")
    files = [f["name"].encode() for f in model["files"]]
    require(files == sorted(set(files)), "files twice or out of order")
    for commitment in model["commitments"]:
        exempt = commitment["exempt"]
        require(exempt == sorted(set(exempt)) and all(i < len(tensors) for i in exempt), "exempt tensors")
        entries = sum(prod(t["shape"]) for i, t in enumerate(tensors) if i not in exempt)
        sizes = (commitment["entries"], commitment["log_columns"], commitment["salts"])
        require(sizes == (entries, *code_size(entries)), "sizes of a commitment")
    return model


def read_certificate_manifest(data):
    manifest = read_canonical(data, CERTIFICATE)
    layout, blocks = manifest["layout"], manifest["policy"]["blocks"]
    distinct([t["name"] for t in layout], "a tensor")
    for t in layout:
        require(t["kind"] == kind_of(t["dtype_base"]), f"kind of {t['name']}")
        check_shape(t["shape"])
    in_blocks = sorted(i for b in blocks for i in b["tensors"])
    require(in_blocks == list(range(len(layout))), "a tensor in no block or in two")
    check_coverage(manifest)
    lineage = manifest["lineage"]
    require(lineage is None or lineage["tuned_root"] == manifest["base"]["root"], "lineage")
    return manifest


def check_coverage(manifest):
    layout, coverage = manifest["layout"], manifest["coverage"]
    tuned_type = {t["name"]: t["dtype_tuned"] for t in layout}
    exempt_blocks = [b for b in manifest["policy"]["blocks"] if b["kind"] == "exempt"]
    exempt = {layout[i]["name"] for b in exempt_blocks for i in b["tensors"]}
    not_analysable = [t["name"] for t in coverage["not_analysable"]]
    distinct(coverage["added"], "an added tensor")
    distinct(coverage["missing"] + not_analysable, "a tensor that is not covered")
    require(not any(t in tuned_type for t in coverage["added"]), "an added tensor of the layout")
    explained = {*coverage["missing"], *not_analysable}
    require(explained <= exempt, "a tensor that is not covered is in the proof")
    require(all(tuned_type[t] is None for t in coverage["missing"]), "a missing tensor with a type")
    require(all(dtype is not None or t in explained for t, dtype in tuned_type.items()), "a type is missing")


def blocks_of(manifest):
    return [Block(b["name"], KINDS[b["kind"]], b["tensors"],
                  **{short: number(b[long]) for long, short in BOUNDS.items()})
            for b in manifest["policy"]["blocks"]]


def statement_of(manifest, names):
    """The statement is a function of the manifest; names are the 64 bytes of two digests."""
    policy, base = manifest["policy"], manifest["base"]
    layout = [Tensor(t["name"], t["shape"], t["kind"] == "integer") for t in manifest["layout"]]
    digests = map(bytes.fromhex, (base["manifest"], base["root"], manifest["tuned"]["root"]))
    return Statement(
        layout, blocks_of(manifest), policy["rank_scale_bits"], number(policy["total_norm_squared"]),
        number(policy["total_support"]), *digests, names, manifest["context"].encode())

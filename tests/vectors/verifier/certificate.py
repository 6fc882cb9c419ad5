"""docs/certificate_format.md, "The check": all steps on a whole certificate but those on signatures."""

from math import prod

from .container import Malformed, canonical, read_zip, sha256
from .manifests import blocks_of, number, read_certificate_manifest, read_model_manifest, statement_of
from .policy import Unresolved, read_policy, resolve
from .proof import Verifier
from .relation import count_equations
from .soundness import account
from .statement import EXEMPT, Block, Plan, Refused
from .transcript import Rejected

LOWEST_DEMAND = 96


def verify_certificate(certificate, base_manifest, policy_file, min_bits=LOWEST_DEMAND):
    """The soundness in bits. Malformed: a file of the relying party; Rejected: the first check that fails."""
    policy, model = read_policy(policy_file), read_model_manifest(base_manifest)
    try:
        parts = read_zip(certificate)
    except Malformed as error:
        raise Rejected("container", str(error)) from error
    try:
        manifest = read_certificate_manifest(parts["manifest.json"])
    except Malformed as error:
        raise Rejected("manifest", str(error)) from error
    digest = sha256(policy_file)
    demand(parts["policy.json"] == policy_file, "policy_differs", "another file")
    demand(manifest["policy"]["file"] == digest.hex(), "policy_differs", "digest of the file")
    check_base(manifest, model, base_manifest)
    check_policy(manifest, model, policy)
    try:
        plan = Plan(statement_of(manifest, digest + sha256(parts["manifest.json"])))
    except Refused as error:
        raise Rejected("statement_mismatch", str(error)) from error
    bits = check_soundness(plan, parts["soundness.json"])
    least = max(policy.minimum_soundness_bits, LOWEST_DEMAND, min_bits if min_bits == min_bits else 0)
    demand(bits >= least, "soundness", f"{bits:.2f} bits, {least} demanded")
    Verifier(plan, parts["proof.bin"]).run()
    return bits


def demand(condition, check, why):
    if not condition:
        raise Rejected(check, why)


def check_base(manifest, model, base_manifest):
    base, layout = manifest["base"], manifest["layout"]

    def same(condition, why):
        demand(condition, "base_manifest_differs", why)

    same(base["manifest"] == sha256(base_manifest).hex(), "digest")
    same(base["grid_bits"] == model["grid_bits"], "grid")
    same([(t["name"], t["dtype_base"], t["shape"]) for t in layout]
         == [(t["name"], t["dtype"], t["shape"]) for t in model["tensors"]], "layout")
    exempt = sorted(i for b in manifest["policy"]["blocks"] if b["kind"] == "exempt" for i in b["tensors"])
    roots = [c["root"] for c in model["commitments"] if c["exempt"] == exempt]
    same(base["root"] in roots, "no such root for these exempt tensors")


def resolved_blocks(manifest, model, policy):
    """ "The resolved policy": blocks over the layout, e, and the model-wide bounds."""
    layout, missing = manifest["layout"], set(manifest["coverage"]["missing"])
    seen = [i for i, t in enumerate(layout) if t["name"] not in missing]
    tensors = [{**layout[i], **model["tensors"][i], "elements": prod(layout[i]["shape"])} for i in seen]
    blocks, *others = resolve(policy, tensors)
    for block in blocks:
        block.tensors = [seen[i] for i in block.tensors]
    if missing:
        left_out = [i for i, t in enumerate(layout) if t["name"] in missing]
        blocks.append(Block("missing from the tuned model", EXEMPT, left_out))
    return blocks, *others


def check_policy(manifest, model, policy):
    coverage, claimed = manifest["coverage"], manifest["policy"]

    def same(condition, why):
        demand(condition, "policy_differs", why)

    same(policy.added == "allow" or not coverage["added"], "added tensors")
    same(policy.missing == "allow" or not coverage["missing"], "missing tensors")
    same(policy.grid_bits == manifest["base"]["grid_bits"], "grid")
    try:
        blocks, e, norm, support = resolved_blocks(manifest, model, policy)
    except Unresolved as error:
        raise Rejected("policy_differs", str(error)) from error
    same(blocks == blocks_of(manifest), "blocks")
    same(claimed["rank_scale_bits"] == e, "rank scale")
    same(number(claimed["total_norm_squared"]) == norm, "model-wide norm")
    same(number(claimed["total_support"]) == support, "model-wide support")


def check_soundness(plan, data):
    """The bits of the statement; soundness.json has to be its account, byte for byte."""
    value, bits = account(plan, count_equations(plan))
    demand(canonical(value) == data, "soundness_differs", "not the account of this statement")
    return bits

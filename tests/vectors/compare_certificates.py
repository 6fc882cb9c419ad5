#!/usr/bin/env python3
"""Both verifiers on whole certificates, good and damaged: the same answer, and the same failing check.

    compare_certificates.py DRIFTSEAL DRIFTSEAL_VERIFY

The certificates are made from resources/samples, one class of budget after another.
"""

import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from certificate_damages import damaged_certificates, damaged_manifests, damaged_policies
from verifier.certificate import verify_certificate
from verifier.container import Malformed
from verifier.transcript import Rejected

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
FC3 = {"name": "head", "tensors": ["fc3.*"], "per": "rule", "budget": {"norm": {"absolute": "9.5e1"}}}
REST = {"tensors": "*", "budget": "frozen"}
LORA = {"name": "adapted", "tensors": "*.self_attn.[qv]_proj.weight",
        "budget": {"rank": 4, "residual": "rounding", "norm": {"relative": "0.6"}}}
EDIT = {"name": "head", "tensors": "fc3.*", "per": "rule",
        "budget": {"support": {"fraction": "0.999"}, "residual": "none"}}
BOTH = {"name": "adapted", "tensors": "*.self_attn.[qv]_proj.weight",
        "budget": {"rank": 5, "support": {"count": 9}, "residual": {"relative": "0.01"}}}
MODEL = {"name": "sample", "model_norm": {"absolute": 1000}}
PAIRS = {
    "mlp/full": [{"regex": "fc[0-9]\\.(weight|bias)", "budget": {"norm": {"relative": "0.95"}}}],
    "mlp/lastlayer": [{"tensors": "fc[!3].*", "budget": "frozen"}, FC3],
    "mlp/base": [{"tensors": "fc1.*", "budget": "exempt"}, {"tensors": "fc2.*", "budget": "free"}, REST],
}
STRUCTURED = {
    "llama/lora_merged_bf16": ({**MODEL, "rank_scale_bits": 10}, [LORA, REST]),
    "mlp/lastlayer": ({**MODEL, "model_support": {"count": 2500}}, [EDIT, REST]),
    "llama/lora_merged_bf16 ": ({**MODEL, "model_support": {"fraction": "0.5"}}, [BOTH, REST]),
}


PLACES = [{"name": "attention", "role": ["attention_q", "attention_v"], "kind": "matrix",
           "budget": {"rank": 4, "residual": "rounding", "norm": {"relative": "0.6"}}}, REST]


def policy_file(members, rules):
    return json.dumps({"driftseal_policy": 1, **members, "rules": rules}).encode()


class Verifiers:
    def __init__(self, program, folder):
        self.program, self.folder, self.wrong, self.counts = program, folder, [], {}

    def first(self, certificate, manifest, policy, bits):
        for name, data in (("c", certificate), ("m", manifest), ("p", policy)):
            (self.folder / name).write_bytes(data)
        words = ["c", "--base-manifest", "m", "--policy", "p", "--min-bits", str(bits), "--json"]
        run = subprocess.run([self.program, *words], cwd=self.folder, capture_output=True, text=True)
        answer = json.loads(run.stdout)
        return run.returncode, answer.get("failed_check")

    @staticmethod
    def second(certificate, manifest, policy, bits):
        try:
            verify_certificate(certificate, manifest, policy, bits)
        except Rejected as rejected:
            return 1, rejected.check
        except Malformed:
            return 2, None
        return 0, None

    def compare(self, what, certificate, manifest, policy, bits=96):
        """The answer of the first; the certificates have no signatures, which the second does not read."""
        a, b = (verifier(certificate, manifest, policy, bits) for verifier in (self.first, self.second))
        key = a[1] or ("accepted", "rejected", "error")[a[0]]
        self.counts[key] = self.counts.get(key, 0) + 1
        if a != b:
            self.wrong.append(f"{what}: {a} and {b}")
        return a


def certify(driftseal, folder, pair, policy):
    (folder / "policy.json").write_bytes(policy)
    base, tuned = SAMPLES / pair.split("/")[0] / "base", SAMPLES / pair.strip()
    words = ["prove", "--base", base, "--tuned", tuned, "--policy", "policy.json", "--output", "c.driftseal",
             "--context", "schön"]
    subprocess.run([driftseal, *words], cwd=folder, check=True, capture_output=True)
    return (folder / "c.driftseal").read_bytes(), (folder / "c.base.json").read_bytes()


def compare_pair(verifiers, pair, certificate, manifest, policy):
    dice = random.Random(pair)
    if verifiers.compare(pair, certificate, manifest, policy) != (0, None):
        verifiers.wrong.append(f"{pair}: not accepted")
    verifiers.compare(f"{pair}, 120 bits", certificate, manifest, policy, 120)
    verifiers.compare(f"{pair}, other policy", certificate, manifest, policy + b" ")
    for what, damaged in damaged_certificates(dice, certificate):
        if verifiers.compare(f"{pair}, {what}", damaged, manifest, policy)[0] == 0:
            verifiers.wrong.append(f"{pair}, {what}: accepted")
    for what, damaged in damaged_manifests(dice, manifest):
        verifiers.compare(f"{pair}, {what}", certificate, damaged, policy)
    for what, damaged, other in damaged_policies(certificate, policy):
        if verifiers.compare(f"{pair}, {what}", damaged, manifest, other)[0] == 0:
            verifiers.wrong.append(f"{pair}, {what}: accepted")


def compare_places(verifiers, driftseal, folder):
    """Only the first verifier reads roles; both read the policy that is written out by names."""
    pair = "llama/lora_merged_bf16"
    places = policy_file(MODEL, PLACES)
    certificate, manifest = certify(driftseal, folder, pair, places)
    if verifiers.first(certificate, manifest, places, 96) != (0, None):
        verifiers.wrong.append("roles: not accepted")
    try:
        verify_certificate(certificate, manifest, places, 96)
        verifiers.wrong.append("roles: accepted by the second verifier")
    except Malformed as refused:
        if "policy expand" not in str(refused):
            verifiers.wrong.append(f"roles: {refused}")
    (folder / "m").write_bytes(manifest)
    words = ["policy", "expand", "policy.json", "--base-manifest", "m", "-o", "names.json"]
    subprocess.run([driftseal, *words], cwd=folder, check=True, capture_output=True)
    names = (folder / "names.json").read_bytes()
    if verifiers.compare("roles by names", *certify(driftseal, folder, pair, names), names) != (0, None):
        verifiers.wrong.append("roles by names: not accepted")


def main():
    driftseal, verify = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        verifiers = Verifiers(verify, Path(name))
        pairs = [(pair, MODEL, rules) for pair, rules in PAIRS.items()]
        pairs += [(pair, members, rules) for pair, (members, rules) in STRUCTURED.items()]
        for pair, members, rules in pairs:
            policy = policy_file(members, rules)
            compare_pair(verifiers, pair, *certify(driftseal, Path(name), pair, policy), policy)
        compare_places(verifiers, driftseal, Path(name))
    print(verifiers.counts)
    print("\n".join(verifiers.wrong) or "the same answers")
    return 1 if verifiers.wrong else 0


if __name__ == "__main__":
    sys.exit(main())

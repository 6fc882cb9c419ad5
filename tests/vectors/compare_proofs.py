#!/usr/bin/env python3
"""Both verifiers on the known proofs and on damaged copies: the same answer, and the same failing check.

    compare_proofs.py CHECK_KNOWN_PROOF

CHECK_KNOWN_PROOF is the program of check_known_proof.cpp.
"""

import json
import random
import subprocess
import sys
from pathlib import Path

from verifier import known
from verifier.encoding import header
from verifier.proof import verify_proof
from verifier.relation import count_equations
from verifier.statement import Plan, Refused, code_size

REFERENCE = Path(__file__).parent / "reference"
# name, random flips, flips at each message. A proof of text size costs a second, unless it fails early.
PROOFS = (("proof_toy_norm", 120, 2), ("proof_toy_frozen_sparse", 80, 1), ("proof_toy_every_class", 80, 1),
          ("proof_text_every_class", 0, 0))


def damages(data, proof, flips, at_messages):
    """Lines as check_known_proof reads them: random places, every message, cuts and paddings."""
    dice = random.Random(data["proof_sha256"])
    size = len(proof)
    out = ["pad 0", "cut 0", "cut 31", "cut 32", f"cut {size - 1}", "pad 1"]
    out += [f"flip {r['offset']} {r['xor']}" for r in data["rejected"]]
    if not flips:
        return out[:1] + out[-13::3]
    for _ in range(flips):
        out.append(f"flip {dice.randrange(size)} {dice.randrange(1, 256)}")
    for _ in range(flips // 5):
        out.append(f"cut {dice.randrange(size)}")
    for _, offset, length in data["messages"]:
        for _ in range(at_messages):
            out.append(f"flip {offset + dice.randrange(length)} {dice.randrange(1, 256)}")
        if at_messages:
            out += [f"flip {offset + length - 1} 128", f"cut {offset}", f"cut {offset + length - 1}"]
    return out


def damaged(proof, damage):
    kind, *numbers = damage.split()
    at = int(numbers[0])
    if kind == "cut":
        return proof[:at]
    if kind == "pad":
        return proof + bytes(at)
    changed = bytearray(proof)
    for offset, mask in zip(numbers[::2], numbers[1::2]):
        changed[int(offset)] ^= int(mask)
    return bytes(changed)


def ground_again(data, statement, parameters, proof):
    """u changed, and a nonce found that fits the change: what only the equation on u can notice."""
    (_, u, _), (_, nonce, _) = [m for m in data["messages"] if m[0] in ("u", "nonce")][-2:]
    for mask in range(1, 256):
        damage = f"flip {u} 1 {nonce} {mask}"
        if verify_proof(statement, parameters, damaged(proof, damage)) != "nonce":
            return damage
    raise SystemExit("no nonce fits")


def answers_of(program, name, lines):
    text = "\n".join(lines) + "\n"
    run = subprocess.run([program, name], input=text, capture_output=True, text=True, check=True)
    return run.stdout.split()


def compare(program, name, flips, at_messages):
    data, statement, parameters, proof = known.load(REFERENCE / f"{name}.json")
    lines = damages(data, proof, flips, at_messages)
    if parameters.g < 8:
        lines.append(ground_again(data, statement, parameters, proof))
    first = answers_of(program, name, lines)
    second = [verify_proof(statement, parameters, damaged(proof, line)) or "accepted" for line in lines]
    answers = zip(lines, first, second, strict=True)
    wrong = [f"{name}, {line}: {a} and {b}" for line, a, b in answers if a != b]
    if first[0] != "accepted":
        wrong.append(f"{name} as it stands: {first[0]}")
    wrong += [f"{name}, {line}: accepted" for line, a in zip(lines[1:], first[1:]) if a == "accepted"]
    print(f"{name}: {len(lines)} answers, checks {sorted(set(first))}")
    return wrong


def refuses(value):
    try:
        Plan(known.statement_of(value))
    except Refused:
        return True
    return False


def compare_plans():
    """The second verifier's sizes, kappas and header digests of known statements."""
    vectors = json.loads((REFERENCE / "plans.json").read_text())
    wrong = [f"N = {v['N']}" for v in vectors["columns"] if code_size(int(v["N"])) != (v["c"], v["Q"])]
    for v in vectors["plans"]:
        plan = Plan(known.statement_of(v["statement"]), known.parameters_of(v["statement"]["sizes"]))
        found = (header(plan).state.hex(), plan.kappa, count_equations(plan))
        if found != (v["header_digest_with_zero_roots"], v["kappa"], v["equations"]):
            wrong.append(f"plan {v['name']}: {found}")
    return wrong + [f"not refused: {v['why']}" for v in vectors["refused"] if not refuses(v)]


def main():
    wrong = compare_plans()
    wrong += [line for proof in PROOFS for line in compare(sys.argv[1], *proof)]
    print("\n".join(wrong) or "the same answers")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

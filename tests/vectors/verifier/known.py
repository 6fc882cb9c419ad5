"""Known proofs of tests/vectors/reference: the statement, sizes and proof.bin that a JSON file names."""

import base64
import json
from pathlib import Path

from .statement import BUDGETS, EXEMPT, FREE, Block, Parameters, Statement, Tensor, check


def statement_of(data):
    layout = [Tensor(t[0], t[1], t[2:] == ["int"]) for t in data["layout"]]
    index = {t.name: i for i, t in enumerate(layout)}
    policy = data["policy"]
    blocks = []
    for b in policy["blocks"]:
        check(not {"free", "exempt"} <= b.keys(), f"{b['name']} is of two classes")
        kind = FREE if "free" in b else EXEMPT if "exempt" in b else BUDGETS
        bounds = {key: int(b[key]) for key in ("r", "k", "eps2", "tau2") if b.get(key) is not None}
        blocks.append(Block(b["name"], kind, [index[name] for name in b["tensors"]], **bounds))
    totals = {key: int(policy[key]) for key in ("tau2_total", "k_total") if policy.get(key) is not None}
    statement = Statement(layout, blocks, policy["e"], **totals)
    for key in ("base_manifest_digest", "base_root", "tuned_root", "names", "context"):
        if key in data:
            setattr(statement, key, bytes.fromhex(data[key]))
    return statement


def parameters_of(sizes):
    keys = ("c", "Q", "s", "projection_rows", "queries", "g", "max_log_R", "stop_log_C", "pad_length", "lam")
    return Parameters(*(sizes[key] for key in keys))


def load(path):
    """The JSON data, the statement, the sizes and the proof."""
    path = Path(path)
    data = json.loads(path.read_text())
    proof = base64.b64decode(path.with_name(data["proof_file"]).read_text())
    return data, statement_of(data), parameters_of(data["sizes"]), proof

#!/usr/bin/env python3
"""A second verifier of Driftseal's certificates, from docs/ alone: standard library, slow and obvious.

    verify_certificate.py CERT --base-manifest M --policy P [--min-bits B] [--json]

Prints "accepted" or the name of the first check that fails. Exit code 0: accepted, 1: rejected, 2: a file of
the relying party cannot be used. Signatures are not looked at.
"""

import argparse
import json
import sys
from pathlib import Path

from verifier.certificate import verify_certificate
from verifier.container import Malformed
from verifier.proof import verify_proof  # noqa: F401 (the entry point for known proofs)
from verifier.transcript import Rejected


def arguments():
    parser = argparse.ArgumentParser(description="Checks a certificate; signatures are not looked at.")
    parser.add_argument("certificate", type=Path)
    parser.add_argument("--base-manifest", type=Path, required=True)
    parser.add_argument("--policy", type=Path, required=True)
    parser.add_argument("--min-bits", type=float, default=96)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def main():
    args = arguments()
    answer = {"accepted": False, "failed_check": None, "soundness_bits": None}
    try:
        files = [path.read_bytes() for path in (args.certificate, args.base_manifest, args.policy)]
        answer["soundness_bits"] = verify_certificate(*files, args.min_bits)
        answer["accepted"] = True
        line, code = "accepted", 0
    except Rejected as rejected:
        answer["failed_check"] = rejected.check
        line, code = f"rejected: {rejected}", 1
    except (Malformed, OSError) as error:
        answer["error"] = str(error)
        line, code = f"error: {error}", 2
    print(json.dumps(answer) if args.json else line)
    return code


if __name__ == "__main__":
    sys.exit(main())

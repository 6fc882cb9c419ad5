#!/usr/bin/env python3
"""Writes a small model and signatures of it as OpenSSF Model Signing v1.0 specifies them.

    make_fixtures.py

From the specification alone: the standard library hashes and encodes, the openssl program makes keys and
signatures. Everything is made anew beside this script; private keys are thrown away.
https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md
"""

import base64
import hashlib
import json
import shutil
import subprocess
import tempfile
from pathlib import Path, PurePosixPath

HERE = Path(__file__).parent
MODEL = HERE / "model"
PAYLOAD_TYPE = "application/vnd.in-toto+json"
PREDICATE = "https://model_signing/signature/v1.0"
GIT = [".git", ".gitattributes", ".github", ".gitignore"]
FILES = {
    ".gitattributes": b"# left out by default\n",
    "config.json": b'{"model_type": "sample"}\n',
    "empty.txt": b"",
    "notes.md": b"Left out by the signer.\n",
    "weights.bin": bytes(range(250)) * 10,
    "weights/adapter.bin": b"\x80" * 1000,
}
SIGNED = [name for name in sorted(FILES) if name not in ("notes.md", ".gitattributes")]


def openssl(*words, data=None):
    return subprocess.run(["openssl", *map(str, words)], input=data, check=True, capture_output=True).stdout


class Key:
    def __init__(self, folder, name, curve):
        self.private, self.public = folder / f"{name}.pem", HERE / f"{name}.pub"
        self.hash = {"P-256": "sha256", "P-384": "sha384", "P-521": "sha512"}[curve]
        openssl("genpkey", "-algorithm", "EC", "-pkeyopt", f"ec_paramgen_curve:{curve}", "-out", self.private)
        self.public.write_bytes(openssl("pkey", "-in", self.private, "-pubout"))

    def sign(self, message):
        return openssl("dgst", f"-{self.hash}", "-sign", self.private, data=message)

    def hint(self):
        return hashlib.sha256(self.public.read_bytes()).hexdigest()


def certificate(key, serial, subject, issuer, extensions):
    """PEM of a certificate for `key`; `issuer` is (key, its certificate's path), or None for itself."""
    with tempfile.NamedTemporaryFile("w", suffix=".ext") as settings:
        settings.write("\n".join(extensions))
        settings.flush()
        request = openssl("req", "-new", "-key", key.private, "-subj", subject)
        by = ["-key", key.private] if issuer is None else ["-CA", issuer[1], "-CAkey", issuer[0].private]
        return openssl("x509", "-req", "-days", 27000, "-sha256", "-set_serial", serial,
                       "-extfile", settings.name, *by, data=request)


def der(pem):
    return base64.b64encode(openssl("x509", "-outform", "DER", data=pem)).decode()


def whole_files(algorithm, names):
    return [{"name": n, "algorithm": algorithm, "digest": hashlib.new(algorithm, FILES[n]).hexdigest()}
            for n in names]


def shards(size):
    """As the reference implementation lists them: by path, then by number; empty files left out."""
    return [{"name": f"{n}:{at}:{min(at + size, len(FILES[n]))}", "algorithm": f"sha256-sharded-{size}",
             "digest": hashlib.sha256(FILES[n][at:at + size]).hexdigest()}
            for n in sorted(SIGNED, key=PurePosixPath) for at in range(0, len(FILES[n]), size)]


def statement(resources, serialization, root=None, kind=PREDICATE):
    digests = b"".join(bytes.fromhex(r["digest"]) for r in resources)
    return json.dumps({
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"name": "sample", "digest": {"sha256": root or hashlib.sha256(digests).hexdigest()}}],
        "predicateType": kind,
        "predicate": {"resources": resources, "serialization": serialization},
    }, indent=2).encode()


def files(hash_type="sha256", ignored=("notes.md", *GIT)):
    how = {"method": "files", "hash_type": hash_type, "allow_symlinks": False}
    return how if ignored is None else {**how, "ignore_paths": list(ignored)}


def encoded(payload_type, payload):
    return b"DSSEv1 %d %s %d %s" % (len(payload_type), payload_type.encode(), len(payload), payload)


def write(name, key, payload, material, payload_type=PAYLOAD_TYPE, keyid="", encode=encoded):
    signature = {"sig": base64.b64encode(key.sign(encode(payload_type, payload))).decode(), "keyid": keyid}
    bundle = {
        "mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json",
        "verificationMaterial": {**material, "tlogEntries": material.get("tlogEntries", [])},
        "dsseEnvelope": {"payload": base64.b64encode(payload).decode(), "payloadType": payload_type,
                         "signatures": [signature]},
    }
    (HERE / f"{name}.sig").write_text(json.dumps(bundle))


def write_model():
    shutil.rmtree(MODEL, ignore_errors=True)
    for name, content in FILES.items():
        (MODEL / name).parent.mkdir(parents=True, exist_ok=True)
        (MODEL / name).write_bytes(content)


def write_keys_method(folder):
    listed = statement(whole_files("sha256", SIGNED), files())
    for curve in ("P-256", "P-384", "P-521"):
        key = Key(folder, curve.replace("-", "").lower(), curve)
        write(f"key_{key.private.stem}", key, listed, {"publicKey": {"hint": key.hint()}})
    key = Key(folder, "alice", "P-256")
    by_key = {"publicKey": {"hint": key.hint()}}
    # Before release 1.1: the key itself instead of a hint, no list of what was left out, another order.
    old = {"publicKey": {"rawBytes": base64.b64encode(key.public.read_bytes()).decode(),
                         "keyDetails": "PKIX_ECDSA_P256_SHA_256"}}
    in_path_order = sorted((n for n in FILES if n != ".gitattributes"), key=PurePosixPath)
    write("old", key, statement(whole_files("sha256", in_path_order), files(ignored=None)), old, keyid=None)
    write("blake2b", key, statement(whole_files("blake2b", SIGNED), files("blake2b")), by_key)
    write("unknown_hash", key, statement(whole_files("sha3_256", SIGNED), files("sha3_256")), by_key)
    sharded = {"method": "shards", "hash_type": "sha256", "allow_symlinks": False, "shard_size": 1000.0,
               "ignore_paths": ["notes.md", *GIT]}
    write("shards", key, statement(shards(1000), sharded), by_key)
    write("single", key, statement(whole_files("sha256", ["weights.bin"]), files()), by_key)
    unnamed = [{**whole_files("sha256", ["weights.bin"])[0], "name": "."}]
    write("single_unnamed", key, statement(unnamed, files(ignored=None)), by_key)
    write("wrong_root", key, statement(whole_files("sha256", SIGNED), files(), root="00" * 32), by_key)
    write("wrong_payload_type", key, listed, by_key, payload_type="application/json")
    # Release 0.2 signed another encoding than its bundles hold.
    early = statement(whole_files("sha256", SIGNED), files(), kind="https://model_signing/Digests/v0.1")
    write("early", key, early, by_key, encode=lambda kind, payload: b"DSSEV1 " + payload)


def write_certificate_methods(folder):
    listed = statement(whole_files("sha256", SIGNED), files())
    root, middle, leaf = (Key(folder, name, "P-384") for name in ("root", "middle", "leaf"))
    authority = ["basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign,cRLSign"]
    signer = ["basicConstraints=critical,CA:FALSE", "keyUsage=critical,digitalSignature",
              "extendedKeyUsage=codeSigning"]
    (HERE / "authority.pem").write_bytes(certificate(root, 1, "/CN=Sample root", None, authority))
    intermediate = folder / "middle.crt"
    intermediate.write_bytes(
        certificate(middle, 2, "/CN=Sample intermediate", (root, HERE / "authority.pem"), authority))
    issued = certificate(leaf, 3, "/CN=Sample signer", (middle, intermediate), signer)
    write("chain", leaf, listed, {"x509CertificateChain": {"certificates": [
        {"rawBytes": der(issued)}, {"rawBytes": der(intermediate.read_bytes())}]}})
    nobody = certificate(leaf, 4, "/", (root, HERE / "authority.pem"),
                         [*signer, "subjectAltName=critical,email:signer@example.org"])
    write("keyless", leaf, listed, {"certificate": {"rawBytes": der(nobody)},
                                    "tlogEntries": [{"logIndex": "1", "kindVersion": {"kind": "dsse"}}]})
    for key in (root, middle, leaf):
        key.public.unlink()


def main():
    write_model()
    with tempfile.TemporaryDirectory() as folder:
        write_keys_method(Path(folder))
        write_certificate_methods(Path(folder))


main()

// manifest.json of a certificate (docs/certificate_format.md, "manifest.json"): what the proof is about.
// Canonical: one text for one value; its SHA-256 is part of the statement's `names`, so the proof's header
// digest binds every byte of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/proof/certificate/manifest_parts.h"
#include "core/proof/relation/statement.h"

namespace driftseal::proof {

// One tensor of the layout, which is that of the base manifest, in its order. Tensors that only the tuned
// model has are in the coverage; those that it lacks, or has in another shape, have no tuned_dtype and are
// exempt.
struct CertificateTensor {
  std::string name;
  bool integer = false;  // integer or bool in the base
  std::string base_dtype;
  std::optional<std::string> tuned_dtype;
  std::vector<std::uint64_t> shape;
};

struct Coverage {
  struct Entry {
    std::string name, reason;
  };
  std::vector<std::string> added, missing;  // names
  std::vector<Entry> not_analysable;        // with what the prover says of each

  bool complete() const { return added.empty() && missing.empty() && not_analysable.empty(); }
};

// The tuned model's root digest (model_digest), plain or keyed; the prover's choice.
struct TunedDigest {
  DigestMethod method = DigestMethod::hmac_sha256;
  Digest value{};
};

// The certificate of the base, by its content digest, and the tuned root in it.
struct Lineage {
  Digest certificate{}, tuned_root{};
};

struct CertificateManifest {
  std::string tool;  // name and version of the program that wrote it
  Digest base_manifest{}, base_root{};
  unsigned grid_bits = 24;
  Digest tuned_root{};
  std::optional<TunedDigest> tuned_digest;
  std::vector<CertificateTensor> layout;
  Digest policy_file{};   // SHA-256 of policy.json
  ResolvedPolicy policy;  // in integers, as proved
  Coverage coverage;
  std::optional<Lineage> lineage;
  std::string context;  // free text, the relying party's challenge, say
};

std::string write_certificate_manifest(const CertificateManifest& manifest);

// Refuses (malformed) every text that write_certificate_manifest would not write, and manifests that
// contradict themselves: names twice, indices out of range, coverage of tensors that are not there, lineage
// from another root.
Result<CertificateManifest> read_certificate_manifest(ByteView bytes, const std::string& file);

// What is proved: everything in the manifest, with names = SHA-256 of the policy file, SHA-256 of the
// manifest's bytes. Prover and verifier both get their statement from here.
Statement statement_of(const CertificateManifest& manifest);

}  // namespace driftseal::proof

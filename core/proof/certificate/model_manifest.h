// The manifest of one model (docs/certificate_format.md, "Model manifest"): what `commit` writes and what the
// relying party holds of the base. Its SHA-256 is the `base manifest` of the statement. Canonical: one text
// for one value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/decimal.h"
#include "core/base/result.h"
#include "core/base/sha256.h"
#include "core/proof/certificate/manifest_parts.h"

namespace driftseal::proof {

struct ManifestTensor {
  std::string name;
  std::string dtype;  // as in safetensors: "F32", "BF16", ..
  std::vector<std::uint64_t> shape;
  std::optional<u128> sum_of_squares;  // on the grid; absent: integer or bool, or not told (a secret model)
};

struct ManifestFile {
  std::string name;  // relative to the model's folder, with '/'
  Digest digest{};
};

// The root for one set of exempt tensors. The entries of all others follow each other in manifest order.
struct ManifestCommitment {
  std::vector<std::size_t> exempt;  // indices of tensors, ascending
  std::uint64_t entries = 0;        // N
  unsigned log_columns = 0;         // c
  std::uint64_t salts = 0;          // Q
  Digest root{};
};

struct ModelManifest {
  std::string tool;  // name and version of the program that wrote it
  unsigned grid_bits = 24;
  bool salted = false;  // the salts are secret (a tuned model), else zero (a public base)
  std::vector<ManifestTensor> tensors;
  DigestMethod method = DigestMethod::sha256;  // of the files; HMAC with a key that the prover keeps
  std::vector<ManifestFile> files;             // in order of their names
  std::vector<ManifestCommitment> commitments;

  const ManifestCommitment* find_commitment(const std::vector<std::size_t>& exempt) const;
};

std::string write_model_manifest(const ModelManifest& manifest);

// Refuses (malformed) every text that write_model_manifest would not write, and manifests that contradict
// themselves: a tensor or file twice, exempt indices out of order, entries that are not the sum over the
// tensors.
Result<ModelManifest> read_model_manifest(ByteView bytes, const std::string& file);

// OpenSSF Model Signing's root digest: SHA-256 over the raw digests of the files in order of their names.
Digest model_digest(const std::vector<ManifestFile>& files);

}  // namespace driftseal::proof

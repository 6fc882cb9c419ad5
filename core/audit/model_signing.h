// Checks the signatures beside a model (OpenSSF Model Signing v1.0, github.com/ossf/model-signing-spec)
// against the files at hand: docs/model_signing.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/audit/check/model_signature_report.h"
#include "core/base/result.h"
#include "core/base/sha256.h"
#include "core/base/task.h"

namespace driftseal::audit {

// A digest that is known already, so that the file need not be read again.
struct FileDigest {
  std::string path;  // as in Model::files()
  Digest digest{};   // SHA-256 of the whole file
};

struct ModelToCheck {
  std::string path;                     // file, index file or folder; need not be a model that can be opened
  std::vector<std::string> signatures;  // paths; at most max_model_signatures
  std::vector<FileDigest> known = {};
};

inline constexpr std::size_t max_model_signatures = 8;

// Paths of the signature files (*.sig) beside a model, sorted: in its folder, and FOLDER.sig beside it.
// Beside a single file those are left out that are called after another file. Nothing is opened.
std::vector<std::string> find_model_signatures(const std::string& model);

// Every file that a signature lists is hashed, once for all signatures; others are only looked for.
// Phase::hashing, in bytes. Errors: cannot_open, cannot_read, limit_exceeded, changed_on_disk, cancelled.
Result<std::vector<ModelSignatureReport>> check_model_signatures(const ModelToCheck& model,
                                                                 const sign::TrustRoots& trust,
                                                                 std::int64_t now, const Task& task);

}  // namespace driftseal::audit

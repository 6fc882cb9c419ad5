// SHA-256 digests of a model's weight files: what binds a manifest to files, never their names.
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/base/sha256.h"
#include "core/base/task.h"
#include "core/model/model.h"
#include "core/proof/certificate/model_manifest.h"

namespace driftseal::audit {

// In the order of their names. Reads every byte; files in parallel, pages handed back behind.
// Phase::hashing, in bytes. Errors: cancelled, changed_on_disk.
Result<std::vector<proof::ManifestFile>> digest_files(const Model& model, const Task& task);

// HMAC-SHA-256 (RFC 2104) of each digest: how the files of a secret model are named without confirming
// guesses.
std::vector<proof::ManifestFile> keyed(std::vector<proof::ManifestFile> files, const Digest& key);
Digest hmac_sha256(ByteView key, ByteView message);

// The same contents, whatever the files are called.
bool same_contents(const std::vector<proof::ManifestFile>& a, const std::vector<proof::ManifestFile>& b);

}  // namespace driftseal::audit

// SHA-256 digests of a model's weight files: what binds a manifest to files, never their names.
#pragma once

#include <atomic>
#include <functional>
#include <vector>

#include "core/base/mapped_file.h"
#include "core/base/result.h"
#include "core/base/sha256.h"
#include "core/base/task.h"
#include "core/model/model.h"
#include "core/proof/certificate/model_manifest.h"

namespace driftseal::audit {

// How far the hashing of several files is; shared by all threads.
struct HashingProgress {
  const Task& task;
  std::uint64_t total = 0;  // bytes
  std::atomic<std::uint64_t> done = 0;
};

// Hands the bytes [begin, end) of a file to `hash`, piece by piece, pages handed back behind. Ends early if
// the task is stopped.
void read_through(const MappedFile& file, std::uint64_t begin, std::uint64_t end, HashingProgress& progress,
                  const std::function<void(ByteView)>& hash);

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

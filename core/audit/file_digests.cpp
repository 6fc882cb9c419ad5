#include "core/audit/file_digests.h"

#include <openssl/hmac.h>

#include <algorithm>
#include <atomic>

#include "core/base/parallel.h"

namespace driftseal::audit {

static constexpr std::uint64_t chunk_bytes = 8 << 20;

static Digest digest_file(const Model& model, std::size_t file, const Task& task,
                          std::atomic<std::uint64_t>& done, std::uint64_t total) {
  const ByteView bytes = model.file_bytes(file);
  Sha256 hash;
  for (std::uint64_t at = 0; at < bytes.size() && !task.stopped(); at += chunk_bytes) {
    const std::uint64_t n = std::min<std::uint64_t>(chunk_bytes, bytes.size() - at);
    hash.update(bytes.subspan(at, n));
    model.release_file(file, at, at + n);
    task.report(Phase::hashing, done.fetch_add(n) + n, total);
  }
  return hash.finish();
}

Result<std::vector<proof::ManifestFile>> digest_files(const Model& model, const Task& task) {
  std::vector<proof::ManifestFile> digests;
  std::uint64_t total = 0;
  for (const ModelFile& file : model.files()) {
    digests.push_back({file.name, {}});
    total += file.size;
  }
  std::atomic<std::uint64_t> done = 0;
  parallel_each(digests.size(),
                [&](std::size_t i) { digests[i].digest = digest_file(model, i, task, done, total); });
  if (task.stopped()) return cancelled();
  TRY_STATUS(model.unchanged());
  std::ranges::sort(digests, {}, &proof::ManifestFile::name);
  return digests;
}

std::vector<proof::ManifestFile> keyed(std::vector<proof::ManifestFile> files, const Digest& key) {
  for (auto& file : files) file.digest = hmac_sha256(key, file.digest);
  return files;
}

Digest hmac_sha256(ByteView key, ByteView message) {
  Digest mac{};
  unsigned length = 0;
  CHECK(HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), message.data(), message.size(),
             mac.data(), &length) != nullptr &&
        length == mac.size());
  return mac;
}

static std::vector<Digest> sorted_digests(const std::vector<proof::ManifestFile>& files) {
  std::vector<Digest> digests;
  for (const auto& file : files) digests.push_back(file.digest);
  std::sort(digests.begin(), digests.end());
  return digests;
}

bool same_contents(const std::vector<proof::ManifestFile>& a, const std::vector<proof::ManifestFile>& b) {
  return sorted_digests(a) == sorted_digests(b);
}

}  // namespace driftseal::audit

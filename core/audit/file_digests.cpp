#include "core/audit/file_digests.h"

#include <openssl/hmac.h>

#include <algorithm>

#include "core/base/parallel.h"

namespace driftseal::audit {

static constexpr std::uint64_t chunk_bytes = 8 << 20;

void read_through(const MappedFile& file, std::uint64_t begin, std::uint64_t end, HashingProgress& progress,
                  const std::function<void(ByteView)>& hash) {
  for (std::uint64_t at = begin; at < end && !progress.task.stopped(); at += chunk_bytes) {
    const std::uint64_t n = std::min<std::uint64_t>(chunk_bytes, end - at);
    hash(file.bytes().subspan(at, n));
    file.release(at, at + n);
    progress.task.report(Phase::hashing, progress.done.fetch_add(n) + n, progress.total);
  }
}

static Digest digest_file(const MappedFile& file, HashingProgress& progress) {
  Sha256 hash;
  read_through(file, 0, file.size(), progress, [&](ByteView bytes) { hash.update(bytes); });
  return hash.finish();
}

Result<std::vector<proof::ManifestFile>> digest_files(const Model& model, const Task& task) {
  std::vector<proof::ManifestFile> digests;
  HashingProgress progress{task};
  for (const ModelFile& file : model.files()) {
    digests.push_back({file.name, {}});
    progress.total += file.size;
  }
  parallel_each(digests.size(),
                [&](std::size_t i) { digests[i].digest = digest_file(*model.mapped_files()[i], progress); });
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

#include "core/audit/wanted_digests.h"

#include <openssl/err.h>
#include <openssl/evp.h>

#include <algorithm>
#include <memory>

#include "core/audit/file_digests.h"
#include "core/base/parallel.h"

namespace driftseal::audit {

namespace {

using ContextPtr = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

const EVP_MD* function_of(sign::FileHash hash) {
  switch (hash) {
    case sign::FileHash::sha256:
      return EVP_sha256();
    case sign::FileHash::blake2b:
      return EVP_blake2b512();
  }
  CHECK(false);
}

Result<Bytes> digest_of(const MappedFile& file, std::uint64_t begin, std::uint64_t end, sign::FileHash hash,
                        HashingProgress& progress) {
  const ContextPtr context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  bool good = EVP_DigestInit_ex(context.get(), function_of(hash), nullptr) == 1;
  read_through(file, begin, end, progress, [&](ByteView bytes) {
    good = good && EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1;
  });
  Bytes digest(sign::digest_bytes(hash));
  good = good && EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) == 1;
  ERR_clear_error();
  if (good) return digest;
  return Error{ErrorCode::unsupported, "the hash that was signed cannot be computed here", file.path(), "",
               "Use an OpenSSL that has it"};
}

std::uint64_t shards_of(const WantedDigest& wanted) {
  if (wanted.shard_bytes == 0 || wanted.size == 0) return 1;
  return (wanted.size - 1) / wanted.shard_bytes + 1;
}

Result<Bytes> digest_shard(const WantedDigest& wanted, std::uint64_t shard, HashingProgress& progress) {
  TRY(const auto file, MappedFile::open(wanted.path));
  if (file.size() != wanted.size)
    return Error{ErrorCode::changed_on_disk, "the file changed while it was being audited", wanted.path, "",
                 "Wait until nothing writes to it, then start again"};
  const std::uint64_t step = wanted.shard_bytes == 0 ? wanted.size : wanted.shard_bytes;
  const std::uint64_t begin = shard * step;
  TRY(auto digest,
      digest_of(file, begin, begin + std::min(step, wanted.size - begin), wanted.hash, progress));
  TRY_STATUS(file.unchanged());
  return digest;
}

struct Job {
  const WantedDigest& wanted;
  std::uint64_t shard;
  Bytes& digest;
};

std::vector<Job> jobs_for(Digests& digests) {
  std::vector<Job> jobs;
  for (auto& [wanted, computed] : digests) {
    if (!computed.empty()) continue;
    computed.resize(shards_of(wanted));
    for (std::size_t i = 0; i < computed.size(); ++i) jobs.push_back({wanted, i, computed[i]});
  }
  return jobs;
}

}  // namespace

Status compute(Digests& digests, const Task& task) {
  HashingProgress progress{task};
  for (const auto& [wanted, computed] : digests)
    if (computed.empty()) progress.total += wanted.size;
  const auto jobs = jobs_for(digests);
  std::vector<Status> outcomes(jobs.size());
  parallel_each(jobs.size(), [&](std::size_t i) {
    if (task.stopped()) return;
    auto digest = digest_shard(jobs[i].wanted, jobs[i].shard, progress);
    if (digest.ok())
      jobs[i].digest = std::move(digest).value();
    else
      outcomes[i] = digest.error();
  });
  if (task.stopped()) return cancelled();
  for (const Status& outcome : outcomes) TRY_STATUS(outcome);
  return {};
}

}  // namespace driftseal::audit

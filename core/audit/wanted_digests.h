// Digests of whole files or of their shards, each computed once however many signatures ask for it.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/task.h"
#include "core/sign/signed_model.h"

namespace driftseal::audit {

struct WantedDigest {
  std::string path;
  std::uint64_t size = 0;  // of the file
  sign::FileHash hash = sign::FileHash::sha256;
  std::uint64_t shard_bytes = 0;  // 0: one digest of the whole file
  auto operator<=>(const WantedDigest&) const = default;
};

using Digests = std::map<WantedDigest, std::vector<Bytes>>;

// Fills in what is empty: one digest, or one a shard (an empty file has one). Files and shards in parallel.
// Errors: cannot_open, cannot_read, unsupported (a hash that the cryptographic library lacks),
// changed_on_disk, cancelled.
Status compute(Digests& digests, const Task& task);

}  // namespace driftseal::audit

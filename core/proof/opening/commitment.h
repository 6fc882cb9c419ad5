// Commitment to a model (docs/protocol.md, sections 2, 3): the root of a Merkle tree over the encoded rows.
// What is kept is the root and a cap, the layer of at most 4096 digests below it; columns to be opened are
// encoded again, only where needed.
#pragma once

#include <optional>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/sha256.h"
#include "core/base/task.h"
#include "core/proof/opening/entry_source.h"
#include "core/proof/relation/parameters.h"

namespace driftseal::proof {

struct Commitment {
  Digest root{};
  std::vector<Digest> cap;  // a layer of the tree: a power of two of digests, left to right
};

// The root that a cap stands for; nothing if its length is not a power of two.
std::optional<Digest> root_of_cap(std::span<const Digest> cap);

// seed: of the salts (32 bytes), secret; none for a model whose files are public (its salts are zero).
Result<Commitment> commit_model(const Parameters& parameters, const EntrySource& model,
                                const std::optional<Digest>& seed, const Task& task);

}  // namespace driftseal::proof

// What a certificate states, in integers (docs/protocol.md, sections 1 and 12): layout, resolved policy,
// roots. This is all that prover and verifier share besides the proof itself; it knows nothing of files,
// dtypes or real units.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/decimal.h"
#include "core/base/sha256.h"

namespace driftseal::proof {

// The product of the dimensions; 2^64 - 1 if it does not fit, so that hostile shapes are noticed.
std::uint64_t saturating_product(std::span<const std::uint64_t> dimensions);

// One tensor of the layout, in manifest order (exempt tensors too).
struct TensorEntry {
  std::string name;
  bool integer = false;  // integer or bool: enters as it is (grid 0), frozen or exempt
  std::vector<std::uint64_t> shape;

  std::uint64_t elements() const { return saturating_product(shape); }  // 1 for a scalar
};

// Bounds on the integer grid; an absent one is not claimed. Each is below 2^124.
struct Budget {
  std::optional<u128> rank;              // r
  std::optional<u128> support;           // k
  std::optional<u128> residual_squared;  // eps2
  std::optional<u128> norm_squared;      // tau2; 0 alone means frozen
};

// Numbers as in the statement's encoding.
enum class BlockKind : std::uint8_t { budgets = 0, free = 1, exempt = 2 };

struct BlockSpec {
  std::string name;
  BlockKind kind = BlockKind::budgets;
  std::vector<std::size_t> tensors;  // indices into the layout
  Budget budget;                     // empty unless kind is budgets
};

struct ResolvedPolicy {
  unsigned rank_scale_bits = 8;  // e
  std::vector<BlockSpec> blocks;
  std::optional<u128> total_norm_squared;  // over all committed floating tensors
  std::optional<u128> total_support;
};

struct Statement {
  unsigned grid_bits = 24;  // s
  std::vector<TensorEntry> layout;
  ResolvedPolicy policy;
  Digest base_manifest{};  // SHA-256 of the base manifest's bytes
  Digest base_root{}, tuned_root{};
  Bytes names;    // what else the certificate names (opaque)
  Bytes context;  // free (opaque)
};

}  // namespace driftseal::proof

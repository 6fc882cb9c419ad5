// A policy against the tensors of a layout: blocks with bounds in integers, exactly as prover and verifier
// both use them (docs/policy_format.md, "Units and rounding"; docs/protocol.md, section 1). Nothing of the
// tuned model enters.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/decimal.h"
#include "core/policy/rules/finding.h"
#include "core/policy/rules/policy.h"
#include "core/policy/rules/tensor_facts.h"

namespace driftseal {

struct ResolvedBlock {
  enum class Kind : std::uint8_t { budgets = 0, free = 1, exempt = 2 };

  std::string name;  // of the tensor if the rule is per tensor, else of the rule; unique
  Kind kind = Kind::budgets;
  std::vector<std::size_t> tensors;  // indices into the layout, ascending, at least one
  std::size_t rule = 0;

  // Of kind budgets, each below 2^124; absent ones bound nothing. A norm of 0 means frozen.
  std::optional<u128> norm_squared;
  std::optional<u128> rank, support;
  std::optional<u128> residual_squared;  // beside a rank in units of 2^-(s + e), else of 2^-s

  bool frozen() const { return norm_squared && *norm_squared == 0; }
  bool structured() const { return rank || support; }
};

struct Resolution {
  std::vector<ResolvedBlock> blocks;                   // in the order of the rules, then of the layout
  unsigned rank_scale_bits = default_rank_scale_bits;  // e
  std::optional<u128> total_norm_squared;              // over all committed floating tensors
  std::optional<u128> total_support;                   // over all blocks with a support
  std::vector<std::optional<std::size_t>> rule_of;     // a tensor's rule, for each tensor of the layout
  std::vector<Finding> findings;

  bool usable() const { return !has_error(findings); }  // the blocks are complete, and each tensor is in one
};

// layout: the tensors that both models have, with their places if the policy asks for places (find_places).
Resolution resolve(const Policy& policy, std::span<const TensorFacts> layout);

// A tensor as the matrix whose rank is meant: first dimension by the product of the others; fewer than two
// dimensions: one row.
struct MatrixShape {
  std::uint64_t rows, columns;
};
MatrixShape matrix_shape(const Shape& shape);

}  // namespace driftseal

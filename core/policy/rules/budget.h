// Drift budgets as a policy file states them, in real and relative units (docs/policy_format.md, "Budgets");
// resolve() turns them into the integers of docs/protocol.md, section 1.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/policy/rules/exact_decimal.h"
#include "core/tensor/dtype.h"

namespace driftseal {

// A bound on the grid is below 2^124 (docs/protocol.md, section 1).
inline constexpr unsigned bound_bits = 124;

// A Frobenius norm: of the drift, or of what is left of it beside a low-rank part or a mask.
struct NormBound {
  enum class Unit {
    absolute,  // in the units of the weights
    relative   // divided by the norm of the base
  };
  Unit unit = Unit::absolute;
  ExactDecimal value;  // above zero

  friend bool operator==(const NormBound&, const NormBound&) = default;
};

// How many entries may change.
struct SupportBound {
  enum class Unit {
    count,
    fraction  // of the entries concerned; rounded down
  };
  Unit unit = Unit::count;
  ExactDecimal value;  // above zero; a count is whole, a fraction below one

  friend bool operator==(const SupportBound&, const SupportBound&) = default;
};

// What may be left beside a low-rank part or outside a mask.
struct ResidualBound {
  enum class Kind {
    none,      // nothing
    rounding,  // what storing the result in an element type explains
    norm
  };
  Kind kind = Kind::none;
  std::optional<DType> type;  // of `rounding`; absent: the tensor's type in the base
  NormBound norm;             // of `norm`

  friend bool operator==(const ResidualBound&, const ResidualBound&) = default;
};

struct RuleBudget {
  enum class Kind { frozen, norm, low_rank, sparse, composite, free, exempt };

  Kind kind = Kind::frozen;
  std::optional<std::uint64_t> rank;    // of low_rank and composite; above zero
  std::optional<SupportBound> support;  // of sparse and composite
  ResidualBound residual;               // of the three; with a rank not `none`
  std::optional<NormBound> norm;        // of norm; optional beside rank and support

  friend bool operator==(const RuleBudget&, const RuleBudget&) = default;
};

// Those that bound a measured figure of the drift, per tensor unless the rule says otherwise.
constexpr bool is_measured(RuleBudget::Kind kind) {
  return kind == RuleBudget::Kind::norm || kind == RuleBudget::Kind::low_rank ||
         kind == RuleBudget::Kind::sparse || kind == RuleBudget::Kind::composite;
}

// Whether resolving the budget needs the base's sum of squares.
bool needs_base_norm(const RuleBudget& budget);

std::string_view to_string(RuleBudget::Kind kind);    // "frozen", "norm", "low_rank", ..
std::string_view to_string(NormBound::Unit unit);     // "absolute", "relative"
std::string_view to_string(SupportBound::Unit unit);  // "count", "fraction"

}  // namespace driftseal

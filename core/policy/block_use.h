// How much of its budget a block of a measured pair uses, bound by bound, in the integers of the proof and in
// real units.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/decimal.h"
#include "core/drift/components/components.h"

namespace driftseal {

enum class BoundKind : std::uint8_t { norm, residual, support };

struct BoundUse {
  BoundKind kind = BoundKind::norm;
  u128 measured = 0, allowed = 0;              // squares on the grid (they saturate), or numbers of entries
  double real_measured = 0, real_allowed = 0;  // norms in the units of the weights, or numbers of entries

  bool within() const { return measured <= allowed; }
  std::optional<double> used() const;  // measured / allowed; absent where nothing is allowed
};

struct BlockUse {
  std::string block;                // empty: the model as a whole
  std::optional<std::size_t> rule;  // none for the model as a whole
  u128 measured_squared = 0;        // sum D^2 on the grid; saturates
  double measured = 0;              // Frobenius norm in the units of the weights
  std::string largest;              // the tensor that contributes most
  std::vector<BoundUse> bounds;     // none if free or exempt; frozen: a norm of 0
  std::optional<std::uint64_t> rank;
  Fit fit = Fit::within;  // of a rank or support

  bool within() const;
  const BoundUse* fullest() const;     // the bound of which most is used, if any allows something
  std::optional<double> used() const;  // of that bound
};

// 2^-bits sqrt(squares)
double real_norm(double squares, unsigned bits);

std::string_view to_string(BoundKind kind);  // "norm", "residual", "support"

}  // namespace driftseal

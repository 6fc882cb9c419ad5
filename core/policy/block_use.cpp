#include "core/policy/block_use.h"

#include <algorithm>
#include <cmath>

#include "core/base/checks.h"

namespace driftseal {

std::optional<double> BoundUse::used() const {
  if (real_allowed == 0) return std::nullopt;
  return real_measured / real_allowed;
}

bool BlockUse::within() const { return fit == Fit::within && std::ranges::all_of(bounds, &BoundUse::within); }

const BoundUse* BlockUse::fullest() const {
  const BoundUse* fullest = nullptr;
  for (const BoundUse& bound : bounds)
    if (bound.used() && (!fullest || *bound.used() > *fullest->used())) fullest = &bound;
  return fullest;
}

std::optional<double> BlockUse::used() const {
  const BoundUse* bound = fullest();
  return bound ? bound->used() : std::nullopt;
}

double real_norm(double squares, unsigned bits) {
  return std::ldexp(std::sqrt(squares), -static_cast<int>(bits));
}

std::string_view to_string(BoundKind kind) {
  switch (kind) {
    case BoundKind::norm:
      return "norm";
    case BoundKind::residual:
      return "residual";
    case BoundKind::support:
      return "support";
  }
  CHECK(false);
}

}  // namespace driftseal

// Apart from the conversions, which need vector code: a verifier asks this and converts nothing.
#include "core/tensor/grid.h"

namespace driftseal {

bool always_on_grid(DType type, unsigned grid_bits) {
  if (!is_floating(type)) return true;
  const bool narrow = type == DType::F16 || type == DType::F8_E4M3 || type == DType::F8_E5M2;
  return narrow && grid_bits >= 24;
}

}  // namespace driftseal

#include "core/tensor/rounding.h"

namespace driftseal {

std::optional<Rounding> rounding_of(DType type) {
  switch (type) {
    case DType::F64:
      return Rounding{53, 1074};
    case DType::F32:
      return Rounding{24, 149};
    case DType::F16:
      return Rounding{11, 24};
    case DType::BF16:
      return Rounding{8, 133};
    case DType::F8_E4M3:
      return Rounding{4, 9};
    case DType::F8_E5M2:
      return Rounding{3, 16};
    default:
      return std::nullopt;
  }
}

}  // namespace driftseal

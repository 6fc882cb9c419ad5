#include "core/proof/relation/statement.h"

#include <algorithm>

namespace driftseal::proof {

std::uint64_t saturating_product(std::span<const std::uint64_t> dimensions) {
  if (std::ranges::find(dimensions, 0U) != dimensions.end()) return 0;
  std::uint64_t product = 1;
  for (const auto dimension : dimensions)
    if (__builtin_mul_overflow(product, dimension, &product)) return ~std::uint64_t{0};
  return product;
}

}  // namespace driftseal::proof

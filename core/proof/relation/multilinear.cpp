#include "core/proof/relation/multilinear.h"

#include <algorithm>

#include "core/base/parallel.h"

namespace driftseal::proof {

std::vector<Fp> eq_table(std::span<const Fp> point) {
  return eq_table(point, std::uint64_t{1} << point.size());
}

std::vector<Fp> eq_table(std::span<const Fp> point, std::uint64_t n) {
  std::vector<Fp> table(n);
  if (n == 0) return table;
  table[0] = Fp::one();
  std::uint64_t filled = 1;
  for (std::size_t k = point.size(); k-- > 0;) {  // least significant bit first: blocks double upwards
    const Fp r = point[k];
    const std::uint64_t upper = std::min(filled, n - filled);
    parallel_pieces(filled, 1 << 14, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        const Fp high = table[i] * r;
        if (i < upper) table[filled + i] = high;
        table[i] -= high;
      }
    });
    filled += upper;
  }
  return table;
}

Fp round_value(Fp claim, std::span<const Fp> message, Fp r) {
  Fp value = r * claim + (Fp::one() - r - r) * message[0], power = r;
  for (std::size_t k = 1; k < message.size(); ++k) {
    power *= r;
    value += (power - r) * message[k];
  }
  return value;
}

}  // namespace driftseal::proof

#include "core/proof/reed_solomon/kernel.h"

#include "core/base/checks.h"
#include "core/proof/reed_solomon/roots.h"

namespace driftseal::proof {

Descent::Descent(unsigned log_size, Fp shift, unsigned levels_, std::vector<std::uint64_t> wanted_)
    : levels(levels_),
      factors(std::size_t{1} << levels_),
      active(std::size_t{2} << levels_),
      wanted(std::move(wanted_)) {
  CHECK(levels <= log_size);
  const auto roots = bit_reversed_roots(levels == 0 ? 0 : levels - 1);
  const auto scales = depth_scales(log_size, shift, levels);
  for (unsigned d = 0; d < levels; ++d)
    for (std::size_t j = 0; j < std::size_t{1} << d; ++j)
      factors[(std::size_t{1} << d) + j] = scales[d] * roots[j];
  for (const std::uint64_t node : wanted)
    for (std::uint64_t at = (std::uint64_t{1} << levels) + node; at > 0; at /= 2) active[at] = 1;
}

const Kernel& fastest_kernel() {
  static const Kernel* const ifma = ifma_kernel();
  return ifma != nullptr ? *ifma : scalar_kernel();
}

}  // namespace driftseal::proof

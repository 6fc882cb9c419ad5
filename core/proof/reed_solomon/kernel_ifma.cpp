// Compiled for any x86-64 processor; only what stands between the two attribute macros uses AVX-512, and is
// called only where the processor and the operating system have it. docs/decisions/0010-ntt-kernels.md
#include <hwy/base.h>

#include <algorithm>
#include <bit>
#include <span>
#include <vector>

#include "core/proof/reed_solomon/aligned.h"
#include "core/proof/reed_solomon/kernel.h"
#include "core/proof/reed_solomon/roots.h"

#if defined(__x86_64__)

#include <immintrin.h>

HWY_PUSH_ATTRIBUTES("avx512f,avx512ifma")

#include "core/proof/reed_solomon/combination.h"
#include "core/proof/reed_solomon/lanes_ifma.h"
#include "core/proof/reed_solomon/pruned_pass.h"
#include "core/proof/reed_solomon/transform_pass.h"

namespace driftseal::proof {

namespace {

void transform_ifma(std::span<Fp> values, Fp shift) {
  const auto log_size = static_cast<unsigned>(std::countr_zero(values.size()));
  TransformPass<IfmaLanes>(log_size).node(values.data(), log_size, shift);
}

void descend_ifma(const Fp* row, std::size_t width, const Descent& descent, std::span<Fp* const> out) {
  PrunedPass<IfmaLanes>(descent).descend(row, width, out);
}

void ascend_ifma(std::span<const Series> series, const Descent& descent, std::size_t width, std::size_t begin,
                 std::size_t end, Fp* row) {
  PrunedPass<IfmaLanes>(descent).ascend(series, width, begin, end, row);
}

void combine_ifma(std::span<const Fp* const> rows, std::span<const Fp> weights, std::span<Fp> out) {
  Combination<IfmaLanes>(rows, weights).store(out);
}

}  // namespace

}  // namespace driftseal::proof

HWY_POP_ATTRIBUTES

namespace driftseal::proof {

const Kernel* ifma_kernel() {
  // A leaf of fewer than 2^6 elements has no group of 8 nodes.
  static constexpr Kernel kernel = {8, 6, transform_ifma, descend_ifma, ascend_ifma, combine_ifma};
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512ifma") ? &kernel : nullptr;
}

}  // namespace driftseal::proof

#else

namespace driftseal::proof {

const Kernel* ifma_kernel() { return nullptr; }

}  // namespace driftseal::proof

#endif

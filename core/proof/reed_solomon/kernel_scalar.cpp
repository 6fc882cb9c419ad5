#include "core/proof/reed_solomon/combination.h"
#include "core/proof/reed_solomon/kernel.h"
#include "core/proof/reed_solomon/lanes_scalar.h"
#include "core/proof/reed_solomon/pruned_pass.h"
#include "core/proof/reed_solomon/transform_pass.h"

namespace driftseal::proof {

namespace {

void transform_scalar(std::span<Fp> values, Fp shift) {
  const auto log_size = static_cast<unsigned>(std::countr_zero(values.size()));
  TransformPass<ScalarLanes>(log_size).node(values.data(), log_size, shift);
}

void descend_scalar(const Fp* row, std::size_t width, const Descent& descent, std::span<Fp* const> out) {
  PrunedPass<ScalarLanes>(descent).descend(row, width, out);
}

void ascend_scalar(std::span<const Series> series, const Descent& descent, std::size_t width,
                   std::size_t begin, std::size_t end, Fp* row) {
  PrunedPass<ScalarLanes>(descent).ascend(series, width, begin, end, row);
}

void combine_scalar(std::span<const Fp* const> rows, std::span<const Fp> weights, std::span<Fp> out) {
  Combination<ScalarLanes>(rows, weights).store(out);
}

}  // namespace

const Kernel& scalar_kernel() {
  static constexpr Kernel kernel = {1, 0, transform_scalar, descend_scalar, ascend_scalar, combine_scalar};
  return kernel;
}

}  // namespace driftseal::proof

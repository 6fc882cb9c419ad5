#include "core/policy/rules/resolve_budget.h"

#include <algorithm>

#include "core/tensor/rounding.h"

namespace driftseal {
namespace {

std::optional<u128> below_limit(const std::optional<WideInteger>& squared) {
  const auto small = squared ? squared->to_u128() : std::nullopt;
  return small && (*small >> bound_bits) == 0 ? small : std::nullopt;
}

// The square of a norm, in units of the 2^-(s + scale_bits) grid.
std::optional<u128> squared(const NormBound& bound, const BoundedBlock& block, unsigned scale_bits) {
  const bool absolute = bound.unit == NormBound::Unit::absolute;
  const auto scale = absolute ? WideInteger::power_of_two(2 * (block.grid_bits + scale_bits))
                              : multiply(block.base_squares(), *WideInteger::power_of_two(2 * scale_bits));
  const auto value = floor_square_times(bound.value, scale.value());  // far below 2^512
  return value ? below_limit(WideInteger(*value)) : std::nullopt;
}

// floor(4^e S / 4^p) + 4^e n 4^(g + 1). An entry moves by at most 2^-p of itself when it is stored, or by at
// most 2^(g - 1) steps of the grid if it is tiny; by at most half a step in each model when it is put on the
// grid; and one step is room for the rounding of the factors to integers.
WideInteger rounding_squared(const BoundedTensor& tensor, const Rounding& rounding,
                             const BoundedBlock& block) {
  const auto scale = *WideInteger::power_of_two(2 * block.scale_bits);
  const auto relative =
      divide(*multiply(tensor.base_squares, scale), *WideInteger::power_of_two(2 * rounding.precision));
  const unsigned steps = block.grid_bits > rounding.finest ? block.grid_bits - rounding.finest : 0;
  const auto absolute =
      multiply(*multiply(u128{tensor.elements}, scale), *WideInteger::power_of_two(2 * steps + 2));
  return *add(*relative, *absolute);
}

std::optional<u128> rounding_squared(const ResidualBound& bound, const BoundedBlock& block) {
  WideInteger sum;
  for (const BoundedTensor& tensor : block.tensors) {
    const auto rounding = rounding_of(bound.type.value_or(tensor.dtype));
    if (!rounding) return std::nullopt;
    sum = *add(sum, rounding_squared(tensor, *rounding, block));
  }
  return below_limit(sum);
}

// floor(value n)
std::optional<WideInteger> floor_times(const ExactDecimal& value, std::uint64_t n) {
  const auto product = multiply(WideInteger(value.significand()), u128{n});
  const auto power = WideInteger::power_of_ten(static_cast<unsigned>(std::abs(value.exponent())));
  if (!product || !power) return std::nullopt;
  return value.exponent() < 0 ? divide(*product, *power) : multiply(*product, *power);
}

}  // namespace

std::uint64_t BoundedBlock::elements() const {
  std::uint64_t sum = 0;
  for (const BoundedTensor& tensor : tensors) sum += tensor.elements;
  return sum;
}

WideInteger BoundedBlock::base_squares() const {
  WideInteger sum;
  for (const BoundedTensor& tensor : tensors) sum = *add(sum, tensor.base_squares);  // far below 2^512
  return sum;
}

std::optional<u128> norm_squared(const NormBound& bound, const BoundedBlock& block) {
  return squared(bound, block, 0);
}

std::optional<u128> residual_squared(const ResidualBound& bound, const BoundedBlock& block) {
  switch (bound.kind) {
    case ResidualBound::Kind::none:
      return 0;
    case ResidualBound::Kind::rounding:
      return rounding_squared(bound, block);
    case ResidualBound::Kind::norm:
      return squared(bound.norm, block, block.scale_bits);
  }
  CHECK(false);
}

std::optional<u128> support_of(const SupportBound& bound, std::uint64_t elements) {
  const bool count = bound.unit == SupportBound::Unit::count;
  const auto allowed = floor_times(bound.value, count ? 1 : elements);
  const auto small = allowed ? allowed->to_u128() : std::nullopt;
  return small && *small < elements ? small : std::nullopt;
}

}  // namespace driftseal

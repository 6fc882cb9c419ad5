#include "core/policy/fit_norm.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace driftseal {
namespace {

constexpr int digits = 4;  // of a proposed norm: readable, and within 0.1 % of what was measured

WideInteger base_squares(const MeasuredAmount& amount) {
  return BoundedBlock{.tensors = amount.tensors}.base_squares();
}

// The ratio of the drift's norm to the unit: the base's norm, or 2^s steps of the grid.
double ratio(const MeasuredAmount& amount, NormBound::Unit unit, unsigned grid_bits) {
  const double drift = std::sqrt(amount.delta_squares.approximate());
  if (unit == NormBound::Unit::absolute) return std::ldexp(drift, -static_cast<int>(grid_bits));
  return drift / std::sqrt(base_squares(amount).approximate());
}

// `value` to four digits, by text: 0.012345 -> (1234, -5) or (1235, -5), whichever printf rounds to.
std::optional<ExactDecimal> four_digits(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*e", digits - 1, value);
  const auto parsed = ExactDecimal::parse(text);
  return parsed.ok() ? std::optional(*parsed) : std::nullopt;
}

// The next larger number of four digits.
std::optional<ExactDecimal> one_up(const ExactDecimal& value) {
  u128 significand = value.significand();
  int exponent = value.exponent();
  for (; significand < 1000; --exponent) significand *= 10;
  return ExactDecimal::make(significand + 1, exponent);
}

bool allows(const NormBound& bound, unsigned grid_bits, const MeasuredAmount& amount) {
  const auto squared = norm_squared(bound, {grid_bits, 0, amount.tensors});
  return squared && WideInteger(*squared) >= amount.delta_squares;
}

}  // namespace

std::optional<NormBound> fit_norm(const std::vector<MeasuredAmount>& amounts, const ExactDecimal& headroom,
                                  unsigned grid_bits) {
  const bool from_zero = base_squares(amounts.front()) == WideInteger();
  const auto unit = from_zero ? NormBound::Unit::absolute : NormBound::Unit::relative;
  double largest = 0;
  for (const auto& amount : amounts) largest = std::max(largest, ratio(amount, unit, grid_bits));
  const double target = largest * (1 + headroom.approximate());
  auto value = four_digits(target);
  if (value && value->approximate() < target) value = one_up(*value);
  const auto fits = [&](const ExactDecimal& candidate) {
    return std::all_of(amounts.begin(), amounts.end(), [&](const MeasuredAmount& amount) {
      return allows({unit, candidate}, grid_bits, amount);
    });
  };
  for (int attempt = 0; attempt < 3 && value && !value->is_zero(); ++attempt, value = one_up(*value))
    if (fits(*value)) return NormBound{unit, *value};
  return std::nullopt;
}

}  // namespace driftseal

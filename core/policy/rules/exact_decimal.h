// A non-negative decimal number read exactly from its text, never through floating point, and the exact
// bounds that a policy's norms stand for (docs/policy_format.md, "Units and rounding").
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/decimal.h"
#include "core/base/result.h"
#include "core/base/wide_integer.h"

namespace driftseal {

// significand * 10^exponent, without trailing zeros in the significand; zero is 0 * 10^0.
class ExactDecimal {
 public:
  static constexpr unsigned max_digits = 32;  // so that no bound needs more than WideInteger::bits
  static constexpr int min_exponent = -40, max_exponent = 20;

  constexpr ExactDecimal() = default;

  // A number in the grammar of JSON (RFC 8259, section 6). The error says what is wrong; it has no place.
  static Result<ExactDecimal> parse(std::string_view text);
  static std::optional<ExactDecimal> make(u128 significand, int exponent);  // empty if outside the limits

  bool is_zero() const { return significand_ == 0; }
  u128 significand() const { return significand_; }
  int exponent() const { return exponent_; }
  double approximate() const;
  std::optional<std::uint64_t> to_u64() const;  // if it is a whole number below 2^53, as JSON can hold it
  std::string text() const;  // without an exponent; parses back to the same number

  friend bool operator==(const ExactDecimal&, const ExactDecimal&) = default;

 private:
  constexpr ExactDecimal(u128 significand, int exponent) : significand_(significand), exponent_(exponent) {}

  u128 significand_ = 0;  // < 10^max_digits
  int exponent_ = 0;
};

// a * b, exactly; digits that do not fit are cut off (downwards). Empty if outside the range of exponents.
std::optional<ExactDecimal> multiply_down(const ExactDecimal& a, const ExactDecimal& b);

// floor(value^2 * scale), exactly; empty from 2^128 on.
std::optional<u128> floor_square_times(const ExactDecimal& value, const WideInteger& scale);

}  // namespace driftseal

#include "core/policy/rules/exact_decimal.h"

#include <algorithm>
#include <cmath>

namespace driftseal {
namespace {

Error refuse(std::string message, std::string remedy) {
  return {ErrorCode::out_of_range, std::move(message), "", "", std::move(remedy)};
}

Error not_a_number(std::string_view text) {
  return refuse("\"" + std::string(text) + "\" is not a decimal number",
                "Write a number such as 0.01 or 1.5e-3");
}

Error beyond_limits(std::string_view text) {
  return refuse("\"" + std::string(text) + "\" is not a number with at most " +
                    std::to_string(ExactDecimal::max_digits) + " digits between 1e" +
                    std::to_string(ExactDecimal::min_exponent) + " and 1e" +
                    std::to_string(ExactDecimal::max_exponent),
                "Write the number with fewer digits");
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view take_digits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto length = static_cast<std::size_t>(end - text.begin());
  const auto digits = text.substr(0, length);
  text.remove_prefix(length);
  return digits;
}

bool take(std::string_view& text, std::string_view any_of) {
  if (text.empty() || any_of.find(text[0]) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

struct Parts {
  std::string_view whole, fraction;
  long exponent = 0;  // its absolute value stays below 10^6
};

// [eE][+-]?digits, or nothing; at most six digits, more are outside every limit anyway.
std::optional<long> take_exponent(std::string_view& rest) {
  if (!take(rest, "eE")) return 0;
  const bool negative = take(rest, "-");
  if (!negative) take(rest, "+");
  const auto digits = take_digits(rest);
  if (digits.empty()) return std::nullopt;
  long n = 0;
  for (char c : digits) n = std::min(n * 10 + (c - '0'), 999'999L);
  return negative ? -n : n;
}

std::optional<Parts> split(std::string_view rest) {
  Parts parts;
  parts.whole = take_digits(rest);
  if (parts.whole.empty() || (parts.whole.size() > 1 && parts.whole[0] == '0')) return std::nullopt;
  if (take(rest, ".")) {
    parts.fraction = take_digits(rest);
    if (parts.fraction.empty()) return std::nullopt;
  }
  const auto exponent = take_exponent(rest);
  if (!exponent || !rest.empty()) return std::nullopt;
  parts.exponent = *exponent;
  return parts;
}

}  // namespace

Result<ExactDecimal> ExactDecimal::parse(std::string_view text) {
  if (text.size() > 1 && text[0] == '-' && is_digit(text[1]))
    return refuse("\"" + std::string(text) + "\" is negative", "Write a number above zero");
  const auto parts = split(text);
  if (!parts) return not_a_number(text);
  std::string digits = std::string(parts->whole) + std::string(parts->fraction);
  digits.erase(0, digits.find_first_not_of('0'));
  const auto last = digits.find_last_not_of('0');
  const auto kept = last == std::string::npos ? 0 : last + 1;
  if (kept == 0) return ExactDecimal();
  if (kept > max_digits) return beyond_limits(text);
  const long dropped = static_cast<long>(digits.size() - kept);
  const long exponent = parts->exponent + dropped - static_cast<long>(parts->fraction.size());
  const auto significand = parse_decimal(std::string_view(digits).substr(0, kept));
  if (!significand || exponent < min_exponent || exponent > max_exponent) return beyond_limits(text);
  return ExactDecimal(*significand, static_cast<int>(exponent));
}

std::optional<ExactDecimal> ExactDecimal::make(u128 significand, int exponent) {
  if (significand == 0) return ExactDecimal();
  for (; significand % 10 == 0; ++exponent) significand /= 10;
  if (to_decimal(significand).size() > max_digits || exponent < min_exponent || exponent > max_exponent)
    return std::nullopt;
  return ExactDecimal(significand, exponent);
}

double ExactDecimal::approximate() const {
  return static_cast<double>(significand_) * std::pow(10.0, exponent_);
}

std::optional<std::uint64_t> ExactDecimal::to_u64() const {
  const auto n = exponent_ < 0 ? std::nullopt : parse_decimal(text());
  return n && (*n >> 53) == 0 ? std::optional(static_cast<std::uint64_t>(*n)) : std::nullopt;
}

std::string ExactDecimal::text() const {
  std::string digits = to_decimal(significand_);
  if (exponent_ >= 0)
    return digits + (is_zero() ? "" : std::string(static_cast<std::size_t>(exponent_), '0'));
  const auto places = static_cast<std::size_t>(-exponent_);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  digits.insert(digits.size() - places, ".");
  return digits;
}

std::optional<ExactDecimal> multiply_down(const ExactDecimal& a, const ExactDecimal& b) {
  auto product = multiply(WideInteger(a.significand()), WideInteger(b.significand()));
  int exponent = a.exponent() + b.exponent();
  const auto limit = WideInteger::power_of_ten(ExactDecimal::max_digits);
  for (; product && *product >= *limit; ++exponent) product = divide(*product, WideInteger(10));
  if (!product) return std::nullopt;
  return ExactDecimal::make(*product->to_u128(), exponent);
}

std::optional<u128> floor_square_times(const ExactDecimal& value, const WideInteger& scale) {
  const auto power = static_cast<unsigned>(2 * std::abs(value.exponent()));
  const WideInteger significand(value.significand());
  auto n = multiply(significand, significand);  // < 2^213
  if (n) n = multiply(*n, scale);
  const auto ten = WideInteger::power_of_ten(power);  // < 2^266
  if (n && ten) n = value.exponent() < 0 ? divide(*n, *ten) : multiply(*n, *ten);
  if (!n || !ten) return std::nullopt;
  return n->to_u128();
}

}  // namespace driftseal

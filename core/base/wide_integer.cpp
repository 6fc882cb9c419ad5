#include "core/base/wide_integer.h"

#include <bit>
#include <cmath>

namespace driftseal {

std::optional<WideInteger> WideInteger::power_of_two(unsigned exponent) {
  if (exponent >= bits) return std::nullopt;
  WideInteger n;
  n.words_[exponent / 64] = std::uint64_t{1} << (exponent % 64);
  return n;
}

std::optional<WideInteger> WideInteger::power_of_ten(unsigned exponent) {
  std::optional<WideInteger> n = WideInteger(1);
  for (; exponent > 0 && n; --exponent) n = multiply(*n, WideInteger(10));
  return n;
}

unsigned WideInteger::bit_length() const {
  for (std::size_t i = word_count; i-- > 0;)
    if (words_[i] != 0) return static_cast<unsigned>(64 * i + std::bit_width(words_[i]));
  return 0;
}

std::optional<u128> WideInteger::to_u128() const {
  if (bit_length() > 128) return std::nullopt;
  return (u128{words_[1]} << 64) | words_[0];
}

double WideInteger::approximate() const {
  double sum = 0;
  for (std::size_t i = 0; i < word_count; ++i)
    sum += std::ldexp(static_cast<double>(words_[i]), static_cast<int>(64 * i));
  return sum;
}

std::strong_ordering operator<=>(const WideInteger& a, const WideInteger& b) {
  for (std::size_t i = WideInteger::word_count; i-- > 0;)
    if (a.words_[i] != b.words_[i]) return a.words_[i] <=> b.words_[i];
  return std::strong_ordering::equal;
}

std::optional<WideInteger> add(const WideInteger& a, const WideInteger& b) {
  WideInteger sum;
  u128 carry = 0;
  for (std::size_t i = 0; i < WideInteger::word_count; ++i) {
    carry += u128{a.words_[i]} + b.words_[i];
    sum.words_[i] = static_cast<std::uint64_t>(carry);
    carry >>= 64;
  }
  if (carry != 0) return std::nullopt;
  return sum;
}

std::optional<WideInteger> multiply(const WideInteger& a, const WideInteger& b) {
  constexpr std::size_t n = WideInteger::word_count;
  std::array<std::uint64_t, 2 * n> product{};
  for (std::size_t i = 0; i < n; ++i) {
    u128 carry = 0;  // < 2^64 between steps
    for (std::size_t j = 0; j < n; ++j) {
      carry += u128{a.words_[i]} * b.words_[j] + product[i + j];
      product[i + j] = static_cast<std::uint64_t>(carry);
      carry >>= 64;
    }
    product[i + n] = static_cast<std::uint64_t>(carry);
  }
  WideInteger low;
  for (std::size_t i = 0; i < n; ++i) {
    if (product[i + n] != 0) return std::nullopt;
    low.words_[i] = product[i];
  }
  return low;
}

// Long division, bit by bit: bounds are few, and this is easy to check.
std::optional<WideInteger> divide(const WideInteger& a, const WideInteger& b) {
  if (b == WideInteger()) return std::nullopt;
  WideInteger quotient, remainder;  // remainder < b
  for (unsigned i = a.bit_length(); i-- > 0;) {
    const bool overflow = remainder.shift_in(a.bit(i));
    const bool fits = overflow || remainder >= b;
    if (fits) remainder.subtract(b);
    quotient.shift_in(fits);
  }
  return quotient;
}

bool WideInteger::shift_in(bool low) {
  std::uint64_t carry = low;
  for (auto& word : words_) {
    const std::uint64_t top = word >> 63;
    word = (word << 1) | carry;
    carry = top;
  }
  return carry != 0;
}

void WideInteger::subtract(const WideInteger& other) {
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < word_count; ++i) {
    const u128 difference = u128{words_[i]} - other.words_[i] - borrow;
    words_[i] = static_cast<std::uint64_t>(difference);
    borrow = static_cast<std::uint64_t>(difference >> 64) & 1;
  }
}

}  // namespace driftseal

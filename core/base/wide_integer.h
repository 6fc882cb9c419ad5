// A fixed-width unsigned integer, wide enough that the bounds of a policy are computed exactly: sums of
// squares times squares of decimals. Nothing wraps: what does not fit is an empty optional.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>

#include "core/base/decimal.h"

namespace driftseal {

class WideInteger {
 public:
  static constexpr unsigned bits = 512;

  constexpr WideInteger() = default;
  constexpr WideInteger(u128 n)
      : words_{static_cast<std::uint64_t>(n), static_cast<std::uint64_t>(n >> 64)} {}

  static std::optional<WideInteger> power_of_two(unsigned exponent);
  static std::optional<WideInteger> power_of_ten(unsigned exponent);

  unsigned bit_length() const;          // 0 for zero
  std::optional<u128> to_u128() const;  // if it fits
  double approximate() const;           // within a few units in the last place

  friend bool operator==(const WideInteger&, const WideInteger&) = default;
  friend std::strong_ordering operator<=>(const WideInteger& a, const WideInteger& b);

  friend std::optional<WideInteger> add(const WideInteger& a, const WideInteger& b);
  friend std::optional<WideInteger> multiply(const WideInteger& a, const WideInteger& b);
  friend std::optional<WideInteger> divide(const WideInteger& a,
                                           const WideInteger& b);  // floor; empty if b = 0

 private:
  static constexpr std::size_t word_count = bits / 64;

  bool bit(unsigned i) const { return (words_[i / 64] >> (i % 64)) & 1; }
  bool shift_in(bool low);                  // *this = 2 *this + low; true if a bit fell out
  void subtract(const WideInteger& other);  // modulo 2^512

  std::array<std::uint64_t, word_count> words_{};  // least significant first
};

}  // namespace driftseal

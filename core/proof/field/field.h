// The field F_p, p = 2^127 - 2^65 + 1 (docs/protocol.md, section 2).
//
// Invariants: a value is canonical, in [0, p), in Montgomery form with R = 2^128. Because p = 1 mod 2^64 the
// quotient digit of Montgomery reduction is -t mod 2^64; because p < 2^127 sums and differences of canonical
// values fit 128 bits.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/decimal.h"

namespace driftseal::proof {

class Fp {
 public:
  static constexpr u128 modulus = (u128{1} << 127) - (u128{1} << 65) + 1;
  static constexpr unsigned two_adicity = 65;  // 2^65 divides p - 1

  constexpr Fp() = default;  // zero
  static constexpr Fp zero() { return Fp(); }
  static constexpr Fp one() { return raw(montgomery_one); }

  // n R = n (2^66 - 2), the upper three bits of n by 2^127 = 2^65 - 1: below 2 p, and no multiplication.
  static constexpr Fp from_u64(std::uint64_t n) {
    const u128 upper = n >> 61, lower = n & (~std::uint64_t{0} >> 3);
    return raw(canonical((lower << 66) + (upper << 65) - upper - 2 * u128{n}));
  }
  static constexpr Fp from_u128(u128 n) { return raw(multiply(n, montgomery_square)); }  // n mod p
  // Signed integers embed as x mod p.
  static constexpr Fp from_i64(std::int64_t n) {
    return n < 0 ? -from_u64(std::uint64_t{0} - static_cast<std::uint64_t>(n))
                 : from_u64(static_cast<std::uint64_t>(n));
  }
  static constexpr Fp from_i128(i128 n) {
    return n < 0 ? -from_u128(u128{0} - static_cast<u128>(n)) : from_u128(static_cast<u128>(n));
  }
  // The same for |n| < 2^62, without a multiplication: R = 2^66 - 2 mod p, and n R < 2p.
  static constexpr Fp from_small(std::int64_t n) {
    const auto sign = static_cast<std::uint64_t>(n >> 63);
    const u128 magnitude = (static_cast<std::uint64_t>(n) ^ sign) - sign;
    return raw(canonical((magnitude << 66) - (magnitude << 1))).negated_if(sign);
  }
  // -x where the mask is all ones, x where it is zero, without a branch (signs of weights are not predictable).
  constexpr Fp negated_if(std::uint64_t mask) const {
    const u128 wide = u128{mask} << 64 | mask;
    return raw(canonical((value_ ^ wide) + ((modulus + 1) & wide)));
  }
  constexpr u128 to_u128() const { return reduce(value_, 0); }  // the integer in [0, p)
  constexpr i128 to_signed() const {                            // the representative in (-p/2, p/2)
    const u128 n = to_u128();
    return n > modulus / 2 ? -static_cast<i128>(modulus - n) : static_cast<i128>(n);
  }

  static std::optional<Fp> from_bytes(ByteView sixteen_bytes);  // little endian; refused unless canonical
  void to_bytes(std::uint8_t* sixteen_bytes) const {
    const u128 n = to_u128();
    std::memcpy(sixteen_bytes, &n, 16);
  }

  friend constexpr Fp operator+(Fp a, Fp b) { return raw(canonical(a.value_ + b.value_)); }
  friend constexpr Fp operator-(Fp a, Fp b) { return raw(plus_modulus_if_negative(a.value_ - b.value_)); }
  friend constexpr Fp operator*(Fp a, Fp b) { return raw(multiply(a.value_, b.value_)); }
  constexpr Fp operator-() const { return Fp() - *this; }
  constexpr Fp& operator+=(Fp b) { return *this = *this + b; }
  constexpr Fp& operator-=(Fp b) { return *this = *this - b; }
  constexpr Fp& operator*=(Fp b) { return *this = *this * b; }
  friend constexpr bool operator==(Fp a, Fp b) { return a.value_ == b.value_; }
  constexpr bool is_zero() const { return value_ == 0; }

  constexpr Fp square() const { return *this * *this; }
  constexpr Fp pow(u128 exponent) const {
    Fp result = one(), base = *this;
    for (; exponent != 0; exponent >>= 1, base = base.square())
      if ((exponent & 1) != 0) result *= base;
    return result;
  }
  Fp inverse() const;  // of a nonzero element

  static Fp root_of_unity(unsigned k);  // 5^((p-1)/2^k), of order 2^k; k <= two_adicity

  // The Montgomery representation itself, for kernels.
  static constexpr Fp raw(u128 value) {
    Fp x;
    x.value_ = value;
    return x;
  }
  constexpr u128 raw() const { return value_; }

  // (low + 2^128 high) / 2^128 mod p, canonical; the argument is below 2^128 p.
  static constexpr u128 reduce(u128 low, u128 high) {
    const auto t0 = static_cast<std::uint64_t>(low);
    u128 s = u128{0 - t0} * modulus_high + static_cast<std::uint64_t>(low >> 64) + (t0 != 0);  // < 2^128
    const u128 h = high + (s >> 64);  // < 2^127 + 2^64
    const auto t1 = static_cast<std::uint64_t>(s);
    s = u128{0 - t1} * modulus_high + static_cast<std::uint64_t>(h) + (t1 != 0);
    return canonical(s + (h >> 64 << 64));  // < 2p
  }
  // a n / 2^64 mod p for n < 2^64: one step of the reduction. With a = f 2^64 this is f n.
  static constexpr u128 multiply_small(u128 a, std::uint64_t n) {
    const u128 low = u128{static_cast<std::uint64_t>(a)} * n;
    const u128 high = u128{static_cast<std::uint64_t>(a >> 64)} * n + (low >> 64);  // < 2^127
    const auto t0 = static_cast<std::uint64_t>(low);
    return canonical(u128{0 - t0} * modulus_high + (t0 != 0) + high);
  }

 private:
  static constexpr std::uint64_t modulus_high = (std::uint64_t{1} << 63) - 2;  // p = 2^64 modulus_high + 1
  static constexpr u128 montgomery_one = (u128{1} << 66) - 2;                  // 2^128 mod p
  static constexpr u128 montgomery_square = 3 * (u128{1} << 68) - 28;          // 2^256 mod p

  // Both by the sign bit, not by a comparison: compilers make a comparison a branch, which is mispredicted
  // half the time.
  static constexpr u128 plus_modulus_if_negative(u128 x) {  // x in (-p, p) modulo 2^128
    return x + (modulus & static_cast<u128>(static_cast<i128>(x) >> 127));
  }
  static constexpr u128 canonical(u128 x) { return plus_modulus_if_negative(x - modulus); }  // x < 2p
  static constexpr u128 multiply(u128 a, u128 b) {                                           // a b / R
    const auto a0 = static_cast<std::uint64_t>(a), a1 = static_cast<std::uint64_t>(a >> 64);
    const auto b0 = static_cast<std::uint64_t>(b), b1 = static_cast<std::uint64_t>(b >> 64);
    const u128 p00 = u128{a0} * b0, p01 = u128{a0} * b1, p10 = u128{a1} * b0, p11 = u128{a1} * b1;
    const u128 middle = (p00 >> 64) + static_cast<std::uint64_t>(p01) + static_cast<std::uint64_t>(p10);
    return reduce(static_cast<std::uint64_t>(p00) | middle << 64,
                  p11 + (p01 >> 64) + (p10 >> 64) + (middle >> 64));
  }

  u128 value_ = 0;
};

static_assert(sizeof(Fp) == 16);

// A fixed field element that is multiplied by many 64-bit integers: two thirds of the cost of a full product.
class SmallMultiplier {
 public:
  SmallMultiplier() = default;
  explicit SmallMultiplier(Fp f) : scaled_((f * Fp::from_u128(u128{1} << 64)).raw()) {}
  Fp operator*(std::uint64_t n) const { return Fp::raw(Fp::multiply_small(scaled_, n)); }
  // The signed embedding of n times f.
  Fp times(std::int64_t n) const {
    const auto sign = static_cast<std::uint64_t>(n >> 63);
    return (*this * ((static_cast<std::uint64_t>(n) ^ sign) - sign)).negated_if(sign);
  }

 private:
  u128 scaled_ = 0;
};

Fp dot(std::span<const Fp> a, std::span<const Fp> b);  // sum of a_i b_i; equal lengths
std::vector<Fp> powers(Fp x, std::size_t n);           // x^0, .., x^(n-1)

}  // namespace driftseal::proof

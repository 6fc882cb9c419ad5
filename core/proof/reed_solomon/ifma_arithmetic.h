// Arithmetic of F_p in eight lanes by 52-bit multiply-add (AVX-512 IFMA), on vectors alone. To be included
// between HWY_PUSH_ATTRIBUTES and HWY_POP_ATTRIBUTES, in one source file only.
//
// A value is v0 + 2^52 v1 + 2^104 v2 with signed 64-bit limbs that need not be reduced. Products are reduced
// by 2^156 (three Montgomery digits), so a factor f is held as f 2^156 and elements keep their form, x 2^128,
// throughout. Because p = 1 - 2^13 2^52 + 2^23 2^104 the digit is the lowest limb itself, and its multiple of
// p is shifts and adds.
#pragma once

#include <immintrin.h>

#include <cstdint>

namespace driftseal::proof {

struct IfmaArithmetic {
  struct Value {
    __m512i limb[3];
  };
  // Limbs 0 and 1 are right modulo 2^52 (products ignore their upper bits), limb 2 is right. A type of its
  // own, so that carries are not added twice.
  struct Carried {
    __m512i limb[3];
  };
  using Factor = Carried;

  static __m512i constant(std::int64_t n) { return _mm512_set1_epi64(n); }
  static __m512i mask52() { return constant((std::int64_t{1} << 52) - 1); }
  static __m512i and52(__m512i a) { return _mm512_and_si512(a, mask52()); }
  static __m512i add(__m512i a, __m512i b) { return _mm512_add_epi64(a, b); }
  static __m512i subtract(__m512i a, __m512i b) { return _mm512_sub_epi64(a, b); }
  // sum + the lower or upper half of the 104-bit product of the lower 52 bits of a and b.
  static __m512i low(__m512i sum, __m512i a, __m512i b) { return _mm512_madd52lo_epu64(sum, a, b); }
  static __m512i high(__m512i sum, __m512i a, __m512i b) { return _mm512_madd52hi_epu64(sum, a, b); }

  static Carried carried(const Value& v) {
    const __m512i middle = add(v.limb[1], _mm512_srai_epi64(v.limb[0], 52));
    return {{v.limb[0], middle, add(v.limb[2], _mm512_srai_epi64(middle, 52))}};
  }
  static Value masked(const Carried& v) { return {{and52(v.limb[0]), and52(v.limb[1]), v.limb[2]}}; }

  // v + n p, limb by limb.
  static Value plus_multiple(Value v, std::int64_t n) {
    v.limb[0] = _mm512_add_epi64(v.limb[0], constant(n));
    v.limb[1] = _mm512_sub_epi64(v.limb[1], constant(n << 13));
    v.limb[2] = _mm512_add_epi64(v.limb[2], constant(n << 23));
    return v;
  }

  // v - q p for a vector q.
  static Value minus_multiple(Value v, __m512i q) {
    v.limb[0] = _mm512_sub_epi64(v.limb[0], q);
    v.limb[1] = _mm512_add_epi64(v.limb[1], _mm512_slli_epi64(q, 13));
    v.limb[2] = _mm512_sub_epi64(v.limb[2], _mm512_slli_epi64(q, 23));
    return v;
  }

  static Value zero() { return {{constant(0), constant(0), constant(0)}}; }

  static Value plus(const Value& x, const Value& y) {
    return {{_mm512_add_epi64(x.limb[0], y.limb[0]), _mm512_add_epi64(x.limb[1], y.limb[1]),
             _mm512_add_epi64(x.limb[2], y.limb[2])}};
  }
  static Value minus(const Value& x, const Value& y) {
    return {{_mm512_sub_epi64(x.limb[0], y.limb[0]), _mm512_sub_epi64(x.limb[1], y.limb[1]),
             _mm512_sub_epi64(x.limb[2], y.limb[2])}};
  }

  // Halves of 128-bit numbers to limbs and back.
  static Value split(__m512i lower, __m512i upper) {
    const __m512i middle = _mm512_or_si512(_mm512_srli_epi64(lower, 52), _mm512_slli_epi64(upper, 12));
    return {{_mm512_and_si512(lower, mask52()), _mm512_and_si512(middle, mask52()),
             _mm512_srli_epi64(upper, 40)}};
  }
  static void join(const Value& v, __m512i& lower, __m512i& upper) {  // v canonical
    lower = _mm512_or_si512(v.limb[0], _mm512_slli_epi64(v.limb[1], 52));
    upper = _mm512_or_si512(_mm512_srli_epi64(v.limb[1], 12), _mm512_slli_epi64(v.limb[2], 40));
  }

  // A value in [0, 32 p] to [0, p). With e = 2^65 - 1, p = 2^127 - e: first q = floor(v / 2^127), at most one
  // too small; then the exact quotient is floor((v + (q + 1) e) / 2^127), and the remainder v + q e modulo
  // 2^127.
  static Value canonical(const Value& value) {
    const Value v = masked(carried(value));
    const __m512i q = _mm512_srli_epi64(v.limb[2], 23);
    const Carried probe = carried(plus_excess(v, add(q, constant(1))));
    Value r = masked(carried(plus_excess(v, _mm512_srli_epi64(probe.limb[2], 23))));
    r.limb[2] = _mm512_and_si512(r.limb[2], constant((1 << 23) - 1));
    return r;
  }
  static Value plus_excess(Value v, __m512i q) {  // v + q (2^65 - 1)
    v.limb[0] = subtract(v.limb[0], q);
    v.limb[1] = add(v.limb[1], _mm512_slli_epi64(q, 13));
    return v;
  }

  // The five limbs of a sum of products. Most have two parts, because multiply-add has four times the latency
  // of addition.
  struct Sums {
    __m512i s0, a1, b1, a2, b2, a3, b3, a4, b4;
  };
  static Sums no_sums() {
    const __m512i none = constant(0);
    return {none, none, none, none, none, none, none, none, none};
  }
  // sums + x f; x carried, in [0, 32 p), f carried, in [0, 2 p), so that x2 f2 < 2^52. Fewer than 2^9
  // products in all.
  static Sums accumulate(const Sums& sums, const Carried& x, const Factor& f) {
    const __m512i x0 = x.limb[0], x1 = x.limb[1], x2 = x.limb[2], f0 = f.limb[0], f1 = f.limb[1],
                  f2 = f.limb[2];
    return {low(sums.s0, x0, f0),
            low(low(sums.a1, x0, f1), x1, f0),
            high(sums.b1, x0, f0),
            low(low(high(sums.a2, x0, f1), x0, f2), x1, f1),
            low(high(sums.b2, x1, f0), x2, f0),
            low(high(high(sums.a3, x0, f2), x1, f1), x1, f2),
            low(high(sums.b3, x2, f0), x2, f1),
            low(high(sums.a4, x1, f2), x2, f2),
            high(sums.b4, x2, f1)};
  }
  // sums / 2^156, s0 below 2^52: a value in (-p, 2^117). Subtracts m0 p, m1 p 2^52, m2 p 2^104, where m_i is
  // what is left of limb i then; -m 2^23 is m (2^52 - 2^23) - m 2^52.
  static Value reduce(const Sums& s) {
    const __m512i up = constant(1 << 13), down = constant((std::int64_t{1} << 52) - (1 << 23));
    const __m512i m0 = s.s0, m1 = add(s.a1, low(s.b1, m0, up));
    const __m512i m2 =
        add(add(low(s.a2, m1, up), low(high(s.b2, m0, up), m0, down)), _mm512_srli_epi64(m1, 52));
    const __m512i a3 = high(s.a3, m1, up), b3 = low(high(s.b3, m0, down), m1, down);
    const __m512i r0 = add(low(a3, m2, up), add(b3, subtract(_mm512_srli_epi64(m2, 52), m0)));
    const __m512i a4 = high(s.a4, m2, up), b4 = low(high(s.b4, m1, down), m2, down);
    const __m512i r1 = subtract(add(a4, b4), and52(m1));
    return {{r0, r1, subtract(high(constant(0), m2, down), and52(m2))}};
  }
  static Value product(const Carried& x, const Factor& f) { return reduce(accumulate(no_sums(), x, f)); }
  // As reduce, with any s0; a value in [0, 2 p).
  static Value total(Sums s) {
    s.b1 = add(s.b1, _mm512_srli_epi64(s.s0, 52));
    s.s0 = and52(s.s0);
    return plus_multiple(reduce(s), 1);
  }

  // A weakly reduced value, in [0, 3 p): for sums that would grow otherwise. Of |v| < 2^20 p.
  static Value weak(const Value& value) {
    const Value v = masked(carried(value));
    return minus_multiple(v, subtract(_mm512_srai_epi64(v.limb[2], 23), constant(1)));
  }
};

}  // namespace driftseal::proof

// Eight lanes of F_p by 52-bit multiply-add (AVX-512 IFMA). To be included between HWY_PUSH_ATTRIBUTES and
// HWY_POP_ATTRIBUTES, in one source file only.
//
// A value is v0 + 2^52 v1 + 2^104 v2 with signed 64-bit limbs that need not be reduced. Products are reduced by 2^156
// (three Montgomery digits), so a factor f is held as f 2^156 and elements keep their form, x 2^128, throughout.
// Because p = 1 - 2^13 2^52 + 2^23 2^104 the digit is the lowest limb itself, and its multiple of p is shifts and adds.
#pragma once

#include <immintrin.h>

#include <cstdint>

#include "core/proof/field/field.h"

namespace driftseal::proof {

struct IfmaLanes {
  static constexpr unsigned log_lanes = 3;
  struct Value {
    __m512i limb[3];
  };

  static __m512i constant(std::int64_t n) { return _mm512_set1_epi64(n); }
  static __m512i mask52() { return constant((std::int64_t{1} << 52) - 1); }
  static __m512i low(__m512i sum, __m512i a, __m512i b) { return _mm512_madd52lo_epu64(sum, a, b); }
  static __m512i high(__m512i sum, __m512i a, __m512i b) { return _mm512_madd52hi_epu64(sum, a, b); }

  // Limbs 0 and 1 are right modulo 2^52 (their upper bits are ignored by products), limb 2 is right.
  static Value carried(Value v) {
    v.limb[1] = _mm512_add_epi64(v.limb[1], _mm512_srai_epi64(v.limb[0], 52));
    v.limb[2] = _mm512_add_epi64(v.limb[2], _mm512_srai_epi64(v.limb[1], 52));
    return v;
  }

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

  // 128-bit numbers to limbs and back. Lane l holds element l / 2 + 4 (l mod 2).
  static Value load(const Fp* from) {
    const __m512i a = _mm512_loadu_si512(from), b = _mm512_loadu_si512(from + 4);
    return split(_mm512_unpacklo_epi64(a, b), _mm512_unpackhi_epi64(a, b));
  }
  static Value split(__m512i lower, __m512i upper) {
    const __m512i middle = _mm512_or_si512(_mm512_srli_epi64(lower, 52), _mm512_slli_epi64(upper, 12));
    return {{_mm512_and_si512(lower, mask52()), _mm512_and_si512(middle, mask52()), _mm512_srli_epi64(upper, 40)}};
  }
  static void join(Value v, __m512i& lower, __m512i& upper) {  // v canonical
    lower = _mm512_or_si512(v.limb[0], _mm512_slli_epi64(v.limb[1], 52));
    upper = _mm512_or_si512(_mm512_srli_epi64(v.limb[1], 12), _mm512_slli_epi64(v.limb[2], 40));
  }
  // + 16 p: 15 butterflies later a value is still in (0, 32 p).
  static Value load_for_butterflies(const Fp* from) { return plus_multiple(load(from), 16); }

  // Stores a value in [0, 32 p] in canonical form.
  static void store(Fp* to, Value v) {
    __m512i lower, upper;
    join(canonical(v), lower, upper);
    _mm512_storeu_si512(to, _mm512_unpacklo_epi64(lower, upper));
    _mm512_storeu_si512(to + 4, _mm512_unpackhi_epi64(lower, upper));
  }
  // With e = 2^65 - 1, p = 2^127 - e: first q = floor(v / 2^127), at most one too small; then the exact quotient is
  // floor((v + (q + 1) e) / 2^127), and the remainder v + q e modulo 2^127.
  static Value canonical(Value v) {
    v = carried(v);
    const __m512i q = _mm512_srli_epi64(v.limb[2], 23);
    const Value probe = carried(plus_excess(v, _mm512_add_epi64(q, constant(1))));
    Value r = carried(plus_excess(v, _mm512_srli_epi64(probe.limb[2], 23)));
    r.limb[0] = _mm512_and_si512(r.limb[0], mask52());
    r.limb[1] = _mm512_and_si512(r.limb[1], mask52());
    r.limb[2] = _mm512_and_si512(r.limb[2], constant((1 << 23) - 1));
    return r;
  }
  static Value plus_excess(Value v, __m512i q) {  // v + q (2^65 - 1); v carried, its lower limbs are masked
    v.limb[0] = _mm512_sub_epi64(_mm512_and_si512(v.limb[0], mask52()), q);
    v.limb[1] = _mm512_add_epi64(_mm512_and_si512(v.limb[1], mask52()), _mm512_slli_epi64(q, 13));
    return v;
  }

  // Factors: f 2^156 = (f 2^28) 2^128, carried, in [0, 2 p).
  static Value factor(const Fp* from) {
    const Fp scale = Fp::from_u64(1 << 28);
    Fp scaled[8];
    for (int i = 0; i < 8; ++i) scaled[i] = from[i] * scale;
    return load(scaled);
  }
  static Value broadcast(Fp x) {
    const u128 n = (x * Fp::from_u64(1 << 28)).raw();
    return split(constant(static_cast<std::int64_t>(n)), constant(static_cast<std::int64_t>(n >> 64)));
  }
  static Value at(const Value* table, std::size_t i) {  // element i of a table, in all lanes
    const auto lane = (i % 8 % 4) * 2 + i % 8 / 4;
    const auto* limbs = reinterpret_cast<const std::int64_t*>(table + i / 8) + lane;
    return {{constant(limbs[0]), constant(limbs[8]), constant(limbs[16])}};
  }
  static Value zero() { return {{constant(0), constant(0), constant(0)}}; }

  // x f with x carried, in [0, 32 p), f carried, in [0, 2 p): a value in (-p, 2^108).
  static Value product(const Value& x, const Value& f) {
    const __m512i x0 = x.limb[0], x1 = x.limb[1], x2 = x.limb[2], f0 = f.limb[0], f1 = f.limb[1], f2 = f.limb[2];
    const __m512i none = constant(0);
    const __m512i c0 = low(none, x0, f0);
    __m512i c1 = low(low(high(none, x0, f0), x0, f1), x1, f0);
    __m512i c2 = low(low(high(none, x0, f1), x0, f2), x1, f1);
    c2 = low(high(c2, x1, f0), x2, f0);
    __m512i c3 = low(high(high(none, x0, f2), x1, f1), x1, f2);
    c3 = low(high(c3, x2, f0), x2, f1);
    __m512i c4 = low(high(high(none, x1, f2), x2, f1), x2, f2);  // x2 f2 < 2^52
    return reduce(c0, c1, c2, c3, c4);
  }

  // Subtracts m0 p, m1 p 2^52, m2 p 2^104, where m_i is what is left of limb i. -m 2^23 is m (2^52 - 2^23) - m 2^52.
  static Value reduce(__m512i c0, __m512i c1, __m512i c2, __m512i c3, __m512i c4) {
    const __m512i shift13 = constant(1 << 13), minus_shift23 = constant((std::int64_t{1} << 52) - (1 << 23));
    c1 = low(c1, c0, shift13);
    c2 = low(high(c2, c0, shift13), c0, minus_shift23);
    c3 = _mm512_sub_epi64(high(c3, c0, minus_shift23), c0);
    c2 = _mm512_add_epi64(c2, _mm512_srli_epi64(c1, 52));
    c2 = low(c2, c1, shift13);
    c3 = low(high(c3, c1, shift13), c1, minus_shift23);
    c4 = _mm512_sub_epi64(high(c4, c1, minus_shift23), _mm512_and_si512(c1, mask52()));
    c3 = _mm512_add_epi64(c3, _mm512_srli_epi64(c2, 52));
    c3 = low(c3, c2, shift13);
    c4 = low(high(c4, c2, shift13), c2, minus_shift23);
    const __m512i c5 = _mm512_sub_epi64(high(constant(0), c2, minus_shift23), _mm512_and_si512(c2, mask52()));
    return {{c3, c4, c5}};
  }

  // A weakly reduced value, in [0, 3 p): for sums that would grow otherwise. Of |v| < 2^20 p.
  static Value weak(Value v) {
    v = carried(v);
    const __m512i q = _mm512_sub_epi64(_mm512_srai_epi64(v.limb[2], 23), constant(1));
    v.limb[0] = _mm512_and_si512(v.limb[0], mask52());
    v.limb[1] = _mm512_and_si512(v.limb[1], mask52());
    return carried(minus_multiple(v, q));
  }

  static Value multiply(Value x, const Value& f) {  // in [0, 2 p)
    return plus_multiple(product(carried(x), f), 1);
  }
  static Value multiply_factors(const Value& x, const Value& f) { return carried(plus_multiple(product(x, f), 1)); }
  static void butterfly(Value& x, Value& y, const Value& f) {  // (x + f y, x - f y), without reduction
    const Value m = product(carried(y), f);
    y = minus(x, m);
    x = plus(x, m);
  }
  static Value plus(const Value& x, const Value& y) {
    return {{_mm512_add_epi64(x.limb[0], y.limb[0]), _mm512_add_epi64(x.limb[1], y.limb[1]),
             _mm512_add_epi64(x.limb[2], y.limb[2])}};
  }
  static Value minus(const Value& x, const Value& y) {
    return {{_mm512_sub_epi64(x.limb[0], y.limb[0]), _mm512_sub_epi64(x.limb[1], y.limb[1]),
             _mm512_sub_epi64(x.limb[2], y.limb[2])}};
  }
  static Value add(const Value& x, const Value& y) { return weak(plus(x, y)); }
  static Value subtract(const Value& x, const Value& y) { return weak(minus(x, y)); }

  // The last three levels of a leaf, whose row r holds the 8 coefficients of node r: 8 nodes at a time, one a lane.
  // roots[g]: bit-reversed roots 4 r for the nodes r = 8 g ..; scales: of the three depths.
  static void finish(Value* rows, std::size_t groups, const Value* roots, const Fp* scales, Fp* out) {
    const Value scale = broadcast(scales[2]);
    const Value i = broadcast(Fp::root_of_unity(2)), zeta = broadcast(Fp::root_of_unity(3));
    const Value zeta_i = broadcast(Fp::root_of_unity(3) * Fp::root_of_unity(2));
    for (std::size_t g = 0; g < groups; ++g, rows += 8, out += 64) {
      transpose(rows);
      const Value u = multiply_factors(roots[g], scale), u2 = multiply_factors(u, u), u4 = multiply_factors(u2, u2);
      for (int k = 0; k < 4; ++k) butterfly(rows[k], rows[4 + k], u4);
      const Value iu2 = multiply_factors(u2, i);
      for (int k = 0; k < 2; ++k) {
        butterfly(rows[k], rows[2 + k], u2);
        butterfly(rows[4 + k], rows[6 + k], iu2);
      }
      butterfly(rows[0], rows[1], u);
      butterfly(rows[2], rows[3], multiply_factors(u, i));
      butterfly(rows[4], rows[5], multiply_factors(u, zeta));
      butterfly(rows[6], rows[7], multiply_factors(u, zeta_i));
      store_transposed(rows, out);
    }
  }

  // rows[n] holds the coefficients of node n, then rows[c] the coefficients c of all nodes; lanes in the order of load().
  static void transpose(Value* rows) {
    for (int part = 0; part < 3; ++part) {
      __m512i a[8], b[8];
      for (int n = 0; n < 8; ++n) a[n] = rows[n].limb[part];
      // Pairs of nodes n, n + 4 side by side, since these are neighbours in the order of load().
      for (int n = 0; n < 4; ++n) {
        b[n] = _mm512_unpacklo_epi64(a[n], a[n + 4]);      // coefficients 0 1 2 3
        b[n + 4] = _mm512_unpackhi_epi64(a[n], a[n + 4]);  // coefficients 4 5 6 7
      }
      transpose_blocks(b);
      transpose_blocks(b + 4);
      for (int c = 0; c < 8; ++c) rows[c].limb[part] = b[c];
    }
  }
  // Four vectors of four 128-bit blocks, transposed.
  static void transpose_blocks(__m512i* v) {
    const __m512i a = _mm512_shuffle_i64x2(v[0], v[1], 0x44), b = _mm512_shuffle_i64x2(v[0], v[1], 0xee);
    const __m512i c = _mm512_shuffle_i64x2(v[2], v[3], 0x44), d = _mm512_shuffle_i64x2(v[2], v[3], 0xee);
    v[0] = _mm512_shuffle_i64x2(a, c, 0x88);
    v[1] = _mm512_shuffle_i64x2(a, c, 0xdd);
    v[2] = _mm512_shuffle_i64x2(b, d, 0x88);
    v[3] = _mm512_shuffle_i64x2(b, d, 0xdd);
  }
  // Element c of the node in each lane to out[8 node + c].
  static void store_transposed(const Value* rows, Fp* out) {
    __m512i even[8], odd[8];  // nodes 0 1 2 3 and 4 5 6 7, one 128-bit element of each
    for (int c = 0; c < 8; ++c) {
      __m512i lower, upper;
      join(canonical(rows[c]), lower, upper);
      even[c] = _mm512_unpacklo_epi64(lower, upper);
      odd[c] = _mm512_unpackhi_epi64(lower, upper);
    }
    for (__m512i* nodes : {even, odd}) {
      transpose_blocks(nodes);
      transpose_blocks(nodes + 4);
      for (int n = 0; n < 4; ++n, out += 8) {
        _mm512_storeu_si512(out, nodes[n]);
        _mm512_storeu_si512(out + 4, nodes[n + 4]);
      }
    }
  }
};

}  // namespace driftseal::proof

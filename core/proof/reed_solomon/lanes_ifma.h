// Eight lanes of F_p by AVX-512 IFMA: loads, stores, butterflies, and the levels inside a vector. To be
// included between HWY_PUSH_ATTRIBUTES and HWY_POP_ATTRIBUTES, in one source file only.
#pragma once

#include <immintrin.h>

#include <cstdint>

#include "core/proof/field/field.h"
#include "core/proof/reed_solomon/ifma_arithmetic.h"

namespace driftseal::proof {

struct IfmaLanes : IfmaArithmetic {
  static constexpr unsigned log_lanes = 3;
  // Lane l holds element l / 2 + 4 (l mod 2).
  static Value load(const Fp* from) {
    const __m512i a = _mm512_loadu_si512(from), b = _mm512_loadu_si512(from + 4);
    return split(_mm512_unpacklo_epi64(a, b), _mm512_unpackhi_epi64(a, b));
  }
  // + 16 p: 15 butterflies later a value is still in (0, 32 p).
  static Value load_for_butterflies(const Fp* from) { return plus_multiple(load(from), 16); }

  // Stores a value in [0, 32 p] in canonical form.
  static void store(Fp* to, const Value& v) {
    __m512i lower, upper;
    join(canonical(v), lower, upper);
    _mm512_storeu_si512(to, _mm512_unpacklo_epi64(lower, upper));
    _mm512_storeu_si512(to + 4, _mm512_unpackhi_epi64(lower, upper));
  }
  // Factors: f 2^156 = (f 2^28) 2^128, carried, in [0, 2 p).
  static Factor factor(const Fp* from) {
    const Fp scale = Fp::from_u64(1 << 28);
    Fp scaled[8];
    for (int i = 0; i < 8; ++i) scaled[i] = from[i] * scale;
    return carried(load(scaled));
  }
  static Factor broadcast(Fp x) {
    const u128 n = (x * Fp::from_u64(1 << 28)).raw();
    return carried(
        split(constant(static_cast<std::int64_t>(n)), constant(static_cast<std::int64_t>(n >> 64))));
  }
  static Factor at(const Factor* table, std::size_t i) {  // element i of a table, in all lanes
    const auto lane = (i % 8 % 4) * 2 + i % 8 / 4;
    const auto* limbs = reinterpret_cast<const std::int64_t*>(table + i / 8) + lane;
    return {{constant(limbs[0]), constant(limbs[8]), constant(limbs[16])}};
  }
  static Value multiply(const Value& x, const Factor& f) {  // in [0, 2 p)
    return plus_multiple(product(carried(x), f), 1);
  }
  static Factor multiply_factors(const Factor& x, const Factor& f) {
    return carried(plus_multiple(product(x, f), 1));
  }
  static void butterfly(Value& x, Value& y, const Factor& f) {  // (x + f y, x - f y), without reduction
    const Value m = product(carried(y), f);
    y = minus(x, m);
    x = plus(x, m);
  }
  static Value add(const Value& x, const Value& y) { return weak(plus(x, y)); }
  static Value subtract(const Value& x, const Value& y) { return weak(minus(x, y)); }

  // The last three levels of a leaf, whose row r holds the 8 coefficients of node r: 8 nodes at a time, one a
  // lane. roots[g]: bit-reversed roots 4 r for the nodes r = 8 g ..; scales: of the three depths.
  static void finish(Value* rows, std::size_t groups, const Factor* roots, const Fp* scales, Fp* out) {
    const Factor scale = broadcast(scales[2]);
    const Factor i = broadcast(Fp::root_of_unity(2)), zeta = broadcast(Fp::root_of_unity(3));
    const Factor zeta_i = broadcast(Fp::root_of_unity(3) * Fp::root_of_unity(2));
    for (std::size_t g = 0; g < groups; ++g, rows += 8, out += 64) {
      transpose(rows);
      const Factor u = multiply_factors(roots[g], scale), u2 = multiply_factors(u, u),
                   u4 = multiply_factors(u2, u2);
      for (int k = 0; k < 4; ++k) butterfly(rows[k], rows[4 + k], u4);
      const Factor iu2 = multiply_factors(u2, i);
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

  // rows[n] holds the coefficients of node n, then rows[c] the coefficients c of all nodes; lanes in the
  // order of load().
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

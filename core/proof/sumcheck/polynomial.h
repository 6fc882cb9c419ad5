// Small polynomials in the variable of a round: products of lines (docs/protocol.md, section 9).
#pragma once

#include <array>
#include <span>

#include "core/proof/field/field.h"

namespace driftseal::proof {

// at_zero + slope X
struct Line {
  Fp at_zero, slope;
};

struct Quadratic {
  std::array<Fp, 3> c{};
};

inline Quadratic operator*(Line a, Line b) {
  return {{a.at_zero * b.at_zero, a.at_zero * b.slope + a.slope * b.at_zero, a.slope * b.slope}};
}
inline Line operator-(Line a, Line b) { return {a.at_zero - b.at_zero, a.slope - b.slope}; }
inline Line operator*(Fp factor, Line a) { return {factor * a.at_zero, factor * a.slope}; }
inline Quadratic operator-(Quadratic a, Line b) { return {{a.c[0] - b.at_zero, a.c[1] - b.slope, a.c[2]}}; }

// out += w, w a, w q, (w a) q
inline void add(std::span<Fp> out, Line w, Line a) {
  const Quadratic product = w * a;
  for (std::size_t i = 0; i < 3; ++i) out[i] += product.c[i];
}
inline void add(std::span<Fp> out, Line w, const Quadratic& q) {
  for (std::size_t i = 0; i < 3; ++i) {
    out[i] += w.at_zero * q.c[i];
    out[i + 1] += w.slope * q.c[i];
  }
}
inline void add(std::span<Fp> out, const Quadratic& a, const Quadratic& q) {
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) out[i + j] += a.c[i] * q.c[j];
}

inline constexpr std::size_t coefficient_count = 5;  // of a round's polynomial: degree at most 4

}  // namespace driftseal::proof

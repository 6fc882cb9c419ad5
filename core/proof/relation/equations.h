// The master relation as a list of equations (docs/protocol.md, sections 4, 5, 12):
//   sum over x of weight(x) F(x) = constant.
// Each equation gets its own power of theta, in the order of this list.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "core/proof/field/field.h"
#include "core/proof/relation/plan.h"

namespace driftseal::proof {

// The separate terms of G; each has its own weight. E = 2^e D - L, MM = M^2 - M, bb = b^2 - b.
enum class Term : std::uint8_t { DD, EE, MEE, MDD, MD, M, MM, D, E, L, A1, A2u, A2v, A2b, uv, bb };
inline constexpr std::size_t term_count = 16;

// 1 on the flat indices of the interval.
struct ConstantWeight {
  Interval interval;
};
// eq(point, x) there; point: rho + c elements.
struct EqWeight {
  Interval interval;
  const std::vector<Fp>* point;
};
// base^(k - begin) there.
struct PowerWeight {
  Interval interval;
  Fp base;
};
// (flat position in A1 or A2*, coefficient)
struct SparseWeight {
  std::vector<std::pair<std::uint64_t, Fp>> entries;
};
// sum_j eq(sigma, j) J[j, x] on the rows of `what`.
struct TowerWeight {
  Projected what;
};
using Weight = std::variant<ConstantWeight, EqWeight, PowerWeight, SparseWeight, TowerWeight>;

struct WeightedTerm {
  Term term;
  Fp coefficient;
  Weight weight;
};

enum class EquationKind : std::uint8_t {
  norm,
  residual,
  support,
  rank_product,
  rank_u,
  rank_v,
  total_norm,
  total_support,
  mask,
  integrality,
  bits,
  frozen,
  exact_sparse,
};

struct Equation {
  EquationKind kind;
  std::optional<std::size_t> block;  // none: about the whole model
  std::vector<WeightedTerm> terms;
  Fp constant;
};

// What was drawn after round 1 and round 2.
struct Challenges {
  Fp alpha[2];
  Digest seed{};
  Fp theta;
  std::vector<Fp> tau[3];  // rho + c each
  std::vector<Fp> sigma;   // log2(projection rows)
};

// References into `challenges` (the tau points) must stay valid while the equations are used.
std::vector<Equation> equations(const Plan& plan, const Challenges& challenges);

std::size_t equation_count(const Plan& plan);  // how many they are

// F of one term at a point; values: oracle values there, absent oracles 0.
Fp term_value(Term term, const std::array<Fp, oracle_count>& values, unsigned rank_scale_bits);

class Tower;  // tower.h

// The multilinear extensions at r (rho + c elements) of sum_equations theta^i coefficient weight, one for
// each term. O(boundaries log N + entries of sparse weights + tower). This is what the verifier uses.
std::array<Fp, term_count> combined_weights_at(const Plan& plan, const std::vector<Equation>& equations,
                                               Fp theta, const std::vector<Fp>& r,
                                               const Challenges& challenges, const Tower* tower);

}  // namespace driftseal::proof

// The weights of all terms, gathered from the equations: sum over the equations of theta^i coefficient
// weight, by term.
#pragma once

#include <array>
#include <vector>

#include "core/proof/relation/equations.h"
#include "core/proof/sumcheck/step_function.h"

namespace driftseal::proof {

// steps(flat) rows(row) columns(column): an eq or power weight on the intervals of some blocks.
struct SeparableWeight {
  Term term;  // D, L, MD or MM
  StepFunction steps;
  std::vector<Fp> rows;  // 2^rho
  std::vector<Fp>
      columns;  // K, each times 2^64 (so that products with small integers take one reduction step)
};

inline constexpr std::array constant_terms = {Term::DD, Term::EE, Term::MEE, Term::MDD, Term::M};

// Weights of the terms in the model oracles D, E, L, M.
struct ModelWeights {
  std::array<StepFunction, constant_terms.size()> constant;
  std::vector<SeparableWeight> separable;
  Fp drift_tower, residual_tower;  // of the projections of D and of E
};

// Terms of A1, A2u, A2v, A2b with their factors theta^i coefficient; they are few.
using WeightedParts = std::vector<std::pair<Fp, WeightedTerm>>;

struct GatheredWeights {
  ModelWeights model;
  WeightedParts factors, pairs, bits;  // A1; A2u, A2v, uv; A2b, bb
};

GatheredWeights gather_weights(const Plan& plan, const Challenges& challenges);

}  // namespace driftseal::proof

// The relation by definition: weights as dense arrays over the hypercube, equations summed entry by entry.
#pragma once

#include "tests/soundness/dense_prover.h"

namespace driftseal::soundness {

using Dense = std::vector<Fp>;  // 2^(rho + c)

// weight(x) for every x.
Dense dense_weight(const Plan& plan, const Weight& weight, const Challenges& challenges, const Tower* tower);

// An oracle on the hypercube, zero where it has no row. rows: full rows of C elements, or data of K.
Dense dense_oracle(const Plan& plan, const Rows& rows);

using DenseOracles = std::map<Oracle, Dense>;
DenseOracles dense_oracles(const Plan& plan, const Data& data);

std::array<Fp, oracle_count> values_at(const DenseOracles& oracles, std::size_t x);

// The left side of an equation; without its A2b terms if `skip_bits`.
Fp left_side(const Plan& plan, const Equation& equation, const DenseOracles& oracles,
             const Challenges& challenges, const Tower* tower, bool skip_bits = false);

// Coefficients of the polynomial with these values at 0, 1, .., d.
std::vector<Fp> interpolate(const std::vector<Fp>& values);

// z_j of X by definition: every level a matrix-vector product.
std::vector<i128> project(const Plan& plan, const Tower& tower, Projected what, const Data& data);

}  // namespace driftseal::soundness

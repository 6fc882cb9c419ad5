// Figures of a whole spectrum, known or sampled.
#pragma once

#include <cstdint>
#include <vector>

#include "core/drift/spectrum/block_lanczos.h"
#include "core/drift/spectrum/spectrum.h"

namespace driftseal {

// A value that stands for `count` singular values; largest value first.
struct SpectralNode {
  double value, count;
};
using SpectralNodes = std::vector<SpectralNode>;

SpectralNodes nodes_of(const std::vector<double>& singular_values);

// Ritz values that have converged stand for themselves; the others sample what is left of the `total`
// singular values and of the Frobenius norm (stochastic Lanczos quadrature, Ubaru, Chen and Saad 2017,
// deflated).
SpectralNodes nodes_of(const RitzValues& ritz, std::uint64_t total, double frobenius);

double nuclear_norm(const SpectralNodes& nodes);
double effective_rank(const SpectralNodes& nodes);

// Least r such that all but the r largest have a sum of squares of at most `squares`.
std::uint64_t rank_leaving(const SpectralNodes& nodes, double squares);
std::uint64_t energy_rank(const SpectralNodes& nodes, double share);

// values: the largest singular values, as far as they are known.
NoiseEdge noise_edge(const std::vector<double>& values, std::uint64_t rows, std::uint64_t columns,
                     double frobenius);

}  // namespace driftseal

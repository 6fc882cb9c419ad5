// The arithmetic of error terms, in base-2 logarithms (docs/protocol.md, section 9). A bound that is 0 has
// the logarithm -infinity.
#pragma once

#include <span>

namespace driftseal::proof {

double log2_sum(std::span<const double> log2_errors);  // log2 of the sum

// n / p: the chance that a random field element hits one of n.
double log2_over_field(double n);

// (1 - (1 - rate)/2)^queries: a word at the unique decoding radius (1 - rate)/2 or farther away passes all
// queries.
double log2_missed_by_queries(unsigned log_inverse_rate, double queries);

}  // namespace driftseal::proof

#include "core/proof/security/error_bounds.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/proof/field/field.h"

namespace driftseal::proof {

// Relative to the largest, so that nothing underflows.
double log2_sum(std::span<const double> log2_errors) {
  const auto largest = std::ranges::max_element(log2_errors);
  if (largest == log2_errors.end() || std::isinf(*largest)) return -std::numeric_limits<double>::infinity();
  double sum = 0;
  for (const double error : log2_errors) sum += std::exp2(error - *largest);
  return *largest + std::log2(sum);
}

double log2_over_field(double n) { return std::log2(n) - std::log2(static_cast<double>(Fp::modulus)); }

double log2_missed_by_queries(unsigned log_inverse_rate, double queries) {
  return queries * std::log2((1 + std::exp2(-static_cast<double>(log_inverse_rate))) / 2);
}

}  // namespace driftseal::proof

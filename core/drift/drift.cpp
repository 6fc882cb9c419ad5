#include "core/drift/drift.h"

#include <algorithm>
#include <cmath>

namespace driftseal {

static std::optional<double> ratio(const std::optional<double>& delta, const std::optional<double>& base) {
  if (!delta || !base) return std::nullopt;
  if (*delta == 0) return 0;
  if (*base == 0) return std::nullopt;
  return *delta / *base;
}

std::optional<double> TensorDrift::relative() const { return ratio(fro_delta, fro_base); }
std::string TensorDrift::stored_base() const { return stored_type(dtype_base, encoding_base); }
std::string TensorDrift::stored_tuned() const { return stored_type(dtype_tuned, encoding_tuned); }
std::optional<double> DriftTotals::relative() const { return ratio(fro_delta, fro_base); }

static std::optional<double> total_norm(const std::vector<TensorDrift>& tensors, bool floating,
                                        std::optional<double> TensorDrift::*norm) {
  long double squares = 0;
  for (const auto& tensor : tensors) {
    if (tensor.floating != floating) continue;
    if (!(tensor.*norm)) return std::nullopt;
    squares += static_cast<long double>(*(tensor.*norm)) * *(tensor.*norm);
  }
  const auto total = static_cast<double>(std::sqrt(squares));
  return std::isfinite(total) ? std::optional(total) : std::nullopt;
}

std::size_t quantised_tensors(const DriftReport& report) {
  return static_cast<std::size_t>(std::ranges::count_if(report.tensors, &TensorDrift::quantised));
}

DriftTotals totals(const std::vector<TensorDrift>& tensors, bool floating) {
  DriftTotals sum;
  for (const auto& tensor : tensors) {
    if (tensor.floating != floating) continue;
    ++sum.tensors;
    sum.elements += tensor.elements;
    sum.changed += tensor.changed;
  }
  sum.fro_base = total_norm(tensors, floating, &TensorDrift::fro_base);
  sum.fro_tuned = total_norm(tensors, floating, &TensorDrift::fro_tuned);
  sum.fro_delta = total_norm(tensors, floating, &TensorDrift::fro_delta);
  return sum;
}

}  // namespace driftseal

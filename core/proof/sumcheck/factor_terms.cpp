#include "core/proof/sumcheck/factor_terms.h"

#include "core/base/parallel.h"
#include "core/proof/relation/multilinear.h"
#include "core/proof/sumcheck/folded_rows.h"
#include "core/proof/sumcheck/tower_columns.h"

namespace driftseal::proof {

FactorTerms::FactorTerms(const Plan& plan, std::span<const Fp> rows, const WeightedParts& parts,
                         const Tower* tower, std::span<const Fp> sigma)
    : columns_(plan.parameters.columns()), weights_(rows.size()), tensor_(rows.empty() ? 0 : plan.log_rows) {
  if (rows.empty()) return;
  const std::uint64_t k = plan.parameters.data_columns();
  for (const auto& [factor, part] : parts) {
    if (const auto* power = std::get_if<PowerWeight>(&part.weight)) {
      Fp value = factor;
      for (std::uint64_t i = power->interval.begin; i < power->interval.end; ++i, value *= power->base)
        weights_[i / k * columns_ + i % k] += value;
      continue;
    }
    const auto eq_sigma = eq_table(sigma);
    for (const std::uint64_t row : plan.rows_of(Oracle::A1)) {
      auto top = tower->row_weights(eq_sigma, row);
      for (Fp& value : top) value *= factor;
      add_tower_columns(plan, *tower, top, std::span(weights_).subspan(row * columns_, columns_));
    }
  }
  const std::size_t count = rows.size() / columns_;
  for (std::size_t w = 0; w < count; ++w)
    for (std::size_t h = 0; h < count; ++h)
      tensor_.values()[tensor_.index({w, h})] =
          parallel_dot(std::span<const Fp>(weights_).subspan(w * columns_, columns_),
                       rows.subspan(h * columns_, columns_));
}

void FactorTerms::add_message(std::span<Fp> coefficients) const {
  if (tensor_.variables() > 0) tensor_.add_message(coefficients);
}

void FactorTerms::bind(Fp r) {
  if (tensor_.variables() > 0) tensor_.bind(r);
}

std::vector<Fp> FactorTerms::column_weights(std::span<const Fp> eq_rows) const {
  return weights_.empty() ? std::vector<Fp>() : fold_rows(weights_, columns_, eq_rows);
}

}  // namespace driftseal::proof

#include "core/proof/sumcheck/narrow_terms.h"

#include <algorithm>

namespace driftseal::proof {

static std::size_t width_of(const Plan& plan, std::uint64_t entries) {
  return std::min(entries, plan.parameters.data_columns());
}

BitTerms::BitTerms(const Plan& plan, std::span<const Fp> rows, const WeightedParts& parts)
    : half_(std::size_t{1} << plan.log_rows >> 1),
      bits_(rows, plan.parameters.columns(), width_of(plan, plan.bit_entries)),
      squares_(bits_.rows(), bits_.width()),
      linear_(bits_.rows(), bits_.width()) {
  const std::uint64_t k = plan.parameters.data_columns();
  for (const auto& [factor, part] : parts)
    if (part.term == Term::bb)
      squares_.add_eq(std::get<EqWeight>(part.weight), factor, k, plan.log_rows);
    else
      linear_.add_sparse(std::get<SparseWeight>(part.weight), factor, k);
}

void BitTerms::add_message(std::span<Fp> coefficients) const {
  for (std::size_t row = 0; row < std::min(half_, bits_.rows()); ++row)
    for (std::size_t column = 0; column < bits_.width(); ++column) {
      const Line b = bits_.line(row, column, half_);
      add(coefficients, squares_.line(row, column, half_), b * b - b);
      add(coefficients, linear_.line(row, column, half_), b);
    }
}

void BitTerms::bind(Fp r) {
  for (NarrowRows* rows : {&bits_, &squares_, &linear_}) rows->bind(r, half_);
  half_ /= 2;
}

PairTerms::PairTerms(const Plan& plan, std::span<const Fp> rows, const WeightedParts& parts)
    : half_(std::size_t{1} << plan.log_rows >> 1),
      u_(rows.first(rows.size() / 2), plan.parameters.columns(), width_of(plan, plan.pair_entries)),
      v_(rows.last(rows.size() / 2), plan.parameters.columns(), u_.width()),
      products_(u_.rows(), u_.width()),
      u_weights_(u_.rows(), u_.width()),
      v_weights_(u_.rows(), u_.width()) {
  for (const auto& [factor, part] : parts) {
    NarrowRows& weights = part.term == Term::uv    ? products_
                          : part.term == Term::A2u ? u_weights_
                                                   : v_weights_;
    weights.add_sparse(std::get<SparseWeight>(part.weight), factor, plan.parameters.data_columns());
  }
}

void PairTerms::add_message(std::span<Fp> coefficients) const {
  for (std::size_t row = 0; row < std::min(half_, u_.rows()); ++row)
    for (std::size_t column = 0; column < u_.width(); ++column) {
      const Line u = u_.line(row, column, half_), v = v_.line(row, column, half_);
      add(coefficients, products_.line(row, column, half_), u * v);
      add(coefficients, u_weights_.line(row, column, half_), u);
      add(coefficients, v_weights_.line(row, column, half_), v);
    }
}

void PairTerms::bind(Fp r) {
  for (NarrowRows* rows : {&u_, &v_, &products_, &u_weights_, &v_weights_}) rows->bind(r, half_);
  half_ /= 2;
}

}  // namespace driftseal::proof

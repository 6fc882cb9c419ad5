#include "core/proof/sumcheck/model_terms.h"

#include <algorithm>

#include "core/proof/relation/multilinear.h"

namespace driftseal::proof {

void LinearRows::add_message(std::span<Fp> coefficients) const {
  const std::size_t half = weights_.size() / 2;
  for (std::size_t i = 0; i < half; ++i) {
    const Fp w = weights_[i], v = values_[i], dw = weights_[half + i] - w, dv = values_[half + i] - v;
    coefficients[0] += w * v;
    coefficients[1] += w * dv + dw * v;
    coefficients[2] += dw * dv;
  }
}

void LinearRows::bind(Fp r) {
  for (auto* values : {&weights_, &values_}) {
    const std::size_t half = values->size() / 2;
    for (std::size_t i = 0; i < half; ++i) (*values)[i] += r * ((*values)[half + i] - (*values)[i]);
    values->resize(half);
  }
}

// A first pass works on small integers and on masks that are sparse; later ones on field elements, where the
// cubic tensor would cost a product for each of its entries and column: one round a pass then.
void ModelTerms::pass() {
  const auto bound = static_cast<unsigned>(bound_.size());
  const unsigned most = bound > 0 && plan_.has(Oracle::M) ? 1 : rounds_per_pass_;
  const auto eq_bound = eq_table(bound_);
  auto out = row_pass({source_, weights_, eq_bound, plan_.log_rows, std::min(most, plan_.log_rows - bound),
                       plan_.statement.policy.rank_scale_bits, plan_.has(Oracle::L), plan_.has(Oracle::M)},
                      task_);
  linear_ = std::move(out.linear);
  quadratic_ = std::move(out.quadratic);
  cubic_ = std::move(out.cubic);
}

void ModelTerms::add_message(std::span<Fp> coefficients) {
  if (linear_.variables() == 0) pass();
  linear_.add_message(coefficients);
  quadratic_.add_message(coefficients);
  if (plan_.has(Oracle::M)) cubic_.add_message(coefficients);
  for (const LinearRows& tower : towers_) tower.add_message(coefficients);
}

void ModelTerms::bind(Fp r) {
  bound_.push_back(r);
  linear_.bind(r);
  quadratic_.bind(r);
  if (plan_.has(Oracle::M)) cubic_.bind(r);
  for (LinearRows& tower : towers_) tower.bind(r);
}

}  // namespace driftseal::proof

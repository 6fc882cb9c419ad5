#include "core/proof/sumcheck/drift_terms.h"

#include <algorithm>

#include "core/base/parallel.h"
#include "core/proof/relation/multilinear.h"
#include "core/proof/sumcheck/row_pass.h"

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

DriftRows::DriftRows(const Plan& plan, const DriftSource& drift, const DriftWeights& weights,
                     LinearRows projection, unsigned rounds_per_pass, const Task& task)
    : plan_(plan),
      drift_(drift),
      weights_(weights),
      projection_(std::move(projection)),
      rounds_per_pass_(rounds_per_pass),
      task_(task) {
  if (weights.frozen.is_zero()) return;
  const auto point = weights.frozen_point;
  frozen_rows_ = eq_table(point.first(plan.log_rows));
  frozen_columns_ = eq_table(point.subspan(plan.log_rows), drift.columns());
  const Fp scale = Fp::from_u128(u128{1} << 64);
  parallel_pieces(frozen_columns_.size(), 1 << 14, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) frozen_columns_[i] *= scale;
  });
}

void DriftRows::pass() {
  const auto bound = static_cast<unsigned>(bound_.size());
  const auto eq_bound = eq_table(bound_);
  auto out = row_pass({drift_, weights_.squares, weights_.frozen, frozen_columns_, frozen_rows_, eq_bound,
                       plan_.log_rows, std::min(rounds_per_pass_, plan_.log_rows - bound)},
                      task_);
  squares_ = std::move(out.squares);
  frozen_ = std::move(out.frozen);
}

void DriftRows::add_message(std::span<Fp> coefficients) {
  if (squares_.variables() == 0) pass();
  squares_.add_message(coefficients);
  frozen_.add_message(coefficients);
  projection_.add_message(coefficients);
}

void DriftRows::bind(Fp r) {
  bound_.push_back(r);
  squares_.bind(r);
  frozen_.bind(r);
  projection_.bind(r);
}

}  // namespace driftseal::proof

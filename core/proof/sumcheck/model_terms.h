// The row rounds of the terms in the model oracles (docs/protocol.md, sections 7, 9): one pass over the
// models yields several.
#pragma once

#include <span>
#include <vector>

#include "core/base/task.h"
#include "core/proof/sumcheck/first_pass.h"
#include "core/proof/sumcheck/row_pass.h"

namespace driftseal::proof {

// Linear in an oracle with weights that factor over features: sum_f weight_f(row) value_f(row).
class LinearRows {
 public:
  LinearRows() = default;
  // weights, values: 2^variables rows of as many numbers as there are features.
  LinearRows(std::vector<Fp> weights, std::vector<Fp> values)
      : weights_(std::move(weights)), values_(std::move(values)) {}
  void add_message(std::span<Fp> coefficients) const;
  void bind(Fp r);

 private:
  std::vector<Fp> weights_, values_;
};

class ModelTerms {
 public:
  // rounds_per_pass: at most 5. towers: the projections of D and E.
  ModelTerms(const Plan& plan, const ModelSource& source, const ModelWeights& weights,
             std::vector<LinearRows> towers, unsigned rounds_per_pass, const Task& task)
      : plan_(plan),
        source_(source),
        weights_(weights),
        towers_(std::move(towers)),
        rounds_per_pass_(rounds_per_pass),
        task_(task) {}

  void add_message(std::span<Fp> coefficients);  // of 1, X, .., X^4 of this round's polynomial
  void bind(Fp r);

 private:
  void pass();

  const Plan& plan_;
  const ModelSource& source_;
  const ModelWeights& weights_;
  std::vector<LinearRows> towers_;
  unsigned rounds_per_pass_;
  const Task& task_;
  std::vector<Fp> bound_;  // challenges so far
  RowTensor<2> linear_;
  RowTensor<3> quadratic_;
  RowTensor<4> cubic_;
};

}  // namespace driftseal::proof

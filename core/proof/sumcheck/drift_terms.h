// The row rounds of the terms in D (docs/protocol.md, sections 5, 7, 13): norms (D^2), the projection
// (linear, through the tower) and frozen blocks (linear, eq weights). Each pass over the models yields
// several rounds.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/base/task.h"
#include "core/proof/relation/equations.h"
#include "core/proof/sumcheck/drift_pass.h"
#include "core/proof/sumcheck/row_tensor.h"
#include "core/proof/sumcheck/step_function.h"

namespace driftseal::proof {

// sum_equations theta^i coefficient weight, for the terms in D.
struct DriftWeights {
  StepFunction squares;              // of D^2
  StepFunction frozen;               // of eq(tau0, x) D
  Fp projection;                     // of the tower's weight
  std::span<const Fp> frozen_point;  // tau0
};

// Linear in D with row weights: features f, sum_f weight_f(row) value_f(row).
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

class DriftRows {
 public:
  // rounds_per_pass: at most 5.
  DriftRows(const Plan& plan, const DriftSource& drift, const DriftWeights& weights, LinearRows projection,
            unsigned rounds_per_pass, const Task& task);

  void add_message(std::span<Fp> coefficients);  // of 1, X, .., X^3 of this round's polynomial
  void bind(Fp r);

 private:
  void pass();

  const Plan& plan_;
  const DriftSource& drift_;
  const DriftWeights& weights_;
  LinearRows projection_;
  unsigned rounds_per_pass_;
  const Task& task_;
  std::vector<Fp> bound_;           // challenges so far
  std::vector<Fp> frozen_columns_;  // 2^64 eq(tau0 columns, col)
  std::vector<Fp> frozen_rows_;     // eq(tau0 rows, row)
  RowTensor<3> squares_;
  RowTensor<2> frozen_;
};

}  // namespace driftseal::proof

// A pair of models on disk, opened and measured, for tests of policies on real figures.
#pragma once

#include <memory>
#include <string>

#include "core/policy/evaluate.h"

namespace driftseal::test {

class MeasuredFiles {
 public:
  MeasuredFiles(const std::string& base, const std::string& tuned, unsigned grid_bits = 24)
      : pair_(pair_models(open_model(base).value(), open_model(tuned).value()).value()),
        drift_(measure(pair_, {}).value()),
        grid_(measure_grid(pair_, grid_bits, {}).value()) {}

  MeasuredPair view() const { return {pair_, drift_, grid_}; }

 private:
  Pair pair_;
  DriftReport drift_;
  std::vector<TensorGridDrift> grid_;
};

}  // namespace driftseal::test

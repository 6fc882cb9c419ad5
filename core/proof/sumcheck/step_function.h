// A piecewise constant function of the flat index: a sum of weights on intervals (docs/protocol.md, section
// 4).
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/proof/field/field.h"
#include "core/proof/relation/plan.h"

namespace driftseal::proof {

class StepFunction {
 public:
  StepFunction() = default;  // zero
  // The sum of the given weights; intervals may overlap.
  explicit StepFunction(std::span<const std::pair<Interval, Fp>> parts);

  bool is_zero() const { return steps_.empty(); }

  struct Step {
    std::uint64_t begin;  // the value holds from here to the next step (the last one is zero)
    Fp value;
  };
  // The steps that matter on [begin, end): from the one that holds at `begin` on; empty where the function is
  // zero before its first step ends behind `end`.
  std::span<const Step> steps_in(std::uint64_t begin, std::uint64_t end) const;

  // visit(begin, end, value) for every maximal constant piece of [begin, end) with a nonzero value.
  template <class Visit>
  void for_each_piece(std::uint64_t begin, std::uint64_t end, Visit&& visit) const {
    const auto steps = steps_in(begin, end);
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const std::uint64_t from = std::max(begin, steps[i].begin);
      const std::uint64_t to = i + 1 < steps.size() ? std::min(end, steps[i + 1].begin) : end;
      if (from < to && !steps[i].value.is_zero()) visit(from, to, steps[i].value);
    }
  }

 private:
  std::vector<Step> steps_;
};

}  // namespace driftseal::proof

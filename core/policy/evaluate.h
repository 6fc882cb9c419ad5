// A policy judged on a measured pair. The verdict rests on the same integers that a proof would rest on (sums
// of squares on the grid, factors and masks, against resolved bounds), so that what passes here is what the
// proof accepts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/task.h"
#include "core/policy/block_components.h"
#include "core/policy/block_use.h"
#include "core/policy/measured_pair.h"
#include "core/policy/rules/finding.h"
#include "core/policy/rules/policy.h"
#include "core/policy/rules/resolve.h"

namespace driftseal {

struct Evaluation {
  std::vector<TensorFacts> layout;  // tensors of both models, in the base's order
  Resolution resolution;
  std::vector<BlockUse> blocks;           // as resolution.blocks
  std::vector<ComponentsPtr> components;  // the same: of blocks with a rank or a support
  std::optional<BlockUse> whole;          // if the policy bounds the model as a whole
  std::vector<Finding> findings;          // of the policy, of its resolution, of the drift
  bool covered =
      false;  // every tensor was analysed and is bounded, free or exempt, or is allowed to be absent

  bool passed() const { return covered && !has_error(findings); }
};

// Progress: Phase::fitting, in blocks. Errors: those of fit_blocks(); whatever the policy has against the
// drift is a finding.
Result<Evaluation> evaluate(const Policy& policy, const MeasuredPair& measured, const Task& task = {});

// `driftseal-findings/1` (docs/policy_format.md, "Findings"): one JSON object, one line, without a newline.
std::string findings_json(const std::vector<Finding>& findings, const Policy& policy, bool covered);

}  // namespace driftseal

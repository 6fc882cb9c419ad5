// The tensors that a reviewer should see first.
#pragma once

#include <vector>

#include "ui/models/shown_tensors.h"
#include "ui/session/judgement.h"

namespace driftseal::ui {

// First those that the policy has findings about: errors, then warnings. Then those whose figure is at least
// twice the median of their role, the farthest from it first. Only tensors that the filters let through.
std::vector<int> notableTensors(const TensorTableModel& tensors, const ShownTensors& shown, Measure measure,
                                const JudgementPtr& judgement);
QString explainNotable();  // the same rule, for tooltips

// The worst that a policy says of each tensor, by rows of the model; none for most.
std::vector<std::optional<Severity>> severities(const TensorTableModel& tensors,
                                                const JudgementPtr& judgement);

}  // namespace driftseal::ui

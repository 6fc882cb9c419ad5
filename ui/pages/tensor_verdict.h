// What a policy says about one tensor: how much of its budget is used, and why, in words.
#pragma once

#include <QString>
#include <optional>

#include "ui/session/judgement.h"

namespace driftseal::ui {

struct TensorVerdict {
  double used = 0;  // share of the fullest bound; above 1 is over budget
  bool within = true;
  QString text;  // "24 % of its budget: within"
};

// None if no rule bounds the tensor, or nothing is judged. The budget is that of the tensor's block.
std::optional<TensorVerdict> verdictOf(const Judgement& judgement, const std::string& tensor);

// Paragraphs: what it is compared with, which rule decides, what is allowed and used, the findings about it.
QString whyText(const CoverageEntry& entry, const JudgementPtr& judgement);

}  // namespace driftseal::ui

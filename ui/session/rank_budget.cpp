#include "ui/session/rank_budget.h"

#include <algorithm>

namespace driftseal::ui {

std::optional<std::uint64_t> rankBudget(const Judgement& judgement, const std::string& tensor) {
  if (!judgement.judged) return std::nullopt;
  const Evaluation& evaluation = judgement.judged->evaluation;
  const auto place = std::ranges::find(evaluation.layout, tensor, &TensorFacts::name);
  if (place == evaluation.layout.end()) return std::nullopt;
  const auto index = static_cast<std::size_t>(place - evaluation.layout.begin());
  for (const ResolvedBlock& block : evaluation.resolution.blocks) {
    if (block.rank && std::ranges::binary_search(block.tensors, index))
      return static_cast<std::uint64_t>(*block.rank);
  }
  return std::nullopt;
}

}  // namespace driftseal::ui

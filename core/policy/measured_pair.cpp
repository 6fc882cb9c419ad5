#include "core/policy/measured_pair.h"

#include <unordered_map>

namespace driftseal {

std::vector<LayoutMeasures> measures_of(const MeasuredPair& measured) {
  std::unordered_map<std::size_t, const TensorGridDrift*> grid;
  std::unordered_map<std::size_t, const TensorDrift*> drift;
  for (const auto& tensor : measured.grid) grid[tensor.base] = &tensor;
  for (const auto& tensor : measured.drift.tensors) drift[tensor.base] = &tensor;
  std::vector<LayoutMeasures> layout;
  for (const CoverageEntry& entry : measured.pair.coverage)
    if (entry.base && entry.tuned) layout.push_back({&entry, grid[*entry.base], drift[*entry.base]});
  return layout;
}

std::vector<TensorFacts> layout_of(const Pair& pair, std::span<const TensorGridDrift> grid) {
  std::unordered_map<std::size_t, u128> squares;
  for (const TensorGridDrift& tensor : grid) squares[tensor.base] = tensor.base_figures.sum_of_squares;
  std::vector<TensorFacts> layout;
  for (const CoverageEntry& entry : pair.coverage) {
    if (!entry.base || !entry.tuned) continue;
    const TensorInfo& tensor = pair.base_tensor(entry);
    layout.push_back({tensor.name, tensor.dtype, tensor.shape, squares[*entry.base]});
  }
  return layout;
}

}  // namespace driftseal

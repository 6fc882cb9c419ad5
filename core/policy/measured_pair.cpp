#include "core/policy/measured_pair.h"

#include <unordered_map>

#include "core/policy/rules/places.h"

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

std::vector<TensorFacts> layout_of(const Pair& pair, std::span<const TensorGridDrift> grid,
                                   const Policy& policy) {
  std::vector<TensorFacts> base;
  for (const TensorInfo& tensor : pair.base->tensors())
    base.push_back({tensor.name, tensor.dtype, tensor.shape});
  for (const TensorGridDrift& tensor : grid)
    base[tensor.base].base_squares = tensor.base_figures.sum_of_squares;
  find_places(policy, base);
  std::vector<TensorFacts> layout;
  for (const CoverageEntry& entry : pair.coverage)
    if (entry.base && entry.tuned) layout.push_back(std::move(base[*entry.base]));
  return layout;
}

}  // namespace driftseal

#include "ui/models/drift_grid.h"

#include <algorithm>

namespace driftseal::ui {
Together together(const TensorTableModel& tensors, std::span<const int> rows, Measure measure) {
  if (rows.empty()) return {};
  std::vector<TensorFigures> known;
  bool comparable = false, changed = false, integers = true;
  for (const int row : rows) {
    comparable = comparable || tensors.entry(row)->comparable();
    const TensorFigures figures = tensors.figures(row);
    if (!figures.drift) continue;
    known.push_back(figures);
    changed = changed || figures.drift->changed > 0;
    integers = integers && !figures.drift->floating;
  }
  if (!comparable) return {DriftState::not_comparable, std::nullopt, false};
  if (known.empty()) return {DriftState::not_measured, std::nullopt, false};
  if (!changed) return {DriftState::unchanged, 0.0, integers};
  const auto value = combined(measure, known);
  if (value) return {DriftState::changed, value, integers};
  const bool awaited = isSpectral(measure) && std::any_of(known.begin(), known.end(), [](const auto& tensor) {
                         return !tensor.spectrum && tensor.drift->floating && tensor.drift->fro_delta;
                       });
  return {awaited ? DriftState::not_measured : DriftState::no_figure, std::nullopt, integers};
}

int leadingTensor(const TensorTableModel& tensors, std::span<const int> rows, Measure measure) {
  if (rows.empty()) return -1;
  return *std::max_element(rows.begin(), rows.end(), [&](int a, int b) {
    return tensors.value(a, measure).value_or(-1) < tensors.value(b, measure).value_or(-1);
  });
}

}  // namespace driftseal::ui

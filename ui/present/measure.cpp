#include "ui/present/measure.h"

#include <algorithm>

#include "ui/present/numbers.h"

namespace driftseal::ui {

std::optional<double> changedShare(const TensorDrift& tensor) {
  if (tensor.elements == 0) return 0.0;
  return static_cast<double>(tensor.changed) / static_cast<double>(tensor.elements);
}

std::optional<double> valueOf(Measure measure, const TensorDrift& tensor) {
  switch (measure) {
    case Measure::relative_norm:
      return tensor.relative();
    case Measure::absolute_norm:
      return tensor.fro_delta;
    case Measure::largest_change:
      return tensor.max_abs_delta;
    case Measure::changed_share:
      return changedShare(tensor);
    case Measure::angle:
      if (!tensor.cosine) return std::nullopt;
      return tensor.changed == 0 ? 0.0 : std::max(0.0, 1 - *tensor.cosine);
  }
  return std::nullopt;
}

bool isShare(Measure measure) {
  switch (measure) {
    case Measure::relative_norm:
    case Measure::changed_share:
      return true;
    case Measure::absolute_norm:
    case Measure::largest_change:
    case Measure::angle:
      return false;
  }
  return false;
}

QString valueText(Measure measure, const std::optional<double>& value) {
  return isShare(measure) ? percentText(value) : figureText(value);
}

}  // namespace driftseal::ui

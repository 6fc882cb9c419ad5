#include "ui/present/measure.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

std::optional<double> angleOf(const TensorDrift& tensor) {
  if (!tensor.cosine) return std::nullopt;
  return tensor.changed == 0 ? 0.0 : std::max(0.0, 1 - *tensor.cosine);
}

std::optional<double> greatest(Measure measure, std::span<const TensorFigures> tensors) {
  std::optional<double> most;
  for (const TensorFigures& tensor : tensors) {
    const auto value = valueOf(measure, tensor);
    if (value) most = std::max(most.value_or(*value), *value);
  }
  return most;
}

// The tensors as one long vector.
TensorDrift joined(std::span<const TensorFigures> tensors) {
  TensorDrift whole;
  double base = 0, tuned = 0, delta = 0, product = 0;
  bool angle = true;
  for (const auto& [drift, spectrum] : tensors) {
    if (!drift || !drift->fro_base || !drift->fro_tuned || !drift->fro_delta) continue;
    base += *drift->fro_base * *drift->fro_base;
    tuned += *drift->fro_tuned * *drift->fro_tuned;
    delta += *drift->fro_delta * *drift->fro_delta;
    product += drift->cosine.value_or(0) * *drift->fro_base * *drift->fro_tuned;
    angle = angle && (drift->cosine || *drift->fro_base == 0 || *drift->fro_tuned == 0);
    whole.elements += drift->elements;
    whole.changed += drift->changed;
  }
  whole.fro_base = std::sqrt(base);
  whole.fro_tuned = std::sqrt(tuned);
  whole.fro_delta = std::sqrt(delta);
  if (angle && base > 0 && tuned > 0) whole.cosine = product / std::sqrt(base) / std::sqrt(tuned);
  return whole;
}

bool isKnown(const TensorFigures& tensor) {
  return tensor.drift && tensor.drift->fro_base && tensor.drift->fro_tuned && tensor.drift->fro_delta;
}

std::optional<double> ofOne(Measure measure, std::span<const TensorFigures> tensors) {
  if (std::none_of(tensors.begin(), tensors.end(), isKnown)) return std::nullopt;
  const TensorDrift whole = joined(tensors);
  return valueOf(measure, {&whole, nullptr});
}

}  // namespace

bool isSpectral(Measure measure) {
  switch (measure) {
    case Measure::effective_rank:
    case Measure::numerical_rank:
    case Measure::stable_rank:
      return true;
    case Measure::relative_norm:
    case Measure::absolute_norm:
    case Measure::largest_change:
    case Measure::changed_share:
    case Measure::angle:
      return false;
  }
  return false;
}

bool isShare(Measure measure) {
  return measure == Measure::relative_norm || measure == Measure::changed_share;
}

std::optional<double> changedShare(const TensorDrift& tensor) {
  if (tensor.elements == 0) return 0.0;
  return static_cast<double>(tensor.changed) / static_cast<double>(tensor.elements);
}

std::optional<double> valueOf(Measure measure, const TensorFigures& tensor) {
  if (isSpectral(measure) ? !tensor.spectrum : !tensor.drift) return std::nullopt;
  switch (measure) {
    case Measure::relative_norm:
      return tensor.drift->relative();
    case Measure::absolute_norm:
      return tensor.drift->fro_delta;
    case Measure::largest_change:
      return tensor.drift->max_abs_delta;
    case Measure::changed_share:
      return changedShare(*tensor.drift);
    case Measure::angle:
      return angleOf(*tensor.drift);
    case Measure::effective_rank:
      return tensor.spectrum->spectrum.effective_rank.value;
    case Measure::numerical_rank:
      return static_cast<double>(tensor.spectrum->spectrum.numerical_rank.rank);
    case Measure::stable_rank:
      return tensor.spectrum->spectrum.stable_rank;
  }
  return std::nullopt;
}

std::optional<double> combined(Measure measure, std::span<const TensorFigures> tensors) {
  std::vector<TensorFigures> counted;
  std::copy_if(tensors.begin(), tensors.end(), std::back_inserter(counted),
               [](const TensorFigures& tensor) { return tensor.drift && tensor.drift->floating; });
  if (counted.empty()) counted.assign(tensors.begin(), tensors.end());
  if (isSpectral(measure) || measure == Measure::largest_change) return greatest(measure, counted);
  if (counted.size() == 1) return valueOf(measure, counted.front());
  return ofOne(measure, counted);
}

QString valueText(Measure measure, const std::optional<double>& value) {
  if (measure == Measure::numerical_rank && value) return countText(static_cast<std::uint64_t>(*value));
  return isShare(measure) ? percentText(value) : figureText(value);
}

}  // namespace driftseal::ui

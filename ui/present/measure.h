// The measures of drift that can be charted.
#pragma once

#include <QString>
#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "core/drift/drift.h"
#include "core/drift/spectrum/pair_spectra.h"

namespace driftseal::ui {

enum class Measure : std::uint8_t {
  relative_norm,
  absolute_norm,
  largest_change,
  changed_share,
  angle,
  effective_rank,
  numerical_rank,
  stable_rank,
};
inline constexpr std::array all_measures = {
    Measure::relative_norm, Measure::absolute_norm,  Measure::largest_change, Measure::changed_share,
    Measure::angle,         Measure::effective_rank, Measure::numerical_rank, Measure::stable_rank};

bool isSpectral(Measure measure);  // needs the spectrum of the change
bool isShare(Measure measure);     // shown as a percentage

// What is known of a tensor; absent until it is measured.
struct TensorFigures {
  const TensorDrift* drift = nullptr;
  const TensorSpectrum* spectrum = nullptr;
};
std::optional<double> valueOf(Measure measure, const TensorFigures& tensor);
QString valueText(Measure measure, const std::optional<double>& value);

// One figure for several tensors: norms, shares and angles as if the tensors were one, of the others the
// greatest. Tensors without the figure are left out; integer tensors too, where there are others.
std::optional<double> combined(Measure measure, std::span<const TensorFigures> tensors);

std::optional<double> changedShare(const TensorDrift& tensor);

}  // namespace driftseal::ui

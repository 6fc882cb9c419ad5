// The measures of drift that can be charted.
#pragma once

#include <QString>
#include <array>
#include <cstdint>
#include <optional>

#include "core/drift/drift.h"

namespace driftseal::ui {

enum class Measure : std::uint8_t { relative_norm, absolute_norm, largest_change, changed_share, angle };
inline constexpr std::array all_measures = {Measure::relative_norm, Measure::absolute_norm,
                                            Measure::largest_change, Measure::changed_share, Measure::angle};

std::optional<double> valueOf(Measure measure, const TensorDrift& tensor);
QString valueText(Measure measure, const std::optional<double>& value);
bool isShare(Measure measure);  // shown as a percentage

std::optional<double> changedShare(const TensorDrift& tensor);

}  // namespace driftseal::ui

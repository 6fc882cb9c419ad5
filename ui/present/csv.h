// Cells of comma-separated values (RFC 4180).
#pragma once

#include <QString>
#include <optional>

namespace driftseal::ui {

QString quoted(QString text);
// All digits of the figure, with a point whatever the locale; empty if there is none.
QString plainFigure(const std::optional<double>& value);

}  // namespace driftseal::ui

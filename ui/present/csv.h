// Cells of comma-separated values (RFC 4180).
#pragma once

#include <QString>
#include <QVariant>
#include <optional>

namespace driftseal::ui {

// What an item model answers to this role is what its cell means as a number (a double or an integer): it
// goes into CSV files with all its digits. Cells without one go as they are shown.
inline constexpr int figure_role = Qt::UserRole + 0x100;

QString quoted(QString text);
// All digits of the figure, with a point whatever the locale; empty if there is none.
QString plainFigure(const std::optional<double>& value);
// A cell of an item model, by its figure or else its text.
QString csvCell(const QVariant& figure, const QString& text);

}  // namespace driftseal::ui

// A chart as a picture for the clipboard and as a file.
#pragma once

#include <QByteArray>
#include <QImage>

#include "core/base/result.h"
#include "ui/charts/chart.h"

namespace driftseal::ui {

enum class ChartFormat { png, svg, pdf, csv };

QString ending(ChartFormat format);  // "png"

// As it is shown, with two pixels a logical one, so that it is sharp in print and on fine screens.
QImage chartImage(Chart& chart);
QByteArray chartBytes(Chart& chart, ChartFormat format);  // SVG and PDF: vectors
// Under a temporary name, then renamed. Errors: cannot_write.
Status saveChart(Chart& chart, ChartFormat format, const QString& path);

}  // namespace driftseal::ui

// A report as rich text: the items of a Document in the order and look of the HTML report.
#pragma once

#include <QTextDocument>
#include <vector>

#include "core/report/document.h"
#include "core/report_pdf/chart_object.h"

namespace driftseal::report {

// The blocks that must not stand alone at the foot of a page: section headings.
using Headings = std::vector<int>;  // block numbers

// Fills an empty document whose page size, paint device and default font are set.
Headings write_rich_text(const Document& report, QTextDocument& text, ChartObject& charts);

}  // namespace driftseal::report

// The report as PDF (A4): numbered pages, repeated table headers, charts as vectors. Uses Qt Gui but never
// opens a window; starts an offscreen QGuiApplication for its fonts where the program has none, so call it
// from the main thread.
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/report/report.h"

namespace driftseal {

// Writes the whole file or nothing. Errors: cannot_write.
Status render_pdf(const ReportInput& input, const std::string& path);

}  // namespace driftseal

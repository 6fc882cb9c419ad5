// Rich text on numbered A4 pages with a running header.
#pragma once

#include <QByteArray>

#include "core/report/document.h"

namespace driftseal::report {

// A complete PDF file; empty if Qt could not write it. Needs a QGuiApplication.
QByteArray to_pdf(const Document& document);

}  // namespace driftseal::report

// How the lines of a profile are told apart: nine markers, four dashes and eight colours (Okabe and Ito
// 2008), each of which can be told with any colour vision. Private to ui/charts.
#pragma once

#include <qcustomplot.h>

namespace driftseal::ui {

QPen linePen(int line, bool dark);
QCPScatterStyle lineMarker(int line, bool dark);
QIcon lineIcon(int line, bool dark, const QSize& size);  // a piece of it, for a legend

}  // namespace driftseal::ui

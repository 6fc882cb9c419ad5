// Ctrl+Z and its like go to the window's undo stack instead of the widget's own.
#pragma once

#include <QObject>

class QWidget;

namespace driftseal::ui {

void passUndo(QWidget* widget);

}  // namespace driftseal::ui

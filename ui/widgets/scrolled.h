// A page that is taller than its place scrolls.
#pragma once

#include <QScrollArea>

namespace driftseal::ui {

inline QScrollArea* scrolled(QWidget* page) {
  auto* area = new QScrollArea;
  area->setWidget(page);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  return area;
}

}  // namespace driftseal::ui

#include "ui/widgets/check_menu.h"

#include <QKeyEvent>

namespace driftseal::ui {

bool CheckMenu::toggleActive() {
  QAction* action = activeAction();
  if (!action || !action->isCheckable()) return false;
  action->trigger();
  return true;
}

void CheckMenu::mouseReleaseEvent(QMouseEvent* event) {
  if (!toggleActive()) QMenu::mouseReleaseEvent(event);
}

void CheckMenu::keyPressEvent(QKeyEvent* event) {
  const bool chooses =
      event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (!chooses || !toggleActive()) QMenu::keyPressEvent(event);
}

}  // namespace driftseal::ui

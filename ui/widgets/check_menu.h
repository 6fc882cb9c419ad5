// A menu that stays open while its check marks are set, by mouse, Space or Enter.
#pragma once

#include <QMenu>

namespace driftseal::ui {

class CheckMenu : public QMenu {
  Q_OBJECT

 public:
  using QMenu::QMenu;

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  bool toggleActive();
};

}  // namespace driftseal::ui

// A dashed frame that invites dropping. (The main window takes drops anywhere; this shows it.)
#pragma once

#include <QFrame>

namespace driftseal::ui {

class DropFrame : public QFrame {
  Q_OBJECT

 public:
  explicit DropFrame(QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace driftseal::ui

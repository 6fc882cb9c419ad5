// The stages of an audit, from top to bottom, each with its state as icon and word; chosen by click, arrow
// keys or Ctrl+number.
#pragma once

#include <QAbstractButton>
#include <QWidget>
#include <array>

#include "ui/session/stage_state.h"

namespace driftseal::ui {

class StageButton : public QAbstractButton {
  Q_OBJECT

 public:
  StageButton(Stage stage, QWidget* parent);
  void setState(StageState state);
  StageState state() const { return state_; }
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Stage stage_;
  StageState state_ = StageState::empty;
};

class StageBar : public QWidget {
  Q_OBJECT

 public:
  explicit StageBar(QWidget* parent = nullptr);
  void setState(Stage stage, StageState state);
  void setCurrent(Stage stage);  // without a signal
  StageButton* button(Stage stage) const { return buttons_[static_cast<std::size_t>(stage)]; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 Q_SIGNALS:
  void chosen(driftseal::ui::Stage stage);

 private:
  std::array<StageButton*, all_stages.size()> buttons_{};
};

}  // namespace driftseal::ui

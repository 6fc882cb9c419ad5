// Work for a widget that is put off while nobody sees it: done at once where the widget is shown, else as
// soon as it is.
#pragma once

#include <QEvent>
#include <QWidget>
#include <functional>

namespace driftseal::ui {

class WhenShown : public QObject {
 public:
  WhenShown(QWidget* widget, std::function<void()> work)
      : QObject(widget), widget_(widget), work_(std::move(work)) {
    widget_->installEventFilter(this);
  }

  void demand() {
    wanted_ = true;
    if (widget_->isVisible()) run();
  }

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Show) run();
    return QObject::eventFilter(watched, event);
  }

 private:
  void run() {
    if (!wanted_) return;
    wanted_ = false;
    work_();
  }

  QWidget* widget_;
  std::function<void()> work_;
  bool wanted_ = false;
};

}  // namespace driftseal::ui

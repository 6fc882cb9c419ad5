// The share of a budget that is used, as a bar with its figure. Over budget it is full, red, and says so.
#pragma once

#include <QWidget>
#include <optional>

namespace driftseal::ui {

class Meter : public QWidget {
  Q_OBJECT

 public:
  explicit Meter(QWidget* parent = nullptr);
  void show(double share, bool within, const QString& text);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double share_ = 0;
  bool within_ = true;
  QString text_;
};

}  // namespace driftseal::ui

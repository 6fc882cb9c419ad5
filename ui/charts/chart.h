// What every picture of figures can do beside being looked at: be drawn anew at any size, for the clipboard
// and for PNG, SVG and PDF files, and tell its figures as text. The window offers both for every Chart in it.
#pragma once

#include <QSize>
#include <QString>
#include <QWidget>

class QPainter;

namespace driftseal::ui {

class Chart : public QWidget {
  Q_OBJECT

 public:
  using QWidget::QWidget;

  virtual QString title() const = 0;  // a few words; exported files are called after it
  // As it is shown now, on its own background, in a picture of `size` logical pixels.
  virtual void paintChart(QPainter& painter, const QSize& size) = 0;
  // The figures that are shown, with a line of titles (RFC 4180); numbers in C notation, all their digits.
  virtual QString csv() const = 0;
};

}  // namespace driftseal::ui

// Figures as horizontal bars, one a line: a name, the bar, the figure as text. A mark, if there is one, is a
// line across all of them: what is demanded at least, say.
#pragma once

#include <optional>
#include <vector>

#include "ui/charts/chart.h"
#include "ui/present/tone.h"

namespace driftseal::ui {

struct Bar {
  QString name;
  double value = 0;  // from 0
  QString text;      // the figure in words
  Tone tone = Tone::working;
};

struct BarMark {
  double value;
  QString text;
};

class BarsChart : public Chart {
  Q_OBJECT

 public:
  BarsChart(const QString& title, const QString& name_title, const QString& value_title,
            QWidget* parent = nullptr);
  void setBars(std::vector<Bar> bars, const std::optional<BarMark>& mark = std::nullopt);

  QString title() const override { return title_; }
  void paintChart(QPainter& painter, const QSize& size) override;
  QString csv() const override;
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  struct Frame {  // where things stand in a picture of one size
    double names, width, text, line;
  };
  Frame frameOf(const QSize& size) const;
  int lineHeight() const;
  double largest() const;

  QString title_, name_title_, value_title_;
  std::vector<Bar> bars_;
  std::optional<BarMark> mark_;
};

}  // namespace driftseal::ui

#include "ui/widgets/text.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QStyle>

#include "ui/present/tone.h"

namespace driftseal::ui {
namespace {

// A font of a widget's own no longer follows that of the program, and no event tells it when that changes.
class FontScale : public QObject {
 public:
  FontScale(QWidget* widget, double factor, bool bold, bool fixed)
      : QObject(widget), widget_(widget), factor_(factor), bold_(bold), fixed_(fixed) {
    apply();
  }

  void apply() {
    const QFont usual = QApplication::font(widget_);
    QFont font = fixed_ ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : usual;
    font.setPointSizeF(usual.pointSizeF() * factor_);
    font.setBold(bold_);
    widget_->setFont(font);
  }

 private:
  QWidget* widget_;
  double factor_;
  bool bold_, fixed_;
};

void setScale(QWidget* widget, double factor, bool bold, bool fixed) {
  const QObjectList children = widget->children();
  for (QObject* child : children) {
    if (dynamic_cast<FontScale*>(child)) delete child;  // the former scale
  }
  new FontScale(widget, factor, bold, fixed);
}

}  // namespace

void scaleFont(QWidget* widget, double factor, bool bold) { setScale(widget, factor, bold, false); }

void useFixedFont(QWidget* widget) { setScale(widget, 1, false, true); }

void scaleAgain(const QWidget& window) {
  for (QObject* part : window.findChildren<QObject*>()) {
    if (auto* scale = dynamic_cast<FontScale*>(part)) scale->apply();
  }
}

QString breakable(QString name) {
  const QString pause(QChar(0x200b));
  return name.replace(QLatin1Char('.'), QLatin1Char('.') + pause)
      .replace(QLatin1Char('_'), QLatin1Char('_') + pause);
}

QLabel* heading(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  scaleFont(label, 1.1, true);
  return label;
}

QLabel* paragraph(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) { setTextFormat(Qt::PlainText); }

void ElidedLabel::setFullText(const QString& text) {
  full_ = text;
  setToolTip(text);
  setAccessibleName(text);
  updateGeometry();
  update();
}

QSize ElidedLabel::minimumSizeHint() const {
  return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()};
}

QSize ElidedLabel::sizeHint() const {
  return {fontMetrics().horizontalAdvance(full_) + fontMetrics().averageCharWidth(), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QString shown = fontMetrics().elidedText(full_, Qt::ElideMiddle, width());
  style()->drawItemText(&painter, rect(), static_cast<int>(alignment()), palette(), isEnabled(), shown,
                        foregroundRole());
}

}  // namespace driftseal::ui

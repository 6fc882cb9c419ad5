// Small helpers for labels, so that every page sets type in the same way. Sizes are relative: text scales
// with the system.
#pragma once

#include <QLabel>
#include <QString>

namespace driftseal::ui {

// Of the program's text; scaleAgain() after its size has changed.
void scaleFont(QWidget* widget, double factor, bool bold = false);
void useFixedFont(QWidget* widget);      // letters of one width, as large as the program's text
void scaleAgain(const QWidget& window);  // every part of it
// May break behind the dots and underscores of a name (with invisible spaces: not for text that is copied).
QString breakable(QString name);

QLabel* heading(const QString& text, QWidget* parent);    // of a part of a page
QLabel* paragraph(const QString& text, QWidget* parent);  // wraps, muted

// One line that gives way: shortened in the middle where there is no room, in full as tooltip and for screen
// readers.
class ElidedLabel : public QLabel {
  Q_OBJECT

 public:
  explicit ElidedLabel(QWidget* parent = nullptr);
  void setFullText(const QString& text);
  const QString& fullText() const { return full_; }
  QSize minimumSizeHint() const override;
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString full_;
};

}  // namespace driftseal::ui

// One independent answer: its title, icon and word, and a line that says what it means.
#pragma once

#include <QFrame>

#include "ui/present/look.h"

class QLabel;

namespace driftseal::ui {

class ToneLabel;

class AxisTile : public QFrame {
  Q_OBJECT

 public:
  explicit AxisTile(const QString& title, QWidget* parent = nullptr);
  void show(const Look& look, const QString& text);
  QString word() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void drawIcon();

  QString title_;
  Look look_{{}, Icon::unknown, Tone::muted};
  QLabel* icon_;
  ToneLabel* word_;
  QLabel* text_;
};

}  // namespace driftseal::ui

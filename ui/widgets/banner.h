// The most important sentence of a page: icon, headline, and a line of explanation, on a tint that says the
// same.
#pragma once

#include "ui/present/look.h"
#include "ui/widgets/toned.h"

class QLabel;

namespace driftseal::ui {

class Banner : public ToneFrame {
  Q_OBJECT

 public:
  explicit Banner(QWidget* parent = nullptr);
  void show(const Look& look, const QString& text);  // look.word is the headline
  QString headline() const;
  QString text() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void drawIcon();

  Look look_{{}, Icon::info, Tone::plain};
  QLabel *icon_, *headline_, *text_;
};

}  // namespace driftseal::ui

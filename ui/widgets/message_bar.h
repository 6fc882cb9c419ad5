// Messages above a page instead of windows over it: what went wrong, where, what to do; each can be copied
// and dismissed.
#pragma once

#include <QWidget>

#include "core/base/result.h"
#include "ui/present/tone.h"

class QVBoxLayout;

namespace driftseal::ui {

class MessageBar : public QWidget {
  Q_OBJECT

 public:
  explicit MessageBar(QWidget* parent = nullptr);
  void showError(const Error& error);
  void showNote(const QString& headline, const QString& text, Tone tone);
  void clear();
  int count() const;
  QString latest() const;  // headline and text

 private:
  void add(const QString& headline, const QString& text, Tone tone);
  QVBoxLayout* layout_;
};

}  // namespace driftseal::ui

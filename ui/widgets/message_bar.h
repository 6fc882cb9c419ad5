// Messages above a page instead of windows over it: what went wrong, where, what to do; each can be copied
// and dismissed.
#pragma once

#include <QWidget>
#include <functional>

#include "core/base/result.h"
#include "ui/present/tone.h"

class QVBoxLayout;

namespace driftseal::ui {

// What can be done about it: a button in the message, which goes when it was pressed.
struct MessageAction {
  QString text;
  std::function<void()> run;
};

class MessageBar : public QWidget {
  Q_OBJECT

 public:
  explicit MessageBar(QWidget* parent = nullptr);
  void showError(const Error& error);
  void showNote(const QString& headline, const QString& text, Tone tone, const MessageAction& action = {});
  void clear();
  int count() const;
  QString latest() const;  // headline and text

 private:
  void add(const QString& headline, const QString& text, Tone tone, const MessageAction& action = {});
  QVBoxLayout* layout_;
};

}  // namespace driftseal::ui

// The policy's text. It follows every edit of the table, and every keystroke in it is an edit; where it
// cannot be read, the place is marked and the reason stands below.
#pragma once

#include <QPlainTextEdit>

#include "ui/present/tone.h"
#include "ui/session/policy_editing.h"

class QLabel;

namespace driftseal::ui {

class ToneLabel;

class PolicyText : public QWidget {
  Q_OBJECT

 public:
  explicit PolicyText(PolicyEditing& editing, QWidget* parent = nullptr);
  QPlainTextEdit* editor() const { return editor_; }
  void showRule(int row);  // marks it, and brings it into view unless the cursor is in it
  QString problem() const;

 Q_SIGNALS:
  void ruleEntered(int row);  // the cursor went there

 private:
  void refresh();
  void takeOver(const QString& text);
  void cursorMoved();
  void mark();
  void markLines(int from, int to, Tone tone, QList<QTextEdit::ExtraSelection>& marks) const;
  int lineOf(std::size_t offset) const;

  PolicyEditing& editing_;
  QPlainTextEdit* editor_;
  QLabel* place_;
  ToneLabel* problem_;
  int row_ = -1;
  bool showing_ = false;
};

}  // namespace driftseal::ui

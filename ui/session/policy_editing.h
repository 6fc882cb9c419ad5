// The policy being edited: one document, one undo stack for table, forms and text, and the audit judged by it
// after a short pause. What another page or the reviewer loads replaces the document; a proposal is an edit.
#pragma once

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include "ui/session/job.h"
#include "ui/session/judgement.h"
#include "ui/session/policy_document.h"

namespace driftseal::ui {

class AuditSession;

class PolicyEditing : public QObject {
  Q_OBJECT

 public:
  explicit PolicyEditing(AuditSession& session, QObject* parent = nullptr);

  const PolicyDocument& document() const { return document_; }
  const QString& path() const { return path_; }  // of the file it was loaded from or saved to; empty: none
  QUndoStack& stack() { return stack_; }

  // `what` is the text of the undo action. Edits with the same key that follow each other are undone at once.
  // The error of the core if the policy would not be one; nothing is changed then.
  Status edit(const QString& what, const PolicyEdit& edit, const QString& key = {});
  void type(const std::string& text);                          // read after a pause
  void setText(const QString& what, const std::string& text);  // of a template, a proposal
  void startAnew();                                            // no text, nothing to undo
  void revert();                                               // to the file as it was loaded or saved
  Status save(const QString& path);
  void settle();                              // read and judge now, without a pause
  void closeMerge() { merge_open_ = false; }  // the next edit is undone by itself

  bool isModified() const { return !stack_.isClean(); }
  bool wouldLose() const { return isModified() && document_.text() != made_text_; }  // what a person wrote
  bool canRevert() const { return !path_.isEmpty() && document_.text() != saved_text_; }

  const JudgementPtr& judgement() const { return judgement_; }  // the last one: figures stay until new ones
  bool isStale() const;  // it is not of this text, or is being made anew
  // The places in the pair's coverage of the tensors that judgement() speaks of.
  int coverageRow(const std::string& tensor) const;

 Q_SIGNALS:
  void documentChanged();
  void judgementChanged();  // also: stale or not
  void modifiedChanged();

 private:
  friend class DocumentChange;

  void push(const QString& what, const PolicyDocument& document, const QString& key);
  void show(const PolicyDocument& document);
  void replace(const std::string& text, const QString& path);
  void sessionPolicyChanged();
  void sessionJudgementChanged();
  void readText();
  void handOver();

  AuditSession& session_;
  PolicyDocument document_;
  QString path_;
  std::string saved_text_, made_text_;  // of the file; of the last proposal or template
  JudgementPtr judgement_;
  QUndoStack stack_;
  QTimer pause_;
  Job reading_;
  bool merge_open_ = false, handing_over_ = false;
  std::size_t typed_at_ = 0;  // where the last keystroke ended
};

}  // namespace driftseal::ui

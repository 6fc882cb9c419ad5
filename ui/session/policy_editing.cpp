#include "ui/session/policy_editing.h"

#include <QUndoCommand>
#include <algorithm>

#include "ui/session/audit_session.h"
#include "ui/session/policy_files.h"

namespace driftseal::ui {
namespace {

constexpr int pause_milliseconds = 250, most_undo = 500;

// What differs between two texts: so many bytes at a place became others.
struct TextChange {
  std::size_t at = 0, removed = 0, inserted = 0;
};

TextChange changeBetween(const std::string& before, const std::string& after) {
  const std::size_t shorter = std::min(before.size(), after.size());
  TextChange change;
  while (change.at < shorter && before[change.at] == after[change.at]) ++change.at;
  std::size_t tail = 0;
  while (tail < shorter - change.at && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  change.removed = before.size() - change.at - tail;
  change.inserted = after.size() - change.at - tail;
  return change;
}

}  // namespace

class DocumentChange : public QUndoCommand {
 public:
  DocumentChange(PolicyEditing& editing, const QString& what, PolicyDocument after, QString key)
      : QUndoCommand(what),
        editing_(editing),
        before_(editing.document()),
        after_(std::move(after)),
        key_(std::move(key)) {}

  void undo() override {
    editing_.closeMerge();
    editing_.show(before_);
  }
  void redo() override { editing_.show(after_); }
  int id() const override { return key_.isEmpty() ? -1 : 1; }
  bool mergeWith(const QUndoCommand* other) override {
    const auto* next = static_cast<const DocumentChange*>(other);
    if (next->key_ != key_ || !editing_.merge_open_) return false;
    after_ = next->after_;
    return true;
  }

 private:
  PolicyEditing& editing_;
  PolicyDocument before_, after_;
  QString key_;
};

PolicyEditing::PolicyEditing(AuditSession& session, QObject* parent) : QObject(parent), session_(session) {
  stack_.setUndoLimit(most_undo);
  pause_.setSingleShot(true);
  pause_.setInterval(pause_milliseconds);
  connect(&pause_, &QTimer::timeout, this, &PolicyEditing::readText);
  connect(&stack_, &QUndoStack::cleanChanged, this, &PolicyEditing::modifiedChanged);
  connect(&session_, &AuditSession::policyChanged, this, &PolicyEditing::sessionPolicyChanged);
  connect(&session_, &AuditSession::judgementChanged, this, &PolicyEditing::sessionJudgementChanged);
  connect(&session_, &AuditSession::openedChanged, this, [this] {
    judgement_.reset();
    Q_EMIT judgementChanged();
  });
}

Status PolicyEditing::edit(const QString& what, const PolicyEdit& edit, const QString& key) {
  TRY(const PolicyDocument after, document_.edited(edit));
  if (&after.text() == &document_.text()) return {};
  push(what, after, key);
  return {};
}

void PolicyEditing::type(const std::string& text) {
  if (text == document_.text()) return;
  const TextChange change = changeBetween(document_.text(), text);
  const bool inserts = change.removed == 0, follows = change.at + change.removed == typed_at_;
  const bool one_key = std::max(change.removed, change.inserted) <= 4;  // bytes of a code point
  const bool new_line = inserts && text.compare(change.at, 1, "\n") == 0;
  merge_open_ = merge_open_ && one_key && follows && !new_line;
  typed_at_ = change.at + change.inserted;
  push(tr("Edit the text"), PolicyDocument::typed(text, document_),
       inserts ? QStringLiteral("insert") : QStringLiteral("remove"));
}

void PolicyEditing::setText(const QString& what, const std::string& text) {
  made_text_ = text;
  merge_open_ = false;
  if (text != document_.text()) push(what, PolicyDocument::read(text, document_), {});
}

void PolicyEditing::revert() {
  if (canRevert()) setText(tr("Revert to the file"), saved_text_);
}

void PolicyEditing::startAnew() {
  replace({}, {});
  session_.clearPolicy();
}

void PolicyEditing::push(const QString& what, const PolicyDocument& document, const QString& key) {
  stack_.push(new DocumentChange(*this, what, document, key));
  merge_open_ = !key.isEmpty();
}

void PolicyEditing::show(const PolicyDocument& document) {
  document_ = document;
  reading_.abandon();
  pause_.start();
  Q_EMIT documentChanged();
  Q_EMIT judgementChanged();
}

void PolicyEditing::replace(const std::string& text, const QString& path) {
  stack_.clear();
  merge_open_ = false;
  path_ = path;
  saved_text_ = text;
  show(PolicyDocument::typed(text, {}));
  readText();
  Q_EMIT modifiedChanged();
}

Status PolicyEditing::save(const QString& path) {
  TRY_STATUS(writePolicyFile(path.toStdString(), document_.text()));
  path_ = path;
  saved_text_ = document_.text();
  stack_.setClean();
  Q_EMIT modifiedChanged();
  return {};
}

// A policy of a file replaces the document; one that was made (a proposal) is an edit like others.
void PolicyEditing::sessionPolicyChanged() {
  if (handing_over_ || !session_.policy()) return;
  const auto& [text, path] = *session_.policy();
  if (!path.empty()) return replace(text, QString::fromStdString(path));
  setText(tr("Propose a policy"), text);
  path_.clear();
}

void PolicyEditing::sessionJudgementChanged() {
  if (session_.judgement()) judgement_ = session_.judgement();
  Q_EMIT judgementChanged();
}

bool PolicyEditing::isStale() const {
  return judgement_ && (judgement_ != session_.judgement() || judgement_->file.text != document_.text());
}

void PolicyEditing::settle() {
  if (pause_.isActive()) readText();
}

void PolicyEditing::readText() {
  pause_.stop();
  if (document_.isRead()) return handOver();
  reading_.start<std::shared_ptr<const PolicyDocument>>(
      JobKind::judge,
      [document = document_](const Task&) -> Result<std::shared_ptr<const PolicyDocument>> {
        return std::make_shared<const PolicyDocument>(document.read());
      },
      [this](const Result<std::shared_ptr<const PolicyDocument>>& read) {
        if (!read || (*read)->text() != document_.text()) return;
        document_ = **read;
        Q_EMIT documentChanged();
        handOver();
      });
}

// The session judges what the editor shows; a text that cannot be read is neither judged nor certified.
void PolicyEditing::handOver() {
  if (document_.text().empty() || (session_.policy() && session_.policy()->text == document_.text())) return;
  const audit::PolicyFile file{document_.text(), path_.toStdString()};
  handing_over_ = true;
  if (document_.isGood()) {
    session_.setPolicy(file);
  } else {
    session_.holdPolicy(file);
  }
  handing_over_ = false;
  Q_EMIT judgementChanged();
}

int PolicyEditing::coverageRow(const std::string& tensor) const {
  if (!session_.opened()) return -1;
  const auto& rows = session_.opened()->pair.coverage;
  const auto found = std::ranges::find(rows, tensor, &CoverageEntry::name);
  return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

}  // namespace driftseal::ui

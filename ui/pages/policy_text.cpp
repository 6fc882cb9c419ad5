#include "ui/pages/policy_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTextBlock>
#include <algorithm>

#include "ui/present/error_text.h"
#include "ui/widgets/json_highlighter.h"
#include "ui/widgets/passes_undo.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toned.h"

namespace driftseal::ui {

PolicyText::PolicyText(PolicyEditing& editing, QWidget* parent)
    : QWidget(parent),
      editing_(editing),
      editor_(new QPlainTextEdit(this)),
      place_(new QLabel(this)),
      problem_(new ToneLabel(this)) {
  editor_->setAccessibleName(tr("Text of the policy (JSON)"));
  useFixedFont(editor_);
  editor_->setLineWrapMode(QPlainTextEdit::NoWrap);
  editor_->setTabChangesFocus(true);
  editor_->setUndoRedoEnabled(false);  // one stack for text and table
  editor_->setPlaceholderText(tr("The policy's text (JSON)"));
  passUndo(editor_);
  new JsonHighlighter(editor_->document(), editor_);
  problem_->setTone(Tone::bad);
  problem_->setWordWrap(true);
  problem_->setTextFormat(Qt::PlainText);
  auto* below = new QHBoxLayout;
  below->addWidget(problem_, 1);
  below->addWidget(place_, 0, Qt::AlignTop);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(4);
  layout->addWidget(editor_, 1);
  layout->addLayout(below);
  connect(editor_, &QPlainTextEdit::textChanged, this, [this] {
    if (!showing_) editing_.type(editor_->toPlainText().toStdString());
  });
  connect(editor_, &QPlainTextEdit::cursorPositionChanged, this, &PolicyText::cursorMoved);
  connect(&editing_, &PolicyEditing::documentChanged, this, &PolicyText::refresh);
  refresh();
}

void PolicyText::refresh() {
  const QString text = QString::fromStdString(editing_.document().text());
  if (text != editor_->toPlainText()) takeOver(text);
  const auto& error = editing_.document().error();
  problem_->setText(error ? errorText(*error) : QString());
  mark();
}

// Only what differs is replaced, so that cursor and view stay where they are.
void PolicyText::takeOver(const QString& text) {
  const QString shown = editor_->toPlainText();
  qsizetype start = 0, tail = 0;
  const qsizetype shorter = std::min(shown.size(), text.size());
  while (start < shorter && shown[start] == text[start]) ++start;
  while (tail < shorter - start && shown[shown.size() - 1 - tail] == text[text.size() - 1 - tail]) ++tail;
  showing_ = true;
  QTextCursor cursor(editor_->document());
  cursor.setPosition(static_cast<int>(start));
  cursor.setPosition(static_cast<int>(shown.size() - tail), QTextCursor::KeepAnchor);
  cursor.insertText(text.mid(start, text.size() - tail - start));
  if (editor_->hasFocus()) editor_->setTextCursor(cursor);
  showing_ = false;
}

void PolicyText::cursorMoved() {
  const QTextCursor cursor = editor_->textCursor();
  place_->setText(tr("line %1, column %2").arg(cursor.blockNumber() + 1).arg(cursor.positionInBlock() + 1));
  if (showing_ || !editor_->hasFocus() || !editing_.document().isGood()) return;
  const auto bytes = editor_->toPlainText().left(cursor.position()).toUtf8().size();
  if (const auto rule = editing_.document().ruleAt(static_cast<std::size_t>(bytes)))
    Q_EMIT ruleEntered(static_cast<int>(*rule));
}

int PolicyText::lineOf(std::size_t offset) const {
  const std::string& text = editing_.document().text();
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
  return static_cast<int>(std::count(text.begin(), end, '\n'));
}

void PolicyText::showRule(int row) {
  if (row == row_) return mark();
  editing_.closeMerge();
  row_ = row;
  mark();
  const PolicyDocument& document = editing_.document();
  if (editor_->hasFocus() || !document.isGood() || row < 0) return;
  if (static_cast<std::size_t>(row) >= document.policy()->rules.size()) return;
  const QTextBlock block =
      editor_->document()->findBlockByNumber(lineOf(document.offsetOf(static_cast<std::size_t>(row))));
  showing_ = true;
  editor_->setTextCursor(QTextCursor(block));
  editor_->centerCursor();
  showing_ = false;
}

void PolicyText::markLines(int from, int to, Tone tone, QList<QTextEdit::ExtraSelection>& marks) const {
  for (int line = from; line <= to; ++line) {
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(editor_->document()->findBlockByNumber(line));
    mark.format.setBackground(toneBackground(tone, palette()));
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    marks << mark;
  }
}

// The line of the error, or those of the chosen rule.
void PolicyText::mark() {
  QList<QTextEdit::ExtraSelection> marks;
  const PolicyDocument& document = editing_.document();
  const auto place = document.error() ? placeOf(*document.error()) : std::nullopt;
  if (place) markLines(place->line - 1, place->line - 1, Tone::bad, marks);
  if (document.isGood() && row_ >= 0) {
    const auto row = static_cast<std::size_t>(row_);
    if (row < document.policy()->rules.size())
      markLines(lineOf(document.offsetOf(row)), lineOf(document.endOf(row)), Tone::working, marks);
  }
  editor_->setExtraSelections(marks);
}

QString PolicyText::problem() const { return problem_->text(); }

}  // namespace driftseal::ui

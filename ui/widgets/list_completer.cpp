#include "ui/widgets/list_completer.h"

#include <QLineEdit>
#include <QStringListModel>

namespace driftseal::ui {

ListCompleter::ListCompleter(const QString& between, QLineEdit* line)
    : QCompleter(line), between_(between), line_(line) {
  setModel(new QStringListModel(this));
  setCaseSensitivity(Qt::CaseInsensitive);
  setFilterMode(Qt::MatchContains);
  setMaxVisibleItems(12);
}

void ListCompleter::setWords(const QStringList& words) {
  static_cast<QStringListModel*>(model())->setStringList(words);
}

qsizetype ListCompleter::wordStart(const QString& text) const {
  qsizetype start = text.size();
  while (start > 0 && !between_.contains(text[start - 1])) --start;
  return start;
}

// The text in front of the cursor; what stands behind it stays.
QStringList ListCompleter::splitPath(const QString& path) const {
  const QString before = path.left(line_->cursorPosition());
  return {before.mid(wordStart(before))};
}

QString ListCompleter::pathFromIndex(const QModelIndex& index) const {
  const QString text = line_->text(), before = text.left(line_->cursorPosition());
  return before.left(wordStart(before)) + index.data().toString() + text.mid(before.size());
}

QLineEdit* completingLine(const QString& accessible_name, const QString& between, const QStringList& words,
                          QWidget* parent) {
  auto* line = new QLineEdit(parent);
  line->setAccessibleName(accessible_name);
  auto* completer = new ListCompleter(between, line);
  completer->setWords(words);
  line->setCompleter(completer);
  return line;
}

}  // namespace driftseal::ui

// Completes the word that is being typed in a line of several, whatever stands between them.
#pragma once

#include <QCompleter>
#include <QStringList>

class QLineEdit;

namespace driftseal::ui {

class ListCompleter : public QCompleter {
  Q_OBJECT

 public:
  // between: the characters that end a word.
  ListCompleter(const QString& between, QLineEdit* line);
  void setWords(const QStringList& words);

  QStringList splitPath(const QString& path) const override;
  QString pathFromIndex(const QModelIndex& index) const override;

 private:
  qsizetype wordStart(const QString& text) const;

  QString between_;
  QLineEdit* line_;
};

// A line edit with one.
QLineEdit* completingLine(const QString& accessible_name, const QString& between, const QStringList& words,
                          QWidget* parent);

}  // namespace driftseal::ui

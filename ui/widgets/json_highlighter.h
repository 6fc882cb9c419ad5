// Colours of a JSON text: names, strings, numbers.
#pragma once

#include <QSyntaxHighlighter>

namespace driftseal::ui {

class JsonHighlighter : public QSyntaxHighlighter {
  Q_OBJECT

 public:
  JsonHighlighter(QTextDocument* document, const QWidget* palette_of);

 protected:
  void highlightBlock(const QString& text) override;

 private:
  const QWidget* palette_of_;
};

}  // namespace driftseal::ui

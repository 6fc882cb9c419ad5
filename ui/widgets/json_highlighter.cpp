#include "ui/widgets/json_highlighter.h"

#include <QRegularExpression>
#include <QWidget>

#include "ui/present/tone.h"

namespace driftseal::ui {

JsonHighlighter::JsonHighlighter(QTextDocument* document, const QWidget* palette_of)
    : QSyntaxHighlighter(document), palette_of_(palette_of) {}

void JsonHighlighter::highlightBlock(const QString& text) {
  static const QRegularExpression tokens(QStringLiteral(
      R"re((?<name>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\]|\\.)*")|(?<number>-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null))re"));
  const QPalette palette = palette_of_->palette();
  auto it = tokens.globalMatch(text);
  while (it.hasNext()) {
    const auto match = it.next();
    const Tone tone = match.hasCaptured(u"name")     ? Tone::working
                      : match.hasCaptured(u"string") ? Tone::good
                                                     : Tone::attention;
    setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
              toneColor(tone, palette));
  }
}

}  // namespace driftseal::ui

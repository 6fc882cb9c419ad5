#include "ui/shell/manual.h"

#include <QFile>
#include <QRegularExpression>

// Resources of a static library have to be asked for, outside of any namespace.
static void initialiseManual() { Q_INIT_RESOURCE(manual); }

namespace driftseal::ui {
namespace {

const QString workbench = QStringLiteral("workbench.md");

QString headingOf(Stage stage) {
  switch (stage) {
    case Stage::models:
      return QStringLiteral("models");
    case Stage::drift:
      return QStringLiteral("drift");
    case Stage::policy:
      return QStringLiteral("policy");
    case Stage::certify:
      return QStringLiteral("certify");
    case Stage::certificates:
      return QStringLiteral("certificates");
  }
  return {};
}

}  // namespace

QStringList manualPages() {
  return {workbench,
          QStringLiteral("manual.md"),
          QStringLiteral("policy_format.md"),
          QStringLiteral("formats.md"),
          QStringLiteral("architectures.md"),
          QStringLiteral("certificate_format.md"),
          QStringLiteral("model_signing.md"),
          QStringLiteral("threat_model.md"),
          QStringLiteral("protocol.md")};
}

QString manualText(const QString& page) {
  initialiseManual();
  if (!manualPages().contains(page)) return {};
  QFile file(QStringLiteral(":/manual/") + page);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString anchorOf(const QString& heading) {
  QString anchor;
  for (const QChar c : heading.toLower()) {
    if (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_')) anchor += c;
    if (c == QLatin1Char(' ')) anchor += QLatin1Char('-');
  }
  return anchor;
}

QStringList headingsOf(const QString& page) {
  static const QRegularExpression heading(QStringLiteral("^#{1,6}\\s+(.*?)\\s*$"));
  QStringList found;
  bool in_code = false;
  for (const QString& line : manualText(page).split(QLatin1Char('\n'))) {
    if (line.startsWith(QLatin1String("```"))) in_code = !in_code;
    const auto match = heading.match(line);
    if (!in_code && match.hasMatch()) found << match.captured(1).remove(QLatin1Char('`'));
  }
  return found;
}

QString manualTitle(const QString& page) { return headingsOf(page).value(0, page); }

ManualPlace manualPlace(Stage stage) {
  const QString wanted = headingOf(stage);
  const QStringList headings = headingsOf(workbench);
  for (const QString& heading : headings) {
    if (anchorOf(heading) == wanted) return {workbench, wanted};
  }
  for (const QString& heading : headings) {
    if (anchorOf(heading).startsWith(wanted)) return {workbench, anchorOf(heading)};
  }
  for (const QString& heading : headings) {
    if (anchorOf(heading).contains(wanted)) return {workbench, anchorOf(heading)};
  }
  return {workbench, QStringLiteral("the-window")};
}

}  // namespace driftseal::ui

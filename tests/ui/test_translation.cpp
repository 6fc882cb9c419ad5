// The German words: complete, with the same placeholders and marks, and the window speaks them.
#include <QDirIterator>
#include <QMenuBar>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>

#include "tests/ui/support/bench.h"
#include "ui/present/numbers.h"
#include "ui/shell/languages.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

const QString translations = QStringLiteral(DRIFTSEAL_SOURCE_DIR "/resources/translations/driftseal_de.ts");

struct Text {
  QString context, source;
  QStringList words;  // several for plural forms
  bool finished = true, plural = false;

  QString described() const { return context + QStringLiteral(": ") + source; }
};

QList<Text> read(const QString& path) {
  QList<Text> texts;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return texts;
  QXmlStreamReader reader(&file);
  QString context;
  while (!reader.atEnd()) {
    if (reader.readNext() != QXmlStreamReader::StartElement) continue;
    const auto name = reader.name();
    if (name == QLatin1String("name")) context = reader.readElementText();
    if (name == QLatin1String("message"))
      texts.push_back({context,
                       {},
                       {},
                       true,
                       reader.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")});
    if (name == QLatin1String("source")) texts.last().source = reader.readElementText();
    if (name == QLatin1String("translation")) {
      texts.last().finished = !reader.attributes().hasAttribute(QLatin1String("type"));
      if (!texts.last().plural) texts.last().words << reader.readElementText();
    }
    if (name == QLatin1String("numerusform")) texts.last().words << reader.readElementText();
  }
  return reader.hasError() ? QList<Text>() : texts;
}

QStringList placeholders(const QString& text) {
  static const QRegularExpression pattern(QStringLiteral("%L?(\\d+)"));
  QStringList found;
  for (auto it = pattern.globalMatch(text); it.hasNext();) found << it.next().captured(1);
  found.sort();
  found.removeDuplicates();
  return found;
}

qsizetype mnemonics(QString text) {
  return text.remove(QStringLiteral("&&")).count(QRegularExpression(QStringLiteral("&\\S")));
}

QString tags(const QString& text) {
  static const QRegularExpression pattern(QStringLiteral("</?[a-z]+>"));
  QStringList found;
  for (auto it = pattern.globalMatch(text); it.hasNext();) found << it.next().captured();
  found.sort();
  return found.join(QLatin1Char(' '));
}

struct German {
  German() {
    (void)translator.load(QStringLiteral("driftseal_de"), QStringLiteral(":/i18n"));
    QApplication::installTranslator(&translator);
    QLocale::setDefault(QLocale(QLocale::German));
  }
  ~German() {
    QApplication::removeTranslator(&translator);
    QLocale::setDefault(QLocale::c());
  }
  QTranslator translator;
};

}  // namespace

class TestTranslation : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // What lupdate would add or mark now is what is missing.
  void EveryStringIsTranslated() {
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("now_de.ts"));
    QVERIFY(QFile::copy(translations, copy));
    QProcess update;
    update.setWorkingDirectory(QStringLiteral(DRIFTSEAL_SOURCE_DIR));
    update.start(QStringLiteral(DRIFTSEAL_LUPDATE),
                 QString::fromLatin1(DRIFTSEAL_LUPDATE_ARGUMENTS).split(QLatin1Char('|')) +
                     QStringList{QStringLiteral("-ts"), copy});
    QVERIFY(update.waitForFinished(60'000));
    QCOMPARE(update.exitCode(), 0);
    const QByteArray told = update.readAllStandardError();
    QVERIFY2(!told.contains("tr() cannot be called") && !told.contains("Qualifying with unknown"), told);
    QStringList missing;
    for (const Text& text : read(copy)) {
      if (!text.finished || text.words.contains(QString())) missing << text.described();
    }
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("%1 texts without German words, the first: %2")
                                               .arg(missing.size())
                                               .arg(missing.mid(0, 5).join(QStringLiteral(" | ")))));
  }

  void PlaceholdersAndMarksAgree() {
    const QList<Text> texts = read(translations);
    QVERIFY(texts.size() > 300);
    for (const Text& text : texts) {
      if (!text.finished) continue;
      QCOMPARE(text.words.size(), text.plural ? 2 : 1);
      for (const QString& words : text.words) {
        QVERIFY2(placeholders(words) == placeholders(text.source), qPrintable(text.described()));
        QVERIFY2(
            words.contains(QLatin1String("%n")) == text.source.contains(QLatin1String("%n")) || text.plural,
            qPrintable(text.described()));
        QVERIFY2(mnemonics(words) == mnemonics(text.source), qPrintable(text.described()));
        QVERIFY2(words.endsWith(QChar(0x2026)) == text.source.endsWith(QChar(0x2026)),
                 qPrintable(text.described()));
        QVERIFY2(tags(words) == tags(text.source), qPrintable(text.described()));
        QVERIFY2(words.trimmed().size() == words.size() || text.source.trimmed().size() != text.source.size(),
                 qPrintable(text.described()));
      }
    }
  }

  // Free functions cannot be in a context of their own: lupdate would not find it.
  void FreeFunctionsHaveTheOneContext() {
    QDirIterator files(QStringLiteral(DRIFTSEAL_SOURCE_DIR "/ui"),
                       {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    static const QRegularExpression call(
        QStringLiteral("QCoreApplication::translate\\(\\s*\"([^\"]*)\"\\s*,\\s*[a-z_]+\\b"));
    while (files.hasNext()) {
      QFile file(files.next());
      QVERIFY(file.open(QIODevice::ReadOnly));
      for (auto it = call.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();)
        QVERIFY2(it.next().captured(1) == QLatin1String("driftseal::ui"), qPrintable(file.fileName()));
    }
  }

  void TheWindowSpeaksGerman() {
    const German german;
    Bench bench;
    QStringList menus;
    for (const QAction* menu : bench.window.menuBar()->actions()) menus << menu->text();
    QVERIFY2(menus.contains(QStringLiteral("&Datei")), qPrintable(menus.join(QLatin1Char(' '))));
    QVERIFY(menus.contains(QStringLiteral("&Hilfe")));
    bench.openMlp();
    QVERIFY(bench.measured());
  }

  void NumbersFollowTheLanguage() {
    const German german;
    QCOMPARE(countText(1234567), QStringLiteral("1.234.567"));
    QVERIFY(figureText(1.5).contains(QLatin1Char(',')));
  }

  void TheLanguageIsChosenAndKept() {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    setLanguage(settings, QStringLiteral("de"));
    QCOMPARE(installLanguage(*qApp, {}, settings), QStringLiteral("de"));
    QCOMPARE(installLanguage(*qApp, QStringLiteral("en"), settings), QStringLiteral("en"));
    QCOMPARE(installLanguage(*qApp, QStringLiteral("de_AT"), settings), QStringLiteral("de"));
    QCOMPARE(installLanguage(*qApp, QStringLiteral("xx"), settings), QStringLiteral("en"));
    setLanguage(settings, {});
    QVERIFY(chosenLanguage(settings).isEmpty());
    for (QTranslator* translator : qApp->findChildren<QTranslator*>()) delete translator;
    QLocale::setDefault(QLocale::c());
  }
};

QTEST_MAIN(TestTranslation)
#include "test_translation.moc"

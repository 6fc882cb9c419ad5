// The manual: F1 opens it at the page in view; links, search, back and forward; every link in it leads
// somewhere.
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTextBlock>

#include "tests/ui/support/bench.h"
#include "ui/shell/help_window.h"

using namespace driftseal;
using namespace driftseal::ui;

class TestHelp : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void F1OpensTheSectionOfThePage() {
    Bench bench;
    for (const Stage stage : all_stages) {
      bench.window.showStage(stage);
      QTest::keyClick(&bench.window, Qt::Key_F1);
      HelpWindow* help = bench.window.help();
      QVERIFY(help->isVisible() && !help->isModal());
      QCOMPARE(help->place(), manualPlace(stage));
      QCOMPARE(anchorOf(help->section()), manualPlace(stage).anchor);
      help->close();
      bench.window.activateWindow();
      QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    }
  }

  void EveryStageHasASection() {
    QStringList anchors;
    for (const QString& heading : headingsOf(QStringLiteral("workbench.md"))) anchors << anchorOf(heading);
    for (const Stage stage : all_stages) QVERIFY(anchors.contains(manualPlace(stage).anchor));
  }

  void EveryPageIsThere() {
    for (const QString& page : manualPages()) {
      QVERIFY2(manualText(page).size() > 200, qPrintable(page));
      QVERIFY(!manualTitle(page).isEmpty() && manualTitle(page) != page);
    }
    QVERIFY(manualText(QStringLiteral("../secret")).isEmpty());
  }

  void EveryLinkLeadsSomewhere() {
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)#\\s]*)(#([^)\\s]*))?\\)"));
    for (const QString& page : manualPages()) {
      auto matches = link.globalMatch(manualText(page));
      while (matches.hasNext()) {
        const auto match = matches.next();
        const QString target = match.captured(1).isEmpty() ? page : match.captured(1);
        if (!manualPages().contains(target) || match.captured(3).isEmpty()) continue;
        QStringList anchors;
        for (const QString& heading : headingsOf(target)) anchors << anchorOf(heading);
        QVERIFY2(anchors.contains(match.captured(3)),
                 qPrintable(page + QStringLiteral(": ") + match.captured()));
      }
    }
  }

  void BackAndForward() {
    Bench bench;
    HelpWindow* help = bench.window.help();
    help->open({QStringLiteral("workbench.md"), QStringLiteral("keys")});
    help->open({QStringLiteral("policy_format.md"), QStringLiteral("rules")});
    QCOMPARE(help->section(), QStringLiteral("Rules"));
    QTest::keyClick(help, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(help->section(), QStringLiteral("Keys"));
    QTest::keyClick(help, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(help->place().page, QStringLiteral("policy_format.md"));
    help->back();
    help->open({QStringLiteral("formats.md"), {}});
    help->forward();
    QCOMPARE(help->place().page, QStringLiteral("formats.md"));
  }

  void LinksStayInTheManual() {
    Bench bench;
    HelpWindow* help = bench.window.help();
    help->open(manualPlace(Stage::policy));
    Q_EMIT help->browser()->anchorClicked(QUrl(QStringLiteral("policy_format.md#budgets")));
    QCOMPARE(help->section(), QStringLiteral("Budgets"));
    Q_EMIT help->browser()->anchorClicked(QUrl(QStringLiteral("https://example.org/policy_format.md")));
    QCOMPARE(help->section(), QStringLiteral("Budgets"));
  }

  void SearchGoesRound() {
    Bench bench;
    HelpWindow* help = bench.window.help();
    help->open({QStringLiteral("workbench.md"), {}});
    help->show();
    QTest::keyClicks(help->searchBox(), QStringLiteral("regular expression"));
    const int first = help->browser()->textCursor().position();
    QVERIFY(help->browser()->textCursor().hasSelection());
    QTest::keyClick(help->searchBox(), Qt::Key_Return);
    for (int i = 0; i < 50 && help->browser()->textCursor().position() != first; ++i)
      QTest::keyClick(help->searchBox(), Qt::Key_Return);
    QCOMPARE(help->browser()->textCursor().position(), first);
    QVERIFY(!help->find(QStringLiteral("no such words at all")));
  }
};

QTEST_MAIN(TestHelp)
#include "test_help.moc"

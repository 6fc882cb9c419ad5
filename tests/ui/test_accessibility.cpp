// Every control has a name for screen readers and a place in the chain of focus; text fits when it is larger;
// both palettes keep words readable.
#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include "tests/ui/support/bench.h"
#include "tests/ui/support/contrast.h"
#include "tests/ui/support/palettes.h"
#include "ui/present/state_words.h"
#include "ui/shell/stage_bar.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

bool ours(const QWidget* widget) {
  const QByteArray name = widget->objectName().toLatin1();
  return !name.startsWith("qt_") && !qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) &&
         !qobject_cast<const QLineEdit*>(widget->parentWidget()) && !widget->inherits("QTabBar") &&
         !widget->parentWidget()->inherits("QTabBar") && !widget->parentWidget()->inherits("QDockWidget") &&
         !widget->inherits("QToolBarExtension") && !widget->inherits("QTableCornerButton");
}

QString spokenName(const QWidget* widget) {
  if (!widget->accessibleName().isEmpty()) return widget->accessibleName();
  if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) return button->text();
  return {};
}

}  // namespace

class TestAccessibility : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void EveryControlHasANameAndCanBeReached() {
    Bench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    int controls = 0;
    for (QWidget* widget : bench.window.findChildren<QWidget*>()) {
      const bool control = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                           qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
                           qobject_cast<QTableView*>(widget);
      if (!control || !widget->parentWidget() || !ours(widget)) continue;
      ++controls;
      const QByteArray what = QByteArray(widget->metaObject()->className()) + ' ' +
                              widget->objectName().toLatin1() + " in " +
                              widget->parentWidget()->metaObject()->className();
      QVERIFY2(!spokenName(widget).isEmpty(), what);
      const auto* button = qobject_cast<QAbstractButton*>(widget);
      if (button && button->autoExclusive()) continue;  // Tab reaches the chosen one, arrow keys the others
      QVERIFY2(widget->focusPolicy() & Qt::TabFocus, what);
    }
    QVERIFY(controls > 25);
  }

  void StateIsSpokenToo() {
    Bench bench;
    QVERIFY(bench.window.stageBar()
                ->button(Stage::drift)
                ->accessibleName()
                .contains(look(StageState::waiting).word));
  }

  void TextFitsWhenItIsLarger() {
    const QFont usual = QApplication::font();
    QFont larger = usual;
    larger.setPointSizeF(usual.pointSizeF() * 1.25);
    QApplication::setFont(larger);
    {
      Bench bench;
      bench.openMlp();
      QVERIFY(bench.measured());
      for (const Stage stage : all_stages) {
        bench.window.showStage(stage);
        QTest::qWait(50);
        for (const QPushButton* button : bench.window.findChildren<QPushButton*>()) {
          if (!button->isVisible()) continue;
          QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
        }
      }
    }
    QApplication::setFont(usual);
  }

  void TonesAreReadableOnBothPalettes() {
    const QPalette light = QApplication::style()->standardPalette();
    for (const QPalette& palette : {light, darkPalette()}) {
      for (const Tone tone :
           {Tone::plain, Tone::muted, Tone::good, Tone::attention, Tone::bad, Tone::working}) {
        QVERIFY(contrast(toneColor(tone, palette), palette.color(QPalette::Window)) >= 4.5);
        QVERIFY(contrast(palette.color(QPalette::WindowText), toneBackground(tone, palette)) >= 4.5);
      }
    }
  }
};

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"

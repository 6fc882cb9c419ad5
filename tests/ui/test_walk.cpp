// Walks over every widget of the main window, on every page, with models and a policy: spoken names, what Tab
// reaches, text that fits at 125 % in the smallest window that is promised.
#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QTabBar>
#include <QTreeView>

#include "tests/ui/support/bench.h"
#include "ui/charts/chart.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

// Parts that Qt makes inside of controls, and speaks for itself.
bool isInside(const QWidget* widget) {
  for (const QWidget* at = widget->parentWidget(); at; at = at->parentWidget()) {
    if (qobject_cast<const QAbstractSpinBox*>(at) || qobject_cast<const QComboBox*>(at) ||
        qobject_cast<const QLineEdit*>(at) || qobject_cast<const QTabBar*>(at) || at->inherits("QCustomPlot"))
      return true;
  }
  return widget->inherits("QTableCornerButton") || widget->inherits("QToolBarExtension") ||
         widget->inherits("QDockWidgetTitleButton") || qobject_cast<const QScrollBar*>(widget) ||
         widget->objectName().startsWith(QLatin1String("qt_"));
}

bool isControl(const QWidget* widget) {
  if (isInside(widget) || qobject_cast<const QHeaderView*>(widget)) return false;
  return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
         qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
         qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
         qobject_cast<const Chart*>(widget);
}

bool hasSpokenName(const QWidget* widget) {
  if (!widget->accessibleName().isEmpty()) return true;
  if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) return !button->text().isEmpty();
  for (const QLabel* label : widget->window()->findChildren<QLabel*>()) {
    if (label->buddy() == widget) return true;
  }
  return false;
}

QString described(const QWidget* widget) {
  QString text = QString::fromLatin1(widget->metaObject()->className());
  if (!widget->objectName().isEmpty()) text += QLatin1Char(' ') + widget->objectName();
  if (!widget->accessibleName().isEmpty()) text += QStringLiteral(" \"%1\"").arg(widget->accessibleName());
  if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
    text += QStringLiteral(" '%1'").arg(button->text());
  if (const auto* label = qobject_cast<const QLabel*>(widget))
    text += QStringLiteral(" '%1'").arg(label->text());
  if (const QWidget* parent = widget->parentWidget())
    text += QStringLiteral(" in ") + QString::fromLatin1(parent->metaObject()->className());
  return text;
}

// What gets the focus when Tab is pressed until it comes round again.
QSet<const QWidget*> reachedByTab(MainWindow& window) {
  QSet<const QWidget*> reached;
  constexpr int enough = 400;
  window.activateWindow();
  window.searchBox()->setFocus(Qt::TabFocusReason);
  for (int i = 0; i < enough; ++i) {
    QWidget* now = QApplication::focusWidget();
    if (!now) break;
    for (const QWidget* at = now; at; at = at->parentWidget())
      reached << at;  // proxies: a spin box's line edit
    const auto key = qobject_cast<QPlainTextEdit*>(now) ? Qt::ControlModifier : Qt::NoModifier;
    QTest::keyClick(now, Qt::Key_Tab, key);
  }
  return reached;
}

bool fits(const QString& text, const QFontMetrics& metrics, int room) {
  return metrics.size(Qt::TextShowMnemonic, text).width() <= room;
}

QString clippedIn(const QHeaderView* header) {
  QStringList cut;
  for (int i = 0; i < header->count(); ++i) {
    if (header->isSectionHidden(i)) continue;
    const QString title = header->model()->headerData(i, header->orientation()).toString();
    if (!fits(title, header->fontMetrics(), header->sectionSize(i))) cut << title;
  }
  return cut.join(QStringLiteral(", "));
}

// Empty if everything that the widget says can be read.
QString clipped(const QWidget* widget) {
  if (const auto* header = qobject_cast<const QHeaderView*>(widget))
    return header->orientation() == Qt::Horizontal && header->model() ? clippedIn(header) : QString();
  if (const auto* label = qobject_cast<const QLabel*>(widget)) {
    if (qobject_cast<const ElidedLabel*>(label) || label->text().isEmpty())
      return {};  // gives way, and has a tooltip
    if (label->wordWrap())
      return label->height() < label->heightForWidth(label->width()) ? label->text() : QString();
    return label->width() < label->minimumSizeHint().width() ? label->text() : QString();
  }
  if (const auto* bar = qobject_cast<const QTabBar*>(widget)) {
    for (int i = 0; i < bar->count(); ++i) {
      if (!fits(bar->tabText(i), bar->fontMetrics(), bar->tabRect(i).width())) return bar->tabText(i);
    }
    return {};
  }
  const auto* button = qobject_cast<const QAbstractButton*>(widget);
  const bool words = button && !button->text().isEmpty() && !isInside(widget);
  return words && button->width() < button->minimumSizeHint().width() ? button->text() : QString();
}

struct WalkBench : Bench {
  bool openAll() {
    window.resize(1280, 800);
    openLlama();
    if (!measured()) return false;
    window.audit().propose(10);
    return judged();
  }
  void show(Stage stage) {
    window.showStage(stage);
    window.selection().setRow(3);
    QTest::qWait(100);
  }
};

}  // namespace

class TestWalk : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void EveryControlIsNamed() {
    WalkBench bench;
    QVERIFY(bench.openAll());
    QStringList nameless;
    int controls = 0;
    for (const Stage stage : all_stages) {
      bench.show(stage);
      for (const QWidget* widget : bench.window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !isControl(widget)) continue;
        ++controls;
        if (!hasSpokenName(widget)) nameless << described(widget);
      }
    }
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    QVERIFY(controls > 60);
  }

  void TabReachesEveryControl() {
    WalkBench bench;
    QVERIFY(bench.openAll());
    QStringList missed;
    for (const Stage stage : all_stages) {
      bench.show(stage);
      const QSet<const QWidget*> reached = reachedByTab(bench.window);
      for (const QWidget* widget : bench.window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !isControl(widget)) continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (button && (button->autoExclusive() || button->group()))
          continue;  // arrow keys lead on from the chosen one
        if (!reached.contains(widget))
          missed << QStringLiteral("%1: ").arg(static_cast<int>(stage)) + described(widget);
      }
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1Char('\n'))));
  }

  void TextFitsAt125Percent() {
    const QFont usual = QApplication::font();
    QFont larger = usual;
    larger.setPointSizeF(usual.pointSizeF() * 1.25);
    QApplication::setFont(larger);
    QStringList cut;
    {
      WalkBench large;
      const bool open = large.openAll();
      for (const Stage stage : all_stages) {
        if (!open) break;
        large.show(stage);
        for (const QWidget* widget : large.window.findChildren<QWidget*>()) {
          const QString words = widget->isVisible() ? clipped(widget) : QString();
          if (!words.isEmpty())
            cut << QStringLiteral("%1: %2 [%3]").arg(static_cast<int>(stage)).arg(described(widget), words);
        }
      }
      if (!open) cut << QStringLiteral("the models do not open");
      if (large.window.width() > 1280 || large.window.height() > 800)
        cut << QStringLiteral("the window is larger than 1280 x 800");
    }
    QApplication::setFont(usual);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
  }
};

QTEST_MAIN(TestWalk)
#include "test_walk.moc"

// Palettes and size of text: readable, switched while the window is open, kept.
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStyle>

#include "tests/ui/support/bench.h"
#include "tests/ui/support/contrast.h"
#include "ui/charts/profile_chart.h"
#include "ui/pages/drift_page.h"
#include "ui/present/icons.h"
#include "ui/present/palettes.h"
#include "ui/widgets/data_table.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

constexpr Appearance own_palettes[] = {Appearance::light, Appearance::dark, Appearance::high_contrast};
constexpr Tone tones[] = {Tone::plain, Tone::muted, Tone::good, Tone::attention, Tone::bad, Tone::working};

void trigger(Bench& bench, const QString& name) { bench.window.findChild<QAction*>(name)->trigger(); }

QString appearanceAction(Appearance look) {
  return QStringLiteral("appearance_%1").arg(static_cast<int>(look));
}

// The colour of most of what a widget shows.
QColor ground(QWidget* widget) {
  const QImage image = widget->grab().toImage();
  QHash<QRgb, int> counts;
  for (int y = 0; y < image.height(); y += 3)
    for (int x = 0; x < image.width(); x += 3) ++counts[image.pixel(x, y)];
  QRgb best = 0;
  for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
    if (it.value() > counts.value(best)) best = it.key();
  }
  return best;
}

}  // namespace

class TestAppearance : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void TonesAreReadable() {
    for (const Appearance look : own_palettes) {
      const QPalette palette = paletteOf(look, {});
      const double wanted = look == Appearance::high_contrast ? 7 : 4.5;
      for (const Tone tone : tones) {
        for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase})
          QVERIFY(contrast(toneColor(tone, palette), palette.color(role)) >= wanted);
        QVERIFY(contrast(palette.color(QPalette::WindowText), toneBackground(tone, palette)) >= wanted);
      }
      const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
          {QPalette::Text, QPalette::Base},
          {QPalette::ButtonText, QPalette::Button},
          {QPalette::HighlightedText, QPalette::Highlight},
          {QPalette::PlaceholderText, QPalette::Base},
          {QPalette::Link, QPalette::Base},
          {QPalette::ToolTipText, QPalette::ToolTipBase}};
      for (const auto& [text, under] : pairs)
        QVERIFY2(
            contrast(palette.color(text), palette.color(under)) >= std::min(wanted, 7.0),
            qPrintable(QStringLiteral("%1 on %2 in %3").arg(text).arg(under).arg(static_cast<int>(look))));
    }
  }

  void TheWindowFollowsAtOnce() {
    Bench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    bench.window.showStage(Stage::drift);
    for (const Appearance look : own_palettes) {
      trigger(bench, appearanceAction(look));
      const QPalette palette = paletteOf(look, {});
      QTRY_COMPARE(ground(bench.window.driftPage()->profile()), palette.color(QPalette::Base));
      const int lightness = ground(bench.window.menuBar()).lightness();  // styles shade it a little
      QVERIFY(std::abs(lightness - palette.color(QPalette::Window).lightness()) <= 3);
      const QImage drawn = icon(Icon::models).pixmap(32).toImage();
      bool inked = false;
      for (int y = 0; y < drawn.height(); ++y)
        for (int x = 0; x < drawn.width(); ++x)
          inked |= drawn.pixelColor(x, y) == palette.color(QPalette::WindowText);
      QVERIFY(inked);
    }
    trigger(bench, appearanceAction(Appearance::system));
  }

  // No label keeps a picture in the colours of the palette before.
  void PicturesInLabelsFollow() {
    Bench bench;
    QList<QLabel*> labels;
    for (QLabel* label : bench.window.findChildren<QLabel*>()) {
      if (label->isVisible() && !label->pixmap(Qt::ReturnByValue).isNull()) labels << label;
    }
    QVERIFY(!labels.isEmpty());
    trigger(bench, appearanceAction(Appearance::light));
    QTest::qWait(50);
    QList<QImage> light;
    for (QLabel* label : labels) light << label->pixmap(Qt::ReturnByValue).toImage();
    trigger(bench, appearanceAction(Appearance::dark));
    QTest::qWait(50);
    for (int i = 0; i < labels.size(); ++i)
      QVERIFY(labels[i]->pixmap(Qt::ReturnByValue).toImage() != light[i]);
    trigger(bench, appearanceAction(Appearance::system));
  }

  void TextGrowsEverywhereAndIsKept() {
    const qreal usual = QApplication::font().pointSizeF();
    Bench bench;
    bench.openMlp();
    QVERIFY(bench.measured());
    QMap<QWidget*, qreal> before;
    for (QWidget* widget : bench.window.findChildren<QWidget*>())
      before[widget] = widget->font().pointSizeF();
    const int row_height = bench.window.driftPage()->table()->rowHeight(0);
    for (int i = 0; i < 5; ++i) QTest::keyClick(&bench.window, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(bench.window.appearance().textSize(), 150);
    for (QWidget* widget : bench.window.findChildren<QWidget*>()) {
      const bool speaks = qobject_cast<QLabel*>(widget) || qobject_cast<QPushButton*>(widget) ||
                          qobject_cast<DataTable*>(widget);
      if (!speaks || !before.contains(widget)) continue;
      const qreal grown = widget->font().pointSizeF() / before[widget];
      const auto* label = qobject_cast<QLabel*>(widget);
      const QString what = QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') +
                           (label ? label->text() : widget->accessibleName()) + QLatin1String(" in ") +
                           QLatin1String(widget->parentWidget()->metaObject()->className());
      QVERIFY2(std::abs(grown - 1.5) < 0.05, qPrintable(what + QStringLiteral(": %1").arg(grown)));
    }
    QVERIFY(bench.window.driftPage()->table()->rowHeight(0) > row_height);
    for (int i = 0; i < 20; ++i) QTest::keyClick(&bench.window, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(bench.window.appearance().textSize(), 200);
    for (int i = 0; i < 20; ++i) QTest::keyClick(&bench.window, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(bench.window.appearance().textSize(), 90);
    QCOMPARE(bench.settings.value(QStringLiteral("appearance/text_percent")).toInt(), 90);
    QTest::keyClick(&bench.window, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(QApplication::font().pointSizeF(), usual);
  }

  void ChoicesAreKept() {
    Bench bench;
    trigger(bench, appearanceAction(Appearance::high_contrast));
    bench.settings.sync();
    trigger(bench, appearanceAction(Appearance::high_contrast));
    {
      AppearanceSettings again(bench.settings);
      QCOMPARE(again.appearance(), Appearance::high_contrast);
    }
    trigger(bench, appearanceAction(Appearance::system));
  }

  void SettingsOutOfBoundsAreHeld() {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("appearance/palette"), 99);
    settings.setValue(QStringLiteral("appearance/text_percent"), 100000);
    const qreal usual = QApplication::font().pointSizeF();
    {
      const AppearanceSettings held(settings);
      QCOMPARE(held.appearance(), Appearance::system);
      QCOMPARE(held.textSize(), AppearanceSettings::largest);
    }
    QCOMPARE(QApplication::font().pointSizeF(), usual);
  }
};

QTEST_MAIN(TestAppearance)
#include "test_appearance.moc"

// The map of the drift: what it draws, and choosing cells by click and by key.
#include <QHelpEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <array>

#include "tests/ui/support/palettes.h"
#include "ui/charts/colour_scale.h"
#include "ui/charts/drift_map.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

using State = DriftCell::State;

DriftCells cellsOf(int rows, int columns) {
  DriftCells cells;
  for (int row = 0; row < rows; ++row)
    cells.rows.push_back({QString::number(row), QStringLiteral("layer %1").arg(row), {}, true});
  for (int column = 0; column < columns; ++column)
    cells.columns.push_back({QStringLiteral("c%1").arg(column), QStringLiteral("column %1").arg(column)});
  for (int cell = 0; cell < rows * columns; ++cell)
    cells.cells.push_back({State::changed, 0.001 * (cell + 1), true, true});
  return cells;
}

}  // namespace

class TestMap : public QObject {
  Q_OBJECT

  std::unique_ptr<DriftMap> map_;

  void show(const DriftCells& cells) {
    map_->setCells(cells);
    QTest::qWait(1);
  }
  QColor pixel(int cell) {
    return map_->grab().toImage().pixelColor(map_->cellRect(cell).topLeft() + QPoint(3, 3));
  }

 private Q_SLOTS:
  void init() {
    map_ = std::make_unique<DriftMap>();
    map_->resize(600, 300);
    map_->setMeasure(Measure::absolute_norm, QStringLiteral("norm"), true);
    map_->setCells(cellsOf(8, 4));
    map_->show();
    QVERIFY(QTest::qWaitForWindowExposed(map_.get()));
  }

  void ColoursRunFromLeastToGreatest() {
    const ColourScale scale(std::array{0.001, 0.01, 0.1}, true);
    QCOMPARE(scale.position(0.001), 0.0);
    QVERIFY(std::abs(scale.position(0.01) - 0.5) < 1e-12);
    QCOMPARE(scale.position(7), 1.0);
    QVERIFY(std::abs(scale.figureAt(0.5) - 0.01) < 1e-12);
    QVERIFY(ColourScale(std::array{0.0}, true).isEmpty());
    QCOMPARE(ColourScale(std::array{4.0}, false).position(1), 0.25);  // linear scales begin at 0
  }

  void MoreStandsOutOnLightAndOnDark() {
    for (int step = 0; step < 20; ++step) {
      const double a = step / 20.0, b = (step + 1) / 20.0;
      QVERIFY(qGray(rampColour(a, true).rgb()) < qGray(rampColour(b, true).rgb()));
      QVERIFY(qGray(rampColour(a, false).rgb()) > qGray(rampColour(b, false).rgb()));
    }
  }

  void CellsHaveTheColourOfTheirFigure() {
    const ColourScale scale(scaledFigures(map_->cells()), true);
    for (const int cell : {0, 5, 31})
      QCOMPARE(pixel(cell), scale.colour(*map_->cells().at(cell).value, map_->palette()));
    const QColor light = pixel(0);
    map_->setPalette(darkPalette());
    QVERIFY(pixel(0) != light);
  }

  void StatesLookDifferent() {
    DriftCells cells = cellsOf(2, 4);
    cells.cells[0] = {State::waiting, std::nullopt, true, true};
    cells.cells[1] = {State::unchanged, 0.0, true, true};
    cells.cells[2] = {State::not_comparable, std::nullopt, true, true};
    cells.cells[3] = {State::changed, 0.004, false, true};
    show(cells);
    const QImage picture = map_->grab().toImage();
    std::vector<QImage> seen;
    for (const int cell : {0, 1, 2, 3, 7}) seen.push_back(picture.copy(map_->cellRect(cell)));
    for (std::size_t a = 0; a < seen.size(); ++a)
      for (std::size_t b = 0; b < a; ++b) QVERIFY(seen[a] != seen[b]);
  }

  void IntegersAreNoPartOfTheScale() {
    DriftCells cells = cellsOf(2, 2);
    cells.cells[3] = {State::changed, 1e9, true, false};
    QCOMPARE(scaledFigures(cells).size(), std::size_t{3});
  }

  void ClickChoosesAndAgainCycles() {
    QSignalSpy chosen(map_.get(), &DriftMap::chosen), cycled(map_.get(), &DriftMap::cycled);
    QTest::mouseClick(map_.get(), Qt::LeftButton, {}, map_->cellRect(9).center());
    QCOMPARE(map_->current(), 9);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(cycled.size(), 0);
    QTest::mouseClick(map_.get(), Qt::LeftButton, {}, map_->cellRect(9).center());
    QCOMPARE(cycled.size(), 1);
    QTest::mouseClick(map_.get(), Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(map_->current(), 9);
  }

  void ArrowsMove() {
    QTest::keyClick(map_.get(), Qt::Key_Home);
    QCOMPARE(map_->current(), 0);
    QTest::keyClick(map_.get(), Qt::Key_Right);
    QTest::keyClick(map_.get(), Qt::Key_Down);
    QCOMPARE(map_->current(), 5);
    QTest::keyClick(map_.get(), Qt::Key_End);
    QCOMPARE(map_->current(), 7);
    QTest::keyClick(map_.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(map_->current(), 31);
    QTest::keyClick(map_.get(), Qt::Key_Right);
    QTest::keyClick(map_.get(), Qt::Key_Down);
    QCOMPARE(map_->current(), 31);
    QTest::keyClick(map_.get(), Qt::Key_Up);
    QTest::keyClick(map_.get(), Qt::Key_Left);
    QCOMPARE(map_->current(), 26);
    QTest::keyClick(map_.get(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(map_->current(), 0);
  }

  void ArrowsPassWhatIsNotThereAndKeepTheColumn() {
    DriftCells cells = cellsOf(3, 3);
    for (const int cell : {1, 3, 4}) cells.cells[static_cast<std::size_t>(cell)].state = State::none;
    cells.cells[2].shown = false;
    show(cells);
    map_->setCurrent(7);
    QTest::keyClick(map_.get(), Qt::Key_Up);
    QCOMPARE(map_->current(), 5);  // the only one of its row
    QTest::keyClick(map_.get(), Qt::Key_Up);
    QCOMPARE(map_->current(), 0);  // 1 is empty, 2 filtered out
    QTest::keyClick(map_.get(), Qt::Key_Down);
    QTest::keyClick(map_.get(), Qt::Key_Down);
    QCOMPARE(map_->current(), 7);
  }

  void TwoHundredLayersScrollUnderTheirHeads() {
    show(cellsOf(200, 16));
    map_->setFocus();
    QTest::keyClick(map_.get(), Qt::Key_Home);
    QVERIFY(map_->cellRect(0).height() >= map_->fontMetrics().height());
    QTest::keyClick(map_.get(), Qt::Key_PageDown);
    const int page = map_->current() / 16;
    QVERIFY(page > 4 && page < 20);
    QTest::keyClick(map_.get(), Qt::Key_PageUp);
    QCOMPARE(map_->current(), 0);
    QTest::keyClick(map_.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(map_->current(), 200 * 16 - 1);
    QVERIFY(map_->rect().contains(map_->cellRect(map_->current())));
    const QRect before = map_->cellRect(map_->current());
    QWheelEvent up({300, 150}, map_->mapToGlobal(QPointF(300, 150)), {}, {0, 120}, Qt::NoButton, {},
                   Qt::NoScrollPhase, false);
    QApplication::sendEvent(map_.get(), &up);
    QVERIFY(map_->cellRect(map_->current()).top() > before.top());
  }

  void FitShowsAllRows() {
    show(cellsOf(100, 16));
    map_->setFit(true);
    QVERIFY(map_->rect().contains(map_->cellRect(0)));
    QVERIFY(map_->rect().contains(map_->cellRect(99 * 16)));
  }

  void EnterAndSpaceAreTold() {
    QSignalSpy opened(map_.get(), &DriftMap::opened), cycled(map_.get(), &DriftMap::cycled);
    QTest::keyClick(map_.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 0);  // nothing is chosen
    map_->setCurrent(3);
    QTest::keyClick(map_.get(), Qt::Key_Return);
    QTest::keyClick(map_.get(), Qt::Key_Space);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(cycled.size(), 1);
    QTest::mouseDClick(map_.get(), Qt::LeftButton, {}, map_->cellRect(6).center());
    QCOMPARE(opened.size(), 2);
  }

  void TheCurrentCellIsToldToScreenReaders() {
    QVERIFY(!map_->accessibleName().isEmpty());
    map_->setCurrent(5);
    QCOMPARE(map_->accessibleDescription(), QStringLiteral("layer 1, column 1: 0.006"));
    DriftCells cells = cellsOf(8, 4);
    cells.cells[5] = {State::unchanged, 0.0, true, true};
    show(cells);
    QCOMPARE(map_->accessibleDescription(), QStringLiteral("layer 1, column 1: unchanged"));
    map_->setCurrent(-1);
    QVERIFY(map_->accessibleDescription().isEmpty());
  }

  void FiguresAndPictureAreExported() {
    QCOMPARE(map_->csv().count(QLatin1Char('\n')), 33);
    QVERIFY(map_->csv().contains(QStringLiteral("\"layer 7\",\"column 3\"")));
    QImage picture(900, 500, QImage::Format_RGB32);
    picture.fill(Qt::magenta);
    QPainter painter(&picture);
    map_->paintChart(painter, picture.size());
    QVERIFY(picture.pixelColor(1, 1) == map_->palette().color(QPalette::Base));
  }

  void NothingAtAllIsHarmless() {
    show({});
    QTest::keyClick(map_.get(), Qt::Key_Down);
    QTest::mouseClick(map_.get(), Qt::LeftButton, {}, QPoint(100, 100));
    QCOMPARE(map_->current(), -1);
  }
};

QTEST_MAIN(TestMap)
#include "test_map.moc"

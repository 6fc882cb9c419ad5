// The profile along depth: what it draws, and choosing a point by click and by key.
#include <QListWidget>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include "ui/charts/profile_chart.h"

using namespace driftseal;
using namespace driftseal::ui;

class TestProfile : public QObject {
  Q_OBJECT

  using State = DriftCell::State;

  std::unique_ptr<ProfileChart> chart_;
  DriftCells cells_;

 private Q_SLOTS:
  // Ten layers of two roles; layer 0 of the first is unchanged, layer 4 of it is not measured.
  void init() {
    cells_ = {};
    cells_.columns = {{QStringLiteral("q"), QStringLiteral("query")},
                      {QStringLiteral("k"), QStringLiteral("key")}};
    for (int row = 0; row < 10; ++row) {
      cells_.rows.push_back({QString::number(row), QStringLiteral("layer %1").arg(row), {}, true});
      cells_.cells.push_back({State::changed, 0.1 * row, true, true});
      cells_.cells.push_back({State::changed, 0.1 * row + 2, true, true});
    }
    cells_.cells[0].state = State::unchanged;
    cells_.cells[8] = {State::waiting, std::nullopt, true, true};
    chart_ = std::make_unique<ProfileChart>();
    chart_->resize(800, 400);
    chart_->setMeasure(Measure::absolute_norm, QStringLiteral("norm"), false);
    chart_->setCells(cells_);
    chart_->show();
    QVERIFY(QTest::qWaitForWindowExposed(chart_.get()));
    QTest::qWait(50);
  }

  void OnePointABlockThatHasAFigure() { QCOMPARE(chart_->pointCount(), 19); }

  void ZerosStayVisibleOnALogarithmicScale() {
    chart_->setMeasure(Measure::absolute_norm, QStringLiteral("norm"), true);
    QCOMPARE(chart_->pointCount(), 19);
    QVERIFY(chart_->pointPosition(0).y() > chart_->pointPosition(2).y());
    QVERIFY(chart_->pointPosition(0).y() < chart_->height());
  }

  void LargerIsHigher() { QVERIFY(chart_->pointPosition(18).y() < chart_->pointPosition(4).y()); }

  void ClickChooses() {
    QSignalSpy chosen(chart_.get(), &ProfileChart::chosen);
    auto* plot = chart_->findChild<QWidget*>();
    QTest::mouseClick(plot, Qt::LeftButton, {}, chart_->pointPosition(14).toPoint() + QPoint(2, -2));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chart_->current(), 14);
    QTest::mouseClick(plot, Qt::LeftButton, {}, chart_->pointPosition(14).toPoint() - QPoint(0, 60));
    QCOMPARE(chosen.size(), 1);  // too far from any point
  }

  void KeysWalkAlongTheLineAndBetweenLines() {
    QTest::keyClick(chart_.get(), Qt::Key_Home);
    QCOMPARE(chart_->current(), 0);
    chart_->setCurrent(6);
    QTest::keyClick(chart_.get(), Qt::Key_Right);
    QCOMPARE(chart_->current(), 10);  // 8 has no figure
    QTest::keyClick(chart_.get(), Qt::Key_Left);
    QCOMPARE(chart_->current(), 6);
    QTest::keyClick(chart_.get(), Qt::Key_Down);
    QCOMPARE(chart_->current(), 7);
    QTest::keyClick(chart_.get(), Qt::Key_End);
    QCOMPARE(chart_->current(), 19);
    QTest::keyClick(chart_.get(), Qt::Key_Right);
    QCOMPARE(chart_->current(), 19);
    QTest::keyClick(chart_.get(), Qt::Key_Up);
    QCOMPARE(chart_->current(), 18);
  }

  void EnterOpens() {
    QSignalSpy opened(chart_.get(), &ProfileChart::opened);
    chart_->setCurrent(6);
    QTest::keyClick(chart_.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
  }

  void FilteredBlocksCannotBeChosen() {
    for (int cell = 0; cell < 20; ++cell)
      cells_.cells[static_cast<std::size_t>(cell)].shown = cell == 4 || cell == 12;
    chart_->setCells(cells_);
    QCOMPARE(chart_->pointCount(), 2);
    QTest::keyClick(chart_.get(), Qt::Key_Home);
    QCOMPARE(chart_->current(), 4);
    QTest::keyClick(chart_.get(), Qt::Key_Right);
    QCOMPARE(chart_->current(), 12);
  }

  void TheListTurnsLinesOff() {
    QCOMPARE(chart_->legend()->count(), 2);
    chart_->legend()->setCurrentRow(1);
    QTest::keyClick(chart_->legend(), Qt::Key_Space);
    QCOMPARE(chart_->pointCount(), 9);
    chart_->setCells(cells_);  // figures that arrive leave it so
    QCOMPARE(chart_->pointCount(), 9);
    QTest::keyClick(chart_->legend(), Qt::Key_Space);
    QCOMPARE(chart_->pointCount(), 19);
  }

  void SelectionIsTold() {
    chart_->setCurrent(5);
    QCOMPARE(chart_->accessibleDescription(), QStringLiteral("layer 2, key: 2.2"));
    chart_->setCurrent(-1);
    QVERIFY(chart_->accessibleDescription().isEmpty());
  }

  void PictureHasALegendAndTheWindowNone() {
    QImage picture(900, 500, QImage::Format_RGB32);
    QPainter painter(&picture);
    chart_->paintChart(painter, picture.size());
    QCOMPARE(chart_->csv().count(QLatin1Char('\n')), 21);
  }

  void NothingAtAllIsHarmless() {
    chart_->setCells({});
    QTest::keyClick(chart_.get(), Qt::Key_End);
    QCOMPARE(chart_->current(), -1);
    QCOMPARE(chart_->pointCount(), 0);
  }
};

QTEST_MAIN(TestProfile)
#include "test_profile.moc"

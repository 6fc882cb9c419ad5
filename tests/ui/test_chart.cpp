// The depth chart: what it draws, and choosing a tensor by click and by key.
#include <QSignalSpy>
#include <QTest>

#include "ui/charts/depth_groups.h"
#include "ui/charts/drift_chart.h"

using namespace driftseal::ui;

class TestChart : public QObject {
  Q_OBJECT

  std::unique_ptr<DriftChart> chart_;

  static QStringList names(int n) {
    QStringList list;
    for (int i = 0; i < n; ++i) list << QStringLiteral("layers.%1.w").arg(i);
    return list;
  }

 private Q_SLOTS:
  void init() {
    chart_ = std::make_unique<DriftChart>();
    chart_->resize(800, 400);
    chart_->setTensors(names(10));
    chart_->setScale({QStringLiteral("norm"), false, false});
    std::vector<std::optional<double>> values(10);
    for (std::size_t i = 0; i < 10; ++i) values[i] = 0.1 * static_cast<double>(i);
    values[4].reset();
    chart_->setValues(values);
    chart_->show();
    QVERIFY(QTest::qWaitForWindowExposed(chart_.get()));
    QTest::qWait(50);
  }

  void OnePointATensorThatHasAValue() { QCOMPARE(chart_->pointCount(), 9); }

  void ZerosStayVisibleOnALogarithmicScale() {
    chart_->setScale({QStringLiteral("norm"), false, true});
    QCOMPARE(chart_->pointCount(), 9);
    QVERIFY(chart_->pointPosition(0).y() > chart_->pointPosition(1).y());
    QVERIFY(chart_->pointPosition(0).y() < chart_->height());
  }

  void LargerIsHigher() { QVERIFY(chart_->pointPosition(9).y() < chart_->pointPosition(2).y()); }

  void ClickChooses() {
    QSignalSpy chosen(chart_.get(), &DriftChart::currentChanged);
    QWidget* plot = chart_->findChild<QWidget*>();
    QTest::mouseClick(plot, Qt::LeftButton, {}, chart_->pointPosition(7).toPoint() + QPoint(2, -2));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chart_->current(), 7);
    QTest::mouseClick(plot, Qt::LeftButton, {}, chart_->pointPosition(7).toPoint() - QPoint(0, 60));
    QCOMPARE(chosen.size(), 1);  // too far from any point
  }

  void KeysWalkOverWhatCanBeChosen() {
    QTest::keyClick(chart_.get(), Qt::Key_Home);
    QCOMPARE(chart_->current(), 0);
    chart_->setCurrent(3);
    QTest::keyClick(chart_.get(), Qt::Key_Right);
    QCOMPARE(chart_->current(), 5);  // 4 has no value
    QTest::keyClick(chart_.get(), Qt::Key_Left);
    QCOMPARE(chart_->current(), 3);
    QTest::keyClick(chart_.get(), Qt::Key_End);
    QCOMPARE(chart_->current(), 9);
    QTest::keyClick(chart_.get(), Qt::Key_Right);
    QCOMPARE(chart_->current(), 9);
  }

  void FilteredTensorsCannotBeChosen() {
    std::vector<bool> matching(10, false);
    matching[2] = matching[6] = true;
    chart_->setMatching(matching);
    QCOMPARE(chart_->pointCount(), 2);
    QTest::keyClick(chart_.get(), Qt::Key_Home);
    QCOMPARE(chart_->current(), 2);
    QTest::keyClick(chart_.get(), Qt::Key_Right);
    QCOMPARE(chart_->current(), 6);
  }

  void SelectionIsTold() {
    chart_->setCurrent(2);
    QVERIFY(chart_->accessibleDescription().contains(QStringLiteral("layers.2.w")));
    chart_->setCurrent(-1);
    QVERIFY(chart_->accessibleDescription().isEmpty());
  }

  void NothingAtAllIsHarmless() {
    chart_->setTensors({});
    chart_->setValues({});
    QTest::keyClick(chart_.get(), Qt::Key_End);
    QCOMPARE(chart_->current(), -1);
    QCOMPARE(chart_->pointCount(), 0);
  }

  void GroupsFollowTheNames() {
    const auto groups = depthGroups({QStringLiteral("embed.weight"), QStringLiteral("model.layers.0.a"),
                                     QStringLiteral("model.layers.0.b"), QStringLiteral("model.layers.1.a"),
                                     QStringLiteral("layer1.0.conv.weight"), QStringLiteral("head")});
    QCOMPARE(groups.size(), std::size_t{5});
    QCOMPARE(groups[1].label, QStringLiteral("0"));
    QCOMPARE(groups[1].end - groups[1].begin, 2);
    QCOMPARE(groups[0].label, QStringLiteral("embed"));
    QCOMPARE(groups[3].label, QStringLiteral("layer1.0"));
    QCOMPARE(groups[4].label, QStringLiteral("head"));
    QVERIFY(depthGroups({}).empty());
  }
};

QTEST_MAIN(TestChart)
#include "test_chart.moc"

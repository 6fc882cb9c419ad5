// The chart: heights follow the logarithm, nothing leaves the picture, nothing that was not measured is
// hidden.
#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/report/drawing.h"

using namespace driftseal::report;

namespace {

Chart chart_of(std::vector<std::optional<double>> values) {
  Chart chart{"title", "axis", {}};
  for (std::size_t i = 0; i < values.size(); ++i) chart.bars.push_back({"t" + std::to_string(i), values[i]});
  return chart;
}

std::size_t count(const Drawing& drawing, Ink ink) {
  return static_cast<std::size_t>(std::ranges::count(drawing.boxes, ink, &Box::ink));
}

bool inside(const Drawing& d, double x, double y) {
  return x >= 0 && x <= d.width && y >= 0 && y <= d.height;
}

}  // namespace

class TestReportChart : public QObject {
  Q_OBJECT
 private slots:
  void equalRatiosAreEqualHeights() {
    const Drawing drawing = draw(chart_of({0.002, 0.02, 0.2}));
    const double first = drawing.boxes[0].height, second = drawing.boxes[1].height,
                 third = drawing.boxes[2].height;
    QVERIFY(first > 0);
    QVERIFY(std::abs((second - first) - (third - second)) < 1e-9);
    QVERIFY(second > first);
  }

  void everythingStaysInsideThePicture_data() {
    QTest::addColumn<double>("value");
    QTest::newRow("zero") << 0.0;
    QTest::newRow("subnormal") << std::numeric_limits<double>::denorm_min();
    QTest::newRow("largest") << std::numeric_limits<double>::max();
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("power of ten") << 1.0;
  }

  void everythingStaysInsideThePicture() {
    QFETCH(double, value);
    const Drawing drawing = draw(chart_of({value, 0.5, std::nullopt, 1e-9}));
    QCOMPARE(drawing.boxes.size(), std::size_t{4});
    for (const Box& box : drawing.boxes) {
      QVERIFY(inside(drawing, box.x, box.y));
      QVERIFY(inside(drawing, box.x + box.width, box.y + box.height));
    }
    for (const Stroke& s : drawing.strokes)
      QVERIFY(inside(drawing, s.x1, s.y1) && inside(drawing, s.x2, s.y2));
  }

  void emptyAndUnchangedModelsAreDrawn() {
    QCOMPARE(draw(chart_of({})).boxes.size(), std::size_t{0});
    const Drawing unchanged = draw(chart_of({0.0, 0.0}));
    QCOMPARE(count(unchanged, Ink::bar), std::size_t{2});
    QCOMPARE(unchanged.boxes[0].height, 2.0);
  }

  void whatWasNotMeasuredStaysVisibleAmongThousands() {
    std::vector<std::optional<double>> values(5000, 0.5);
    values[1234] = std::nullopt;
    const Drawing drawing = draw(chart_of(values));
    QVERIFY(drawing.boxes.size() <= 400);
    QCOMPARE(count(drawing, Ink::absent), std::size_t{1});
  }

  void joinedBarsShowTheLargest() {
    std::vector<std::optional<double>> values(2000, 1e-6);
    values[777] = 1.0;
    const Drawing drawing = draw(chart_of(values));
    const auto tallest = std::ranges::max_element(drawing.boxes, {}, &Box::height);
    QCOMPARE(tallest->tip, std::string("t777: 1"));
  }

  void svgEscapesAndNamesThePicture() {
    Chart chart = chart_of({0.5});
    chart.title = "a\"<b";
    chart.bars[0].label = "<t>";
    const std::string svg = to_svg(draw(chart));
    QVERIFY(svg.find("aria-label=\"a&quot;&lt;b\"") != std::string::npos);
    QVERIFY(svg.find("&lt;t&gt;: 0.5") != std::string::npos);
    QVERIFY(svg.find("<t>") == std::string::npos);
  }
};

QTEST_APPLESS_MAIN(TestReportChart)
#include "test_report_chart.moc"

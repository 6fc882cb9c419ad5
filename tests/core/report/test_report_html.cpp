// HTML building blocks: nothing from outside can become markup, every item of a document is there.
#include <QTest>
#include <limits>
#include <string>

#include "core/report/format.h"
#include "core/report/html.h"
#include "core/report/utf8.h"

using namespace driftseal::report;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::string hostile = R"(<script>alert("1")</script>&'</style>)";

Document document_with(Item item) { return {"title", "subtitle", {{"scope", "Scope", {std::move(item)}}}}; }

Table table_of(const std::string& text) { return {"t", {{text, Align::right, true}}, {{{text, Tone::bad}}}}; }

}  // namespace

class TestReportHtml : public QObject {
  Q_OBJECT
 private slots:
  void escapesMarkup() {
    QCOMPARE(escape_html("a<b>&\"'"), std::string("a&lt;b&gt;&amp;&quot;&#39;"));
    QCOMPARE(escape_html("ä ‖Δ‖ ≤ 1"), std::string("ä ‖Δ‖ ≤ 1"));
  }

  void replacesWhatIsNotText() {
    const std::string mark = "\xEF\xBF\xBD";
    QCOMPARE(printable_utf8("a\xFF\x62"), "a" + mark + "b");       // not UTF-8
    QCOMPARE(printable_utf8("\xC0\xAF"), mark + mark);             // overlong
    QCOMPARE(printable_utf8("\xED\xA0\x80"), mark + mark + mark);  // surrogate
    QCOMPARE(printable_utf8("\xE2\x82"), mark + mark);             // cut off
    QCOMPARE(printable_utf8(std::string_view("a\0b", 3)), "a" + mark + "b");
    QCOMPARE(printable_utf8("a\x1B[31mb\x7F"), "a" + mark + "[31mb" + mark);
    QCOMPARE(printable_utf8("\xC2\x85"), mark);                                  // a C1 control
    QCOMPARE(printable_utf8("a\u202Eb\u2066c"), "a" + mark + "b" + mark + "c");  // direction marks
    QCOMPARE(printable_utf8("line\n\ttab"), std::string("line\n\ttab"));
  }

  void everyItemIsEscaped_data() {
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < 7; ++kind) QTest::addRow("item %d", kind) << kind;
  }

  void everyItemIsEscaped() {
    QFETCH(int, kind);
    const Item items[] = {Banner{Tone::bad, hostile, hostile},
                          Paragraph{hostile, Tone::plain},
                          Facts{{{hostile, hostile}}},
                          Bullets{{hostile}},
                          Command{hostile},
                          table_of(hostile),
                          Chart{hostile, hostile, {{hostile, 0.5}, {hostile, {}}}}};
    const std::string html = to_html(document_with(items[kind]));
    QVERIFY(!contains(html, "<script"));
    QVERIFY(!contains(html, "alert(\"1\")"));
    QVERIFY(contains(html, "&lt;script&gt;"));
    QCOMPARE(html.find("</style>"), html.rfind("</style>"));
  }

  void titlesAndIdsAreEscaped() {
    const std::string html = to_html({hostile, hostile, {{hostile, hostile, {}}}});
    QVERIFY(!contains(html, "<script"));
  }

  void containsItsStyleAndNothingFromOutside() {
    const std::string html = to_html(document_with(Paragraph{"text", Tone::plain}));
    QVERIFY(contains(html, "prefers-color-scheme"));
    for (const char* outside : {"http:", "https:", "src=", "href=", "@import", "url("}) {
      QVERIFY2(!contains(html, outside), outside);
    }
  }

  void tableCellsKeepTheirColumns() {
    const Table table{"drift",
                      {{"a", Align::left, false}, {"b", Align::right, false}},
                      {{{"x", Tone::plain}, {"y", Tone::bad}}}};
    const std::string html = to_html(document_with(table));
    QVERIFY(contains(html, "<td>x</td><td class=\"bad number\">y</td>"));
  }

  void namesMayBreakAfterTheirParts() {
    const Table table{
        "t", {{"a", Align::left, true}, {"b"}}, {{{"a.b_<c", Tone::plain}, {"a.b", Tone::plain}}}};
    const std::string html = to_html(document_with(table));
    QVERIFY(contains(html, "<td class=\" code\">a.<wbr>b_<wbr>&lt;c</td><td>a.b</td>"));
  }

  void numbers() {
    QCOMPARE(grouped(std::uint64_t{0}), std::string("0"));
    QCOMPARE(grouped(std::uint64_t{999}), std::string("999"));
    QCOMPARE(grouped(std::uint64_t{1000}), std::string("1,000"));
    QCOMPARE(grouped(std::numeric_limits<std::uint64_t>::max()), std::string("18,446,744,073,709,551,615"));
    QCOMPARE(counted(1, "tensor"), std::string("1 tensor"));
    QCOMPARE(counted(0, "tensor"), std::string("0 tensors"));
    QCOMPARE(figure(0.0841234), std::string("0.08412"));
    QCOMPARE(figure(std::nullopt), std::string("not measured"));
    QCOMPARE(percent(0.0123), std::string("1.23 %"));
    QCOMPARE(power_of_ten(-12), std::string("10⁻¹²"));
    QCOMPARE(byte_size(1023), std::string("1,023 bytes"));
    QCOMPARE(byte_size(1536), std::string("1.5 KiB"));
    QCOMPARE(byte_size(std::numeric_limits<std::uint64_t>::max()), std::string("16.0 EiB"));
  }

  void boundsAreRoundedToTheSafeSide() {
    QCOMPARE(at_most(0.99634), std::string("0.9964"));
    QCOMPARE(at_most(0.9963), std::string("0.9963"));
    QCOMPARE(at_most(9.9999), std::string("10"));
    QCOMPARE(at_least(102.86), std::string("102.8"));
    QCOMPARE(at_least(96), std::string("96"));
    QCOMPARE(at_most(-102.86), std::string("-102.8"));
    QCOMPARE(at_most(0), std::string("0"));
    for (double value = 1e-9; value < 1e9; value *= 1.0137) {
      QVERIFY(std::stod(at_most(value)) >= value && std::stod(at_most(value)) <= value * 1.0011);
      QVERIFY(std::stod(at_least(value)) <= value && std::stod(at_least(value)) >= value * 0.9989);
    }
  }

  void niceStepsCoverWithoutWaste() {
    for (std::size_t count = 1; count < 3000; ++count) {
      const std::size_t step = nice_step(count, 12);
      QVERIFY(step * 12 >= count);
      QVERIFY(step == 1 || step * 12 < count * 5 / 2 + 24);
    }
  }
};

QTEST_APPLESS_MAIN(TestReportHtml)
#include "test_report_html.moc"

// The PDF is read back with poppler's tools, which know nothing of how it was made.
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "core/report_pdf/pages.h"

using namespace driftseal::report;

namespace {

Table long_table(int rows) {
  Table table{
      "drift", {{"#", Align::right, false}, {"tensor", Align::left, true}, {"|Δ|", Align::right, false}}, {}};
  for (int i = 1; i <= rows; ++i) {
    table.rows.push_back({{std::to_string(i), Tone::plain},
                          {"model.layers." + std::to_string(i) + ".self_attn.q_proj.weight", Tone::plain},
                          {"0.0" + std::to_string(i), i % 7 ? Tone::plain : Tone::bad}});
  }
  return table;
}

Chart chart(int bars) {
  Chart chart{"Relative drift of each tensor", "relative norm", {}};
  for (int i = 1; i <= bars; ++i) chart.bars.push_back({"t", i % 9 ? std::optional(1e-4 * i) : std::nullopt});
  return chart;
}

Document document(int rows) {
  return {"Drift report",
          "base → tuned",
          {{"verdict", "Verdict", {Banner{Tone::good, "Accepted by the verifier", "One <b>sentence</b>."}}},
           {"drift", "Drift", {Facts{{{"root", "00ff"}}}, chart(40), long_table(rows)}},
           {"limits",
            "What it does not say",
            {Bullets{{"nothing of behaviour"}}, Paragraph{"and", Tone::caution}}},
           {"check", "Check it yourself", {Command{"driftseal-verify x.driftseal"}}}}};
}

}  // namespace

class TestReportPdf : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() {
    if (QStandardPaths::findExecutable("pdftotext").isEmpty())
      QSKIP("pdftotext (poppler-utils) is not installed");
  }

  void saysAllThatTheDocumentSays() {
    const QString text = text_of(to_pdf(document(5)));
    for (const char* part :
         {"Drift report", "Accepted by the verifier", "One <b>sentence</b>.", "00ff", "layers.5.",
          "Relative drift of each tensor", "nothing of behaviour", "driftseal-verify x.driftseal"}) {
      QVERIFY2(text.contains(part), part);
    }
  }

  void longTablesRepeatTheirHeadOnEveryPage() {
    const QStringList pages = text_of(to_pdf(document(300))).split('\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 4);
    for (qsizetype i = 0; i < pages.size(); ++i) {
      QVERIFY(pages[i].contains(QString("Page %1 of %2").arg(i + 1).arg(pages.size())));
      if (pages[i].contains("self_attn")) QVERIFY(pages[i].contains("tensor"));
    }
  }

  void noRowIsLostOrRepeatedBetweenPages() {
    const QString text = text_of(to_pdf(document(300)));
    for (int i = 1; i <= 300; ++i) {
      const QRegularExpression row(QString("model\\.layers\\.%1\\.self_attn").arg(i));
      QVERIFY2(text.count(row) == 1, qPrintable(row.pattern()));
    }
  }

  void headingsNeverStandAloneAtTheFootOfAPage() {
    for (int rows = 20; rows < 45; ++rows) {
      const QString text = text_of(to_pdf(document(rows)));
      QCOMPARE(text.count("What it does not say"), 1);
      for (const QString& page : text.split('\f', Qt::SkipEmptyParts)) {
        const QStringList lines = page.trimmed().split('\n', Qt::SkipEmptyParts);
        QVERIFY(lines[lines.size() - 2].trimmed() !=
                "What it does not say");  // the last line is the page's number
      }
    }
  }

  void textFromOutsideIsMadePrintable() {
    Document hostile = document(1);
    hostile.sections[1].items = {Paragraph{"a\xFF\u202Eb\x01", Tone::plain}};
    QVERIFY(text_of(to_pdf(hostile)).contains("a\uFFFD\uFFFDb\uFFFD"));
  }

  void emptyDocumentIsOnePage() { QVERIFY(text_of(to_pdf({"Empty", "", {}})).contains("Page 1 of 1")); }

 private:
  QString text_of(const QByteArray& pdf) {
    const QString path = folder_.filePath("report.pdf");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) return {};
    file.close();
    QProcess reader;
    reader.start("pdftotext", {"-layout", "-enc", "UTF-8", path, "-"});
    if (!reader.waitForFinished() || reader.exitCode() != 0) return {};
    return QString::fromUtf8(reader.readAllStandardOutput());
  }

  QTemporaryDir folder_;
};

QTEST_MAIN(TestReportPdf)
#include "test_report_pdf.moc"

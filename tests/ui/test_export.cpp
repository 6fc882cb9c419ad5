// Pictures and figures as files and on the clipboard, by menu, key and context menu.
#include <QBuffer>
#include <QContextMenuEvent>
#include <QFile>
#include <QImageReader>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>
#include <QTreeWidget>
#include <QXmlStreamReader>

#include "tests/ui/support/bench.h"
#include "ui/charts/chart_files.h"
#include "ui/charts/profile_chart.h"
#include "ui/pages/drift_page.h"
#include "ui/shell/exporter.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/view_text.h"

using namespace driftseal;
using namespace driftseal::ui;

namespace {

// RFC 4180: rows of cells; empty if the text is no CSV.
QList<QStringList> parseCsv(const QString& text) {
  QList<QStringList> rows(1, QStringList{QString()});
  bool quoted = false;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (quoted) {
      if (c != QLatin1Char('"')) {
        rows.last().last() += c;
      } else if (i + 1 < text.size() && text[i + 1] == QLatin1Char('"')) {
        rows.last().last() += text[++i];
      } else {
        quoted = false;
      }
    } else if (c == QLatin1Char('"')) {
      quoted = true;
    } else if (c == QLatin1Char(',')) {
      rows.last() << QString();
    } else if (c == QLatin1Char('\n')) {
      rows << QStringList{QString()};
    } else if (c != QLatin1Char('\r')) {
      rows.last().last() += c;
    }
  }
  if (quoted) return {};
  rows.removeLast();
  return rows;
}

QByteArray contents(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct ExportBench : Bench {
  ExportBench() {
    openMlp();
    if (measured()) window.showStage(Stage::drift);
    (void)until([this] { return chart()->pointCount() > 0; });
    window.activateWindow();
  }
  ProfileChart* chart() {
    show(0);
    return window.driftPage()->profile();
  }
  DataTable* table() {
    show(1);
    return window.driftPage()->table();
  }
  void show(int tab) { window.driftPage()->findChild<QTabWidget*>()->setCurrentIndex(tab); }
  QAction* action(const char* name) { return window.findChild<QAction*>(QLatin1String(name)); }

  QByteArray exported(const char* name, const QString& file) {
    dialogs.paths = {folder.filePath(file)};
    action(name)->trigger();
    return contents(folder.filePath(file));
  }
};

QMenu* contextMenuOf(QWidget* widget) {
  QContextMenuEvent event(QContextMenuEvent::Keyboard, widget->rect().center(),
                          widget->mapToGlobal(widget->rect().center()));
  QApplication::sendEvent(widget, &event);
  return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

}  // namespace

class TestExport : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void PngHasTwoPixelsEach() {
    ExportBench bench;
    bench.chart()->setFocus();
    const QByteArray bytes = bench.exported("export_png", QStringLiteral("a.png"));
    const QImage image = QImage::fromData(bytes, "PNG");
    QCOMPARE(image.size(), bench.chart()->size().expandedTo({480, 300}) * 2);
    QSet<QRgb> colours;
    for (int x = 0; x < image.width(); x += 3) colours << image.pixel(x, image.height() / 2);
    QVERIFY(colours.size() > 1);
  }

  void SvgIsXmlWithVectors() {
    ExportBench bench;
    bench.chart()->setFocus();
    QXmlStreamReader reader(bench.exported("export_svg", QStringLiteral("a.svg")));
    int vectors = 0, texts = 0, pictures = 0;
    while (!reader.atEnd()) {
      if (reader.readNext() != QXmlStreamReader::StartElement) continue;
      const auto name = reader.name();
      vectors += name == QLatin1String("path") || name == QLatin1String("polyline") ||
                 name == QLatin1String("line") || name == QLatin1String("circle") ||
                 name == QLatin1String("rect");
      texts += name == QLatin1String("text");
      pictures += name == QLatin1String("image");
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(vectors > 10 && texts > 0);
    QCOMPARE(pictures, 0);
  }

  void PdfIsWhole() {
    ExportBench bench;
    bench.chart()->setFocus();
    const QByteArray bytes = bench.exported("export_pdf", QStringLiteral("a.pdf"));
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    QVERIFY(bytes.contains("/Font"));
    QVERIFY(!bytes.contains("/Subtype /Image"));
  }

  void CsvOfTheChart() {
    ExportBench bench;
    bench.chart()->setFocus();
    const auto rows = parseCsv(QString::fromUtf8(bench.exported("export_csv", QStringLiteral("a.csv"))));
    QVERIFY(rows.size() > bench.chart()->pointCount());
    for (const QStringList& row : rows) QCOMPARE(row.size(), rows.first().size());
  }

  void CsvOfATableHasAllDigits() {
    ExportBench bench;
    bench.table()->setFocus();
    const auto rows = parseCsv(QString::fromUtf8(bench.exported("export_csv", QStringLiteral("t.csv"))));
    QCOMPARE(rows.size(), bench.table()->model()->rowCount() + 1);
    QCOMPARE(rows.first().size(), bench.table()->model()->columnCount());
    const double norm = bench.window.audit().measured()->drift.tensors.front().fro_delta.value_or(-1);
    bool exact = false;
    for (const QStringList& row : rows) exact |= row[TensorTableModel::norm_column].toDouble() == norm;
    QVERIFY(exact);
  }

  void TreesTellTheirPaths() {
    QTreeWidget tree;
    tree.setHeaderLabels({QStringLiteral("a"), QStringLiteral("b")});
    auto* parent = new QTreeWidgetItem(&tree, {QStringLiteral("x,1"), QStringLiteral("2")});
    new QTreeWidgetItem(parent, {QStringLiteral("y\"z"), QStringLiteral("3")});
    const auto rows = parseCsv(viewCsv(tree));
    const QList<QStringList> expected = {{QStringLiteral("a"), QStringLiteral("b")},
                                         {QStringLiteral("x,1"), QStringLiteral("2")},
                                         {QStringLiteral("x,1 / y\"z"), QStringLiteral("3")}};
    QCOMPARE(rows, expected);
  }

  void ClipboardTakesPictureAndFigures() {
    ExportBench bench;
    bench.chart()->setFocus();
    bench.action("copy")->trigger();
    QCOMPARE(QApplication::clipboard()->image().size(), bench.chart()->size().expandedTo({480, 300}) * 2);
    bench.action("copy_figures")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), bench.chart()->csv());
    bench.table()->setFocus();
    bench.table()->selectRow(0);
    bench.action("copy")->trigger();
    QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 2);
    (void)bench.chart();  // of what is in view, if the chosen view is none
    bench.action("copy_picture")->trigger();
    QVERIFY(!QApplication::clipboard()->image().isNull());
  }

  void EveryChartAndTableHasAContextMenu() {
    ExportBench bench;
    for (QWidget* widget : std::initializer_list<QWidget*>{bench.chart(), bench.table()->viewport()}) {
      QMenu* menu = contextMenuOf(widget);
      QVERIFY(menu);
      QVERIFY(menu->actions().size() >= 3);
      menu->close();
    }
  }

  void AnErrorIsShown() {
    ExportBench bench;
    bench.chart()->setFocus();
    bench.dialogs.paths = {bench.folder.filePath(QStringLiteral("none/a.png"))};
    bench.action("export_png")->trigger();
    QCOMPARE(bench.window.messages()->count(), 1);
    QVERIFY(bench.window.messages()->latest().contains(QStringLiteral("a.png")));
  }
};

QTEST_MAIN(TestExport)
#include "test_export.moc"

#include "ui/charts/chart_files.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include "core/base/output_file.h"

namespace driftseal::ui {
namespace {

constexpr int pixels_each = 2, dots_an_inch = 96;

// Of a chart that was never shown, too.
QSize sizeOf(const Chart& chart) { return chart.size().expandedTo({480, 300}); }

QByteArray pngBytes(Chart& chart) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  chartImage(chart).save(&buffer, "PNG");
  return buffer.data();
}

QByteArray svgBytes(Chart& chart) {
  QBuffer buffer;
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setSize(sizeOf(chart));
  generator.setViewBox(QRect({}, sizeOf(chart)));
  generator.setResolution(dots_an_inch);
  generator.setTitle(chart.title());
  QPainter painter(&generator);
  chart.paintChart(painter, sizeOf(chart));
  painter.end();
  return buffer.data();
}

// A page of the chart's own size.
QByteArray pdfBytes(Chart& chart) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  constexpr double points_an_inch = 72;
  const QSize size = sizeOf(chart);
  writer.setResolution(dots_an_inch);
  writer.setPageSize(QPageSize(QSizeF(size) * points_an_inch / dots_an_inch, QPageSize::Point, QString(),
                               QPageSize::ExactMatch));
  writer.setPageMargins({});
  writer.setTitle(chart.title());
  QPainter painter(&writer);
  chart.paintChart(painter, size);
  painter.end();
  return buffer.data();
}

}  // namespace

QString ending(ChartFormat format) {
  switch (format) {
    case ChartFormat::png:
      return QStringLiteral("png");
    case ChartFormat::svg:
      return QStringLiteral("svg");
    case ChartFormat::pdf:
      return QStringLiteral("pdf");
    case ChartFormat::csv:
      return QStringLiteral("csv");
  }
  return {};
}

QImage chartImage(Chart& chart) {
  QImage image(sizeOf(chart) * pixels_each, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(pixels_each);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  chart.paintChart(painter, sizeOf(chart));
  return image;
}

QByteArray chartBytes(Chart& chart, ChartFormat format) {
  switch (format) {
    case ChartFormat::png:
      return pngBytes(chart);
    case ChartFormat::svg:
      return svgBytes(chart);
    case ChartFormat::pdf:
      return pdfBytes(chart);
    case ChartFormat::csv:
      return chart.csv().toUtf8();
  }
  return {};
}

Status saveChart(Chart& chart, ChartFormat format, const QString& path) {
  const std::string bytes = chartBytes(chart, format).toStdString();
  return write_file(path.toStdString(), view_of(bytes));
}

}  // namespace driftseal::ui

#include "core/report_pdf/pages.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <cmath>

#include "core/report_pdf/palette.h"
#include "core/report_pdf/rich_table.h"
#include "core/report_pdf/rich_text.h"

namespace driftseal::report {
namespace {

constexpr int dots_per_inch = 600;
constexpr double side_mm = 18, top_mm = 20, bottom_mm = 18;

double dots(double millimetres) { return millimetres / 25.4 * dots_per_inch; }

struct Page {  // in dots
  QSizeF sheet;
  QRectF body() const {
    return {dots(side_mm), dots(top_mm), sheet.width() - 2 * dots(side_mm),
            sheet.height() - dots(top_mm) - dots(bottom_mm)};
  }
};

void prepare(QPdfWriter& writer, const Document& document) {
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins({0, 0, 0, 0});
  writer.setResolution(dots_per_inch);
  writer.setTitle(shown(document.title));
  writer.setCreator("Driftseal");
}

void prepare(QTextDocument& text, QPdfWriter& writer, const Page& page) {
  text.documentLayout()->setPaintDevice(&writer);
  text.setDocumentMargin(0);
  text.setDefaultFont(text_font(text_points));
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  text.setDefaultTextOption(option);
  text.setPageSize(page.body().size());
}

// Where a heading stands on its page, as a part of the page's height.
double place_on_page(const QTextDocument& text, const QTextBlock& block) {
  const double y = text.documentLayout()->blockBoundingRect(block).top();
  return std::fmod(y, text.pageSize().height()) / text.pageSize().height();
}

// A heading at the foot of a page goes to the next one. Each move shifts what follows, so they are done in
// order.
void keep_headings_with_text(QTextDocument& text, const Headings& headings) {
  for (const int number : headings) {
    const QTextBlock block = text.findBlockByNumber(number);
    if (place_on_page(text, block) < 0.86) continue;
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    cursor.setBlockFormat(format);
  }
}

void draw_margins(QPainter& painter, const Page& page, const QString& title, int number, int count) {
  const QRectF body = page.body();
  painter.setFont(text_font(7.5));
  painter.setPen(soft_ink);
  const QRectF head(body.left(), dots(10), body.width(), dots(5));
  const QRectF foot(body.left(), page.sheet.height() - dots(13), body.width(), dots(5));
  const int width = static_cast<int>(head.width());
  painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(title, Qt::ElideRight, width));
  painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, QString("Page %1 of %2").arg(number).arg(count));
  painter.setPen(QPen(line_ink, dots(0.2)));
  painter.drawLine(QLineF(body.left(), dots(15.5), body.right(), dots(15.5)));
}

void draw_body(QPainter& painter, const Page& page, const QTextDocument& text, int number) {
  const QRectF body = page.body();
  const double above = (number - 1) * body.height();
  painter.save();
  painter.translate(body.left(), body.top() - above);
  QAbstractTextDocumentLayout::PaintContext context;
  // One dot less than the page: a line that starts the next one would else be drawn, unseen, at the foot of
  // this.
  context.clip = QRectF(0, above, body.width(), body.height() - 1);
  painter.setClipRect(context.clip);
  text.documentLayout()->draw(&painter, context);
  painter.restore();
}

void draw_pages(QPdfWriter& writer, const Page& page, const QTextDocument& text, const QString& title) {
  QPainter painter(&writer);
  for (int number = 1; number <= text.pageCount(); ++number) {
    if (number > 1) writer.newPage();
    draw_margins(painter, page, title, number, text.pageCount());
    draw_body(painter, page, text, number);
  }
}

}  // namespace

QByteArray to_pdf(const Document& document) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    prepare(writer, document);
    const Page page{QSizeF(writer.width(), writer.height())};
    QTextDocument text;
    prepare(text, writer, page);
    ChartObject charts(text);
    keep_headings_with_text(text, write_rich_text(document, text, charts));
    draw_pages(writer, page, text, shown(document.title + "  ·  " + document.subtitle));
  }
  return bytes;
}

}  // namespace driftseal::report

#include "core/report_pdf/chart_object.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextDocument>

#include "core/base/checks.h"
#include "core/report_pdf/palette.h"

namespace driftseal::report {
namespace {

constexpr int object_type = QTextFormat::UserObject + 1;
constexpr int index_property = QTextFormat::UserProperty + 1;

void paint(QPainter& painter, const Stroke& stroke) {
  painter.setPen(QPen(ink_of(stroke.ink), 1));
  painter.drawLine(QLineF(stroke.x1, stroke.y1, stroke.x2, stroke.y2));
}

void paint(QPainter& painter, const Box& box) {
  painter.fillRect(QRectF(box.x, box.y, box.width, box.height), ink_of(box.ink));
}

void paint(QPainter& painter, const Label& label) {
  const QString text = QString::fromStdString(label.text);
  const double width = QFontMetricsF(painter.font(), painter.device()).horizontalAdvance(text);
  const double part = label.anchor == Anchor::start ? 0 : label.anchor == Anchor::middle ? 0.5 : 1;
  painter.setPen(ink_of(Ink::text));
  painter.drawText(QPointF(label.x - part * width, label.y), text);
}

}  // namespace

ChartObject::ChartObject(QTextDocument& document) {
  document.documentLayout()->registerHandler(object_type, this);
}

void ChartObject::insert(QTextCursor& cursor, Drawing drawing) {
  QTextCharFormat format;
  format.setObjectType(object_type);
  format.setProperty(index_property, static_cast<int>(drawings_.size()));
  drawings_.push_back(std::move(drawing));
  cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

const Drawing& ChartObject::drawing_of(const QTextFormat& format) const {
  const auto index = static_cast<std::size_t>(format.intProperty(index_property));
  CHECK(index < drawings_.size());
  return drawings_[index];
}

QSizeF ChartObject::intrinsicSize(QTextDocument* document, int, const QTextFormat& format) {
  const Drawing& drawing = drawing_of(format);
  const double width = document->pageSize().width() - 2 * document->documentMargin();
  return {width, width * drawing.height / drawing.width};
}

void ChartObject::drawObject(QPainter* painter, const QRectF& area, QTextDocument*, int,
                             const QTextFormat& format) {
  const Drawing& drawing = drawing_of(format);
  painter->save();
  painter->translate(area.topLeft());
  painter->scale(area.width() / drawing.width, area.height() / drawing.height);
  QFont font = text_font(12);
  font.setPixelSize(12);
  painter->setFont(font);
  for (const Stroke& stroke : drawing.strokes) paint(*painter, stroke);
  for (const Box& box : drawing.boxes) paint(*painter, box);
  for (const Label& label : drawing.labels) paint(*painter, label);
  painter->restore();
}

}  // namespace driftseal::report

// A drawing inside a QTextDocument: as wide as the text, painted as vectors.
#pragma once

#include <QObject>
#include <QTextCursor>
#include <QTextObjectInterface>
#include <vector>

#include "core/report/drawing.h"

namespace driftseal::report {

class ChartObject : public QObject, public QTextObjectInterface {
  Q_OBJECT
  Q_INTERFACES(QTextObjectInterface)

 public:
  // Registers itself with the document, which has to outlive every insert().
  explicit ChartObject(QTextDocument& document);

  void insert(QTextCursor& cursor, Drawing drawing);
  QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
  void drawObject(QPainter* painter, const QRectF& area, QTextDocument* document, int position,
                  const QTextFormat& format) override;

 private:
  const Drawing& drawing_of(const QTextFormat& format) const;
  std::vector<Drawing> drawings_;
};

}  // namespace driftseal::report

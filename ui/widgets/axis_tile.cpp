#include "ui/widgets/axis_tile.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include "ui/widgets/text.h"
#include "ui/widgets/toned.h"

namespace driftseal::ui {
namespace {

constexpr int icon_pixels = 22;

}  // namespace

AxisTile::AxisTile(const QString& title, QWidget* parent)
    : QFrame(parent),
      title_(title),
      icon_(new QLabel(this)),
      word_(new ToneLabel(this)),
      text_(paragraph({}, this)) {
  setFrameShape(StyledPanel);
  auto* head = new QLabel(title, this);
  head->setForegroundRole(QPalette::PlaceholderText);
  scaleFont(word_, 1.1, true);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(10, 8, 10, 8);
  layout->setVerticalSpacing(2);
  layout->addWidget(head, 0, 0, 1, 2);
  layout->addWidget(icon_, 1, 0);
  layout->addWidget(word_, 1, 1);
  layout->addWidget(text_, 2, 0, 1, 2);
  layout->setColumnStretch(1, 1);
  layout->setRowStretch(3, 1);
}

void AxisTile::show(const Look& look, const QString& text) {
  look_ = look;
  word_->setText(look.word);
  text_->setText(text);
  setAccessibleName(title_ + QStringLiteral(": ") + look.word);
  setAccessibleDescription(text);
  word_->setTone(look.tone);
  drawIcon();
}

QString AxisTile::word() const { return word_->text(); }

void AxisTile::drawIcon() {
  icon_->setPixmap(pixmap(look_.icon, look_.tone, icon_pixels, devicePixelRatioF()));
}

void AxisTile::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) drawIcon();
  QFrame::changeEvent(event);
}

}  // namespace driftseal::ui

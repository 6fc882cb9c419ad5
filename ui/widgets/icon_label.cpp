#include "ui/widgets/icon_label.h"

#include <QEvent>

namespace driftseal::ui {

IconLabel::IconLabel(Icon icon, Tone tone, int size, QWidget* parent)
    : QLabel(parent), icon_(icon), tone_(tone), size_(size) {
  draw();
}

void IconLabel::draw() { setPixmap(ui::pixmap(icon_, tone_, size_, devicePixelRatioF())); }

void IconLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) draw();
}

}  // namespace driftseal::ui

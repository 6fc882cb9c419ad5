#include "ui/widgets/banner.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

constexpr int icon_pixels = 32;

}  // namespace

Banner::Banner(QWidget* parent)
    : ToneFrame(parent), icon_(new QLabel(this)), headline_(new QLabel(this)), text_(new QLabel(this)) {
  scaleFont(headline_, 1.25, true);
  for (QLabel* label : {headline_, text_}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  }
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(14, 12, 14, 12);
  layout->setHorizontalSpacing(12);
  layout->setVerticalSpacing(2);
  layout->addWidget(icon_, 0, 0, 2, 1, Qt::AlignTop);
  layout->addWidget(headline_, 0, 1);
  layout->addWidget(text_, 1, 1);
  layout->setColumnStretch(1, 1);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void Banner::show(const Look& look, const QString& text) {
  look_ = look;
  headline_->setText(look.word);
  text_->setText(text);
  text_->setVisible(!text.isEmpty());
  setAccessibleName(look.word);
  setAccessibleDescription(text);
  setTone(look.tone);
  drawIcon();
}

QString Banner::headline() const { return headline_->text(); }
QString Banner::text() const { return text_->text(); }

void Banner::drawIcon() {
  icon_->setPixmap(pixmap(look_.icon, look_.tone, icon_pixels, devicePixelRatioF()));
}

void Banner::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange && !headline_->text().isEmpty()) drawIcon();
  ToneFrame::changeEvent(event);
}

}  // namespace driftseal::ui

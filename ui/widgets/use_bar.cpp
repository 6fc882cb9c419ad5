#include "ui/widgets/use_bar.h"

#include <QPainter>
#include <algorithm>

#include "ui/present/icons.h"
#include "ui/present/tone.h"

namespace driftseal::ui {
namespace {

constexpr int text_characters = 12;  // room for "unchanged" and "1,234.5 %"

}  // namespace

UseBar::UseBar(int share_role, int within_role, QObject* parent)
    : QStyledItemDelegate(parent), share_role_(share_role), within_role_(within_role) {}

void UseBar::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  const bool within = index.data(within_role_).toBool();
  const QVariant share = index.data(share_role_);
  if (!item.text.isEmpty()) item.icon = within ? icon(Icon::ok, Tone::good) : icon(Icon::blocked, Tone::bad);
  if (!item.text.isEmpty()) item.features |= QStyleOptionViewItem::HasDecoration;
  const int text_width =
      option.fontMetrics.averageCharWidth() * text_characters + option.decorationSize.width();
  QStyledItemDelegate::paint(painter, item, index);
  if (!share.isValid()) return;
  const QRect room = option.rect.adjusted(text_width, 5, -8, -5);
  if (room.width() < 12) return;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(toneBackground(Tone::muted, option.palette).darker(isDark(option.palette) ? 80 : 108));
  painter->drawRoundedRect(room, 2, 2);
  QRect used = room;
  used.setWidth(static_cast<int>(room.width() * std::clamp(share.toDouble(), 0.0, 1.0)));
  painter->setBrush(toneColor(within ? Tone::good : Tone::bad, option.palette));
  painter->drawRoundedRect(used, 2, 2);
  painter->restore();
}

}  // namespace driftseal::ui

#include "ui/widgets/drift_bar.h"

#include <QPainter>
#include <algorithm>

namespace driftseal::ui {
namespace {

constexpr int gap = 2;
constexpr float strength = 0.28F;

}  // namespace

DriftBar::DriftBar(int fraction_role, QObject* parent)
    : QStyledItemDelegate(parent), fraction_role_(fraction_role) {}

void DriftBar::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const QVariant fraction = index.data(fraction_role_);
  if (fraction.isValid()) {
    QRect bar = option.rect.adjusted(gap, gap, -gap, -gap);
    bar.setLeft(bar.right() - static_cast<int>(bar.width() * std::clamp(fraction.toDouble(), 0.0, 1.0)));
    QColor fill = option.palette.color(QPalette::Highlight);
    fill.setAlphaF(strength);
    painter->fillRect(bar, fill);
  }
  QStyledItemDelegate::paint(painter, option, index);
}

}  // namespace driftseal::ui

// Draws how large a figure is beside the others as a bar behind it.
#pragma once

#include <QStyledItemDelegate>

namespace driftseal::ui {

class DriftBar : public QStyledItemDelegate {
  Q_OBJECT

 public:
  explicit DriftBar(int fraction_role, QObject* parent = nullptr);  // double 0 .. 1, or nothing
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int fraction_role_;
};

}  // namespace driftseal::ui

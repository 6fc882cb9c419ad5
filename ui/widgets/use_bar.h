// Draws the share of a budget that is used as a bar behind its figure; over budget is red and says so.
#pragma once

#include <QStyledItemDelegate>

namespace driftseal::ui {

class UseBar : public QStyledItemDelegate {
  Q_OBJECT

 public:
  UseBar(int share_role, int within_role, QObject* parent = nullptr);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  int share_role_, within_role_;  // double or nothing; bool
};

}  // namespace driftseal::ui

// The rules of a policy in their order, and how each fares on the drift that was measured.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/session/judgement.h"

namespace driftseal::ui {

class RulesModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column {
    number_column,
    name_column,
    selector_column,
    budget_column,
    tensors_column,
    used_column,
    column_count
  };
  static constexpr int used_role = Qt::UserRole;        // share of the budget used, where there is one
  static constexpr int within_role = Qt::UserRole + 1;  // bool

  explicit RulesModel(QObject* parent = nullptr);
  void setJudgement(JudgementPtr judgement);  // may be null

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(std::size_t rule, int column) const;
  QString usedText(std::size_t rule) const;

  JudgementPtr judgement_;
  std::vector<RuleUse> uses_;
};

}  // namespace driftseal::ui

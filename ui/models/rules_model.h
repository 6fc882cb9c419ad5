// The rules of the policy being edited, in their order, and how each fares on the drift that was measured.
// What is typed into a cell is an edit of the policy; what the core refuses is not taken.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/session/policy_editing.h"

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
    bytes_column,
    time_column,
    column_count
  };
  static constexpr int used_role = Qt::UserRole;        // share of the budget used, where there is one
  static constexpr int within_role = Qt::UserRole + 1;  // bool

  explicit RulesModel(PolicyEditing& editing, QObject* parent = nullptr);

  // The rule as it would be with this text in this cell: for checking while it is typed.
  Result<PolicyRule> ruleWith(const QModelIndex& index, const QString& text) const;
  QString remarks(std::size_t rule) const;  // what is wrong with the rule itself, in sentences

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

  // Dragging a row moves the rule.
  Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
  QStringList mimeTypes() const override;
  QMimeData* mimeData(const QModelIndexList& indexes) const override;
  bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                    const QModelIndex& parent) override;

 Q_SIGNALS:
  void refused(const driftseal::Error& error);
  void moved(int row);  // a dragged rule stands here now

 private:
  void follow();      // the document
  void followUses();  // the judgement
  QString text(std::size_t rule, int column) const;
  QString usedText(const RuleUse& use, RuleBudget::Kind kind) const;
  QString editText(std::size_t rule, int column) const;
  QString tip(std::size_t rule, int column) const;
  const RuleUse* use(std::size_t rule) const;

  PolicyEditing& editing_;
  PolicyPtr policy_;        // what is shown
  JudgementPtr judgement_;  // keeps what uses_ point into
  std::vector<RuleUse> uses_;
};

}  // namespace driftseal::ui

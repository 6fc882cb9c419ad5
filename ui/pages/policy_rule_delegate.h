// Editors in the cells of the table of rules: they complete words, and say while one types what is wrong.
#pragma once

#include <QStyledItemDelegate>

#include "ui/models/rules_model.h"

namespace driftseal::ui {

class AuditSession;

class PolicyRuleDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  PolicyRuleDelegate(const AuditSession& session, const RulesModel& rules, QObject* parent = nullptr);
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const override;

 Q_SIGNALS:
  void typed(const QString& problem) const;  // empty: it can be taken as it stands

 private:
  const AuditSession& session_;
  const RulesModel& rules_;
};

}  // namespace driftseal::ui

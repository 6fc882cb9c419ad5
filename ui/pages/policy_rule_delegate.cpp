#include "ui/pages/policy_rule_delegate.h"

#include <QLineEdit>

#include "ui/pages/policy_vocabulary.h"
#include "ui/present/error_text.h"
#include "ui/present/tone.h"
#include "ui/session/audit_session.h"
#include "ui/widgets/list_completer.h"

namespace driftseal::ui {

PolicyRuleDelegate::PolicyRuleDelegate(const AuditSession& session, const RulesModel& rules, QObject* parent)
    : QStyledItemDelegate(parent), session_(session), rules_(rules) {}

QWidget* PolicyRuleDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                          const QModelIndex& index) const {
  QLineEdit* line = nullptr;
  if (index.column() == RulesModel::selector_column)
    line = completingLine(tr("Which tensors the rule selects"), QStringLiteral(" ,;"),
                          selectorWords(session_.opened().get()), parent);
  if (index.column() == RulesModel::budget_column)
    line = completingLine(tr("Budget of the rule"), {}, budgetWords(), parent);
  if (!line) line = new QLineEdit(parent);
  if (line->accessibleName().isEmpty()) line->setAccessibleName(tr("Name of the rule"));
  line->setFrame(false);
  const QPersistentModelIndex cell(index);
  connect(line, &QLineEdit::textChanged, this, [this, line, cell](const QString& text) {
    if (!cell.isValid()) return;
    const auto rule = rules_.ruleWith(cell, text);
    QPalette colours = line->parentWidget()->palette();
    if (!rule) colours.setColor(QPalette::Text, toneColor(Tone::bad, colours));
    line->setPalette(colours);
    Q_EMIT typed(rule ? QString() : errorText(rule.error()));
  });
  return line;
}

}  // namespace driftseal::ui

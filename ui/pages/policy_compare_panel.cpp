#include "ui/pages/policy_compare_panel.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/models/tensor_selection.h"
#include "ui/present/numbers.h"
#include "ui/present/policy_words.h"
#include "ui/session/policy_editing.h"
#include "ui/widgets/data_table.h"

namespace driftseal::ui {
namespace {

QString ruleText(const PolicyPtr& policy, const std::optional<std::size_t>& rule) {
  if (!rule) return {};
  const PolicyRule& shown = policy->rules[*rule];
  return PolicyComparePanel::tr("%1 %2: %3; %4")
      .arg(*rule + 1)
      .arg(QString::fromStdString(shown.name), selectorText(shown.selector),
           budgetText(shown.budget, shown.per));
}

QString allowedText(const PolicyPtr& policy, const std::optional<std::size_t>& rule) {
  if (!rule) return PolicyComparePanel::tr("no rule");
  return budgetText(policy->rules[*rule].budget, policy->rules[*rule].per);
}

QVariant ruleCell(const PolicyComparison& comparison, int row, int column, int role) {
  const RuleChange& change = comparison.rules[static_cast<std::size_t>(row)];
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  if (column == 0) return changeText(change);
  return column == 1 ? ruleText(comparison.mine, change.before) : ruleText(comparison.other, change.after);
}

QVariant tensorCell(const PolicyComparison& comparison, std::size_t tensor, int column, int role) {
  const TensorChange& change = comparison.changes[tensor];
  if (role == Qt::DecorationRole && column == 1)
    return icon(look(change.allowance).icon, look(change.allowance).tone);
  if (role != Qt::DisplayRole) return {};
  if (column == 0) return QString::fromStdString(comparison.tensors[tensor].name);
  if (column == 1) return look(change.allowance).word;
  return column == 2 ? allowedText(comparison.mine, change.before)
                     : allowedText(comparison.other, change.after);
}

}  // namespace

PolicyComparePanel::PolicyComparePanel(PolicyComparing& comparing, PolicyEditing& editing,
                                       TensorSelection& selection, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent),
      comparing_(comparing),
      editing_(editing),
      dialogs_(dialogs),
      rule_rows_({tr("Change"), tr("This policy"), tr("The other")}),
      tensor_rows_({tr("Tensor"), tr("The other is"), tr("This policy"), tr("The other")}),
      summary_(new QLabel(this)),
      all_(new QCheckBox(tr("e&qual ones, too"), this)),
      rules_(new DataTable(tr("Rules of both policies"), this)),
      tensors_(new DataTable(tr("What both policies allow each tensor"), this)) {
  auto* open = new QPushButton(icon(Icon::open), tr("Other polic&y\u2026"), this);
  open->setToolTip(tr("Choose the policy to compare with"));
  connect(open, &QPushButton::clicked, this, &PolicyComparePanel::ask);
  summary_->setTextFormat(Qt::PlainText);
  summary_->setWordWrap(true);
  auto* top = new QHBoxLayout;
  top->addWidget(open);
  top->addWidget(summary_, 1);
  top->addWidget(all_);
  const int character = fontMetrics().averageCharWidth();
  rules_->setModel(&rule_rows_);
  tensors_->setModel(&tensor_rows_);
  for (DataTable* table : {rules_, tensors_}) table->setSortingEnabled(false);
  rules_->setEmptyText(tr("Choose another policy to see what it would change."));
  tensors_->setEmptyText(tr("No tensor is allowed anything else."));
  rules_->setColumnWidth(0, character * 20);
  rules_->setColumnWidth(1, character * 46);
  rules_->stretchColumn(2);
  tensors_->setColumnWidth(1, character * 14);
  tensors_->setColumnWidth(2, character * 28);
  tensors_->setColumnWidth(3, character * 28);
  tensors_->stretchColumn(0);
  auto* split = new QSplitter(Qt::Vertical, this);
  split->addWidget(rules_);
  split->addWidget(tensors_);
  split->setChildrenCollapsible(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->addLayout(top);
  layout->addWidget(split, 1);
  connect(all_, &QCheckBox::toggled, this, &PolicyComparePanel::showTensors);
  connect(&comparing_, &PolicyComparing::changed, this, &PolicyComparePanel::refresh);
  connect(tensors_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this, &selection](const QModelIndex& index) {
            if (!index.isValid()) return;
            const auto tensor = shown_[static_cast<std::size_t>(index.row())];
            selection.setRow(editing_.coverageRow(comparing_.comparison()->tensors[tensor].name));
          });
  refresh();
}

void PolicyComparePanel::ask() {
  dialogs_.openFile(this, {tr("Compare with a policy"), tr("Policies (*.json);;All files (*)"), {}},
                    [this](const QString& path) { comparing_.compareWith(path); });
}

void PolicyComparePanel::refresh() {
  summary_->setText(summaryText());
  showRules();
  showTensors();
}

void PolicyComparePanel::showRules() {
  const auto comparison = comparing_.comparison();
  rule_rows_.show(
      comparison ? static_cast<int>(comparison->rules.size()) : 0,
      [comparison](int row, int column, int role) { return ruleCell(*comparison, row, column, role); });
}

void PolicyComparePanel::showTensors() {
  const auto comparison = comparing_.comparison();
  shown_.clear();
  const std::size_t tensors = comparison ? comparison->changes.size() : 0;
  for (std::size_t i = 0; i < tensors; ++i)
    if (all_->isChecked() || comparison->changes[i].allowance != Allowance::equal) shown_.push_back(i);
  tensor_rows_.show(static_cast<int>(shown_.size()),
                    [comparison, shown = shown_](int row, int column, int role) {
                      return tensorCell(*comparison, shown[static_cast<std::size_t>(row)], column, role);
                    });
}

QString PolicyComparePanel::summaryText() const {
  const auto& comparison = comparing_.comparison();
  const QString file = QFileInfo(comparing_.path()).fileName();
  if (!comparison) return comparing_.path().isEmpty() ? QString() : tr("Comparing with %1").arg(file);
  QStringList parts;
  for (const auto allowance : {Allowance::looser, Allowance::tighter, Allowance::other, Allowance::equal})
    parts << tr("%1 %2").arg(comparison->count(allowance)).arg(look(allowance).word);
  QString text = comparison->tensors.empty()
                     ? tr("%1. The tensors are compared as soon as a pair is measured.").arg(file)
                     : tr("%1, seen from this policy: %2.").arg(file, parts.join(QStringLiteral(", ")));
  QStringList settings;
  for (const PolicySetting setting : comparison->settings) settings << name(setting);
  if (!settings.isEmpty()) text = tr("%1 Other settings: %2.").arg(text, settings.join(QStringLiteral(", ")));
  return text;
}

QString PolicyComparePanel::summary() const { return summary_->text(); }

}  // namespace driftseal::ui

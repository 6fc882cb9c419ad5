#include "ui/pages/policy_tensors.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/tensor_selection.h"
#include "ui/present/numbers.h"
#include "ui/session/policy_edits.h"
#include "ui/widgets/data_table.h"

namespace driftseal::ui {
namespace {

QVariant cellOf(const Judgement& judgement, std::size_t tensor, int column) {
  const TensorFacts& facts = judgement.tensors()[tensor];
  if (column == 0) return QString::fromStdString(facts.name);
  if (column == 1) return shapeText(facts.shape);
  if (column == 2) return QString::fromUtf8(to_string(facts.dtype).data());
  const auto rule = judgement.ruleOf()[tensor];
  if (!rule) return PolicyTensors::tr("none");
  return PolicyTensors::tr("%1 %2").arg(*rule + 1).arg(
      QString::fromStdString(judgement.policy.rules[*rule].name));
}

}  // namespace

PolicyTensors::PolicyTensors(PolicyEditing& editing, TensorSelection& selection, QWidget* parent)
    : QWidget(parent),
      editing_(editing),
      selection_(selection),
      rows_({tr("Tensor"), tr("Shape"), tr("Type"), tr("Rule that decides")}),
      which_(new QComboBox(this)),
      note_(new QLabel(this)),
      cover_(new QPushButton(tr("Add a rule for &these"), this)),
      table_(new DataTable(tr("Tensors of the rule"), this)) {
  which_->setAccessibleName(tr("Which tensors are listed"));
  which_->addItems({QString(), QString(), QString()});
  cover_->setToolTip(tr("A rule that freezes exactly the tensors that no rule covers"));
  table_->setModel(&rows_);
  table_->setSortingEnabled(false);
  table_->setEmptyText(tr("No tensor."));
  table_->setColumnWidth(1, fontMetrics().averageCharWidth() * 18);
  table_->setColumnWidth(2, fontMetrics().averageCharWidth() * 8);
  table_->setColumnWidth(3, fontMetrics().averageCharWidth() * 28);
  table_->stretchColumn(0);
  auto* top = new QHBoxLayout;
  top->addWidget(which_);
  top->addWidget(cover_);
  top->addWidget(note_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->addLayout(top);
  layout->addWidget(table_, 1);
  connect(which_, &QComboBox::currentIndexChanged, this, &PolicyTensors::refresh);
  connect(cover_, &QPushButton::clicked, this, &PolicyTensors::coverThese);
  connect(&editing_, &PolicyEditing::judgementChanged, this, &PolicyTensors::refresh);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& index) { chosen(index.row()); });
  refresh();
}

void PolicyTensors::showRule(int row) {
  if (row == rule_) return;
  rule_ = row;
  refresh();
}

void PolicyTensors::refresh() {
  const JudgementPtr& judgement = editing_.judgement();
  const bool known = judgement && !judgement->ruleOf().empty();
  const auto caught =
      known && rule_ >= 0 ? caughtBy(*judgement, static_cast<std::size_t>(rule_)) : RuleCatch();
  const auto open = known ? uncovered(*judgement) : std::vector<std::size_t>();
  which_->setItemText(decided, tr("decided by this rule (%1)").arg(caught.decided.size()));
  which_->setItemText(taken_before, tr("taken by earlier rules (%1)").arg(caught.taken_before.size()));
  which_->setItemText(without_rule, tr("covered by no rule (%1)").arg(open.size()));
  cover_->setVisible(!open.empty());
  cover_->setEnabled(!editing_.isStale());
  note_->setText(!known               ? tr("Open a pair to see its tensors.")
                 : editing_.isStale() ? tr("As before the last edit.")
                                      : QString());
  const auto which = which_->currentIndex();
  fill(which == decided ? caught.decided : which == taken_before ? caught.taken_before : open);
}

void PolicyTensors::fill(std::vector<std::size_t> tensors) {
  tensors_ = std::move(tensors);
  const JudgementPtr judgement = editing_.judgement();
  rows_.show(static_cast<int>(tensors_.size()),
             [judgement, tensors = tensors_](int row, int column, int role) -> QVariant {
               if (role != Qt::DisplayRole) return {};
               return cellOf(*judgement, tensors[static_cast<std::size_t>(row)], column);
             });
}

void PolicyTensors::chosen(int row) {
  if (row < 0 || static_cast<std::size_t>(row) >= tensors_.size()) return;
  const auto& facts = editing_.judgement()->tensors()[tensors_[static_cast<std::size_t>(row)]];
  const int there = editing_.coverageRow(facts.name);
  if (there >= 0) selection_.setRow(there);
}

// Behind the other rules.
void PolicyTensors::coverThese() {
  const JudgementPtr& judgement = editing_.judgement();
  std::vector<std::string> names, all;
  for (const TensorFacts& tensor : judgement->tensors()) all.push_back(tensor.name);
  for (const std::size_t tensor : uncovered(*judgement)) names.push_back(all[tensor]);
  const std::size_t end = editing_.document().policy()->rules.size();
  if (editing_.edit(tr("Add a rule for the rest"), insertRule(end, ruleFor(names, all))))
    Q_EMIT ruleAdded(static_cast<int>(end));
}

}  // namespace driftseal::ui

#include "ui/pages/coverage_panel.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/models/tensor_selection.h"
#include "ui/present/model_words.h"
#include "ui/present/numbers.h"
#include "ui/session/audit_session.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/when_shown.h"

namespace driftseal::ui {
namespace {

constexpr Coverage all_statuses[] = {Coverage::matched,  Coverage::added,         Coverage::missing,
                                     Coverage::reshaped, Coverage::dtype_changed, Coverage::not_analysable};

}  // namespace

CoveragePanel::CoveragePanel(AuditSession& session, TensorSelection& selection, QWidget* parent)
    : QWidget(parent),
      session_(session),
      selection_(selection),
      table_(new DataTable(tr("Coverage ledger"), this)) {
  table_->setModel(&model_);
  table_->setEmptyText(tr("No tensor. Choose two models, or clear the search box and the choice above."));
  const int character = fontMetrics().averageCharWidth();
  const int widths[] = {20, 46, 14, 26, 24, 24, 11};
  for (int column = 0; column < CoverageModel::reason_column; ++column)
    table_->setColumnWidth(column, character * widths[column]);
  table_->horizontalHeader()->setStretchLastSection(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({0, 6, 0, 0});
  layout->addWidget(chips());
  layout->addWidget(table_, 1);
  connect(&session, &AuditSession::openedChanged, this, &CoveragePanel::refresh);
  auto* filtering = new WhenShown(table_, [this] { model_.setFilter(selection_.filter()); });
  connect(&selection, &TensorSelection::filterChanged, filtering, &WhenShown::demand);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) {
            if (current.isValid()) selection_.setRow(model_.sourceOf(current.row()));
          });
  connect(table_, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
    if (const CoverageEntry* entry = model_.entry(index.row()))
      Q_EMIT tensorRequested(QString::fromStdString(entry->name));
  });
  refresh();
}

QWidget* CoveragePanel::chips() {
  auto* row = new QWidget(this);
  auto* layout = new FlowLayout(row);
  layout->setContentsMargins(6, 0, 6, 0);
  layout->setSpacing(4);
  auto* group = new QButtonGroup(row);
  chips_.push_back(makeChip(std::nullopt));
  for (const Coverage status : all_statuses) chips_.push_back(makeChip(status));
  for (QToolButton* chip : chips_) {
    group->addButton(chip);
    layout->addWidget(chip);
  }
  return row;
}

QToolButton* CoveragePanel::makeChip(std::optional<Coverage> status) {
  auto* chip = new QToolButton(this);
  chip->setCheckable(true);
  chip->setFocusPolicy(Qt::StrongFocus);
  chip->setAutoRaise(true);
  chip->setToolButtonStyle(status ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
  if (status) chip->setIcon(icon(look(*status).icon, look(*status).tone));
  chip->setToolTip(status ? explain(*status) : tr("Every tensor of both models"));
  connect(chip, &QToolButton::clicked, this, [this, status] { model_.setStatus(status); });
  return chip;
}

QToolButton* CoveragePanel::chip(std::optional<Coverage> status) const {
  if (!status) return chips_.front();
  const auto found = std::find(std::begin(all_statuses), std::end(all_statuses), *status);
  return chips_[static_cast<std::size_t>(found - std::begin(all_statuses)) + 1];
}

void CoveragePanel::refresh() {
  model_.setPair(session_.opened(), session_.structure());
  refreshChips();
}

void CoveragePanel::refreshChips() {
  const auto say = [](QToolButton* chip, const QString& word, int count) {
    chip->setText(tr("%1 %2").arg(word, countText(static_cast<std::uint64_t>(count))));
    chip->setAccessibleName(tr("Show tensors: %1").arg(chip->text()));
    chip->setEnabled(count > 0);
  };
  say(chips_.front(), tr("all"), model_.sourceCount());
  chips_.front()->setChecked(true);
  for (const Coverage status : all_statuses) say(chip(status), look(status).word, model_.count(status));
}

}  // namespace driftseal::ui

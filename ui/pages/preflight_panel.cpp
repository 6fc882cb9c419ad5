#include "ui/pages/preflight_panel.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/present/preflight_words.h"
#include "ui/widgets/data_table.h"

namespace driftseal::ui {
namespace {

constexpr int most_wrapped = 60, most_shown = 26;  // rows; of more the table scrolls
constexpr int padding = 6;                         // pixels

}  // namespace

PreflightPanel::PreflightPanel(const Preflight& preflight, QWidget* parent)
    : QGroupBox(tr("Before certifying"), parent),
      model_(new PreflightModel(preflight, this)),
      table_(new DataTable(tr("What stands for and against a certificate"), this)),
      step_(new QPushButton(this)) {
  table_->setSortingEnabled(false);
  table_->setModel(model_);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setTextElideMode(Qt::ElideRight);
  table_->setWordWrap(true);
  const int character = fontMetrics().averageCharWidth();
  table_->setColumnWidth(PreflightModel::state_column, character * 14);
  table_->setColumnWidth(PreflightModel::check_column, character * 24);
  table_->setColumnWidth(PreflightModel::step_column, character * 24);
  table_->stretchColumn(PreflightModel::sentence_column);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(table_);
  layout->addWidget(step_, 0, Qt::AlignLeft);
  connect(table_, &QAbstractItemView::activated, this, &PreflightPanel::take);
  connect(step_, &QPushButton::clicked, this, [this] { take(table_->currentIndex()); });
  connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &PreflightPanel::refreshStep);
  connect(table_->horizontalHeader(), &QHeaderView::sectionResized, this, &PreflightPanel::fit);
  connect(model_, &QAbstractItemModel::modelReset, this, &PreflightPanel::fit);
  connect(model_, &QAbstractItemModel::dataChanged, this, &PreflightPanel::fit);
  fit();
}

void PreflightPanel::take(const QModelIndex& index) {
  const PreflightItem* item = model_->item(index.row());
  if (item && item->step != PreflightStep::none) Q_EMIT stepChosen(item->step, model_->subject(index.row()));
}

void PreflightPanel::showFirstBlocked() {
  const int row = model_->firstBlocked();
  if (row < 0) return;
  table_->setCurrentIndex(model_->index(row, PreflightModel::sentence_column));
  table_->setFocus();
}

void PreflightPanel::refreshStep() {
  const PreflightItem* item = model_->item(table_->currentIndex().row());
  const QString word = item ? name(item->step) : QString();
  step_->setText(word.isEmpty() ? tr("Choose a row to see what to do") : word);
  step_->setEnabled(!word.isEmpty());
}

void PreflightPanel::fit() {
  const int rows = model_->rowCount();
  const int usual = table_->verticalHeader()->defaultSectionSize();
  for (int row = 0; rows <= most_wrapped && row < rows; ++row) {
    table_->resizeRowToContents(row);
    table_->setRowHeight(row, std::max(usual, table_->rowHeight(row) + padding));
  }
  int height = table_->horizontalHeader()->sizeHint().height() + 2;
  for (int row = 0; row < std::min(rows, most_shown); ++row) height += table_->rowHeight(row);
  table_->setFixedHeight(std::max(height, usual * 3));
  refreshStep();
}

}  // namespace driftseal::ui

#include "ui/shell/blocks_panel.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/session/audit_session.h"
#include "ui/widgets/drift_bar.h"

namespace driftseal::ui {

BlocksPanel::BlocksPanel(AuditSession& session, const TensorTableModel& tensors, TensorSelection& selection,
                         const ShownTensors& shown, QWidget* parent)
    : QWidget(parent), selection_(selection), model_(tensors, selection, shown), tree_(new QTreeView(this)) {
  tree_->setModel(&model_);
  tree_->setAccessibleName(tr("Blocks of the network"));
  tree_->setUniformRowHeights(true);
  tree_->setFrameShape(QFrame::NoFrame);
  tree_->setTextElideMode(Qt::ElideLeft);
  tree_->setExpandsOnDoubleClick(true);
  tree_->setIndentation(fontMetrics().averageCharWidth() * 2);
  tree_->setItemDelegateForColumn(BlocksModel::drift_column, new DriftBar(BlocksModel::fraction_role, tree_));
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(BlocksModel::name_column, QHeaderView::Stretch);
  tree_->header()->setSectionResizeMode(BlocksModel::drift_column, QHeaderView::Fixed);
  fitFigures();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(tree_);
  connect(tree_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &BlocksPanel::currentChanged);
  connect(tree_, &QTreeView::activated, this, [this](const QModelIndex& index) {
    if (model_.isTensor(index)) Q_EMIT opened(model_.tensor(index));
  });
  connect(&selection_, &TensorSelection::rowChanged, this, &BlocksPanel::rowChosen);
  connect(tree_, &QTreeView::expanded, this,
          [this](const QModelIndex& index) { expanded_.insert(model_.blockKey(index)); });
  connect(tree_, &QTreeView::collapsed, this,
          [this](const QModelIndex& index) { expanded_.erase(model_.blockKey(index)); });
  connect(&model_, &QAbstractItemModel::modelReset, this, &BlocksPanel::restoreExpanded,
          Qt::QueuedConnection);
  connect(&session, &AuditSession::openedChanged, this, [this] { expanded_.clear(); });
  connect(&session, &AuditSession::judgementChanged, this,
          [this, &session] { model_.setJudgement(session.judgement()); });
}

void BlocksPanel::fitFigures() {
  const int character = fontMetrics().averageCharWidth();
  tree_->header()->setMinimumSectionSize(character * 6);
  tree_->header()->resizeSection(BlocksModel::drift_column, character * 11);
}

void BlocksPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) fitFigures();
}

void BlocksPanel::currentChanged(const QModelIndex& current) {
  if (!current.isValid()) return;
  const QScopedValueRollback<bool> own(choosing_, true);
  selection_.setRow(model_.tensor(current));
}

void BlocksPanel::rowChosen(int row) {
  if (choosing_) return;
  const QScopedValueRollback<bool> own(choosing_, true);
  const QModelIndex index = model_.indexOf(row);
  if (!index.isValid()) return tree_->selectionModel()->clear();
  tree_->setCurrentIndex(index);
  tree_->scrollTo(index);
}

// Before anything was opened, regions and towers stand open: their layers are what is looked for.
void BlocksPanel::restoreExpanded() {
  const std::set<int> before = expanded_;
  for (const int key : before) {
    const QModelIndex index = model_.blockOf(key);
    if (index.isValid()) tree_->expand(index);
  }
  for (int row = 0; before.empty() && row < model_.rowCount(); ++row) tree_->expand(model_.index(row, 0));
  rowChosen(selection_.row());
}

}  // namespace driftseal::ui

#include "ui/shell/jobs_panel.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/present/icons.h"
#include "ui/widgets/data_table.h"

namespace driftseal::ui {

JobsPanel::JobsPanel(JobBoard& board, QWidget* parent)
    : QWidget(parent),
      board_(board),
      model_(board),
      table_(new DataTable(tr("Jobs"), this)),
      stop_(new QPushButton(icon(Icon::stop), tr("Stop"), this)) {
  table_->setModel(&model_);
  table_->setSortingEnabled(false);
  table_->setEmptyText(tr("Nothing runs and nothing ran yet."));
  const int character = fontMetrics().averageCharWidth();
  table_->setColumnWidth(JobsModel::what_column, character * 26);
  table_->setColumnWidth(JobsModel::state_column, character * 30);
  table_->setColumnWidth(JobsModel::progress_column, character * 10);
  table_->setColumnWidth(JobsModel::time_column, character * 28);
  table_->stretchColumn(JobsModel::subject_column);
  stop_->setToolTip(tr("Stop the chosen job, or the latest one that runs"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(table_, 1);
  layout->addWidget(stop_, 0, Qt::AlignTop);
  connect(stop_, &QPushButton::clicked, this, [this] {
    const JobEntry* chosen = model_.job(table_->currentIndex().row());
    const JobEntry* job = chosen && chosen->active() ? chosen : board_.active();
    if (job) board_.stop(job->id);
  });
  connect(&board, &JobBoard::added, this, &JobsPanel::refresh);
  connect(&board, &JobBoard::changed, this, &JobsPanel::refresh);
  refresh();
}

void JobsPanel::refresh() { stop_->setEnabled(board_.active() != nullptr); }

}  // namespace driftseal::ui

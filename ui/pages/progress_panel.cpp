#include "ui/pages/progress_panel.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "ui/models/jobs_model.h"
#include "ui/present/state_words.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

constexpr int resolution = 1000, icon_pixels = 24;

}  // namespace

ProgressPanel::ProgressPanel(const JobBoard& board, JobKind kind, QWidget* parent)
    : QFrame(parent),
      board_(board),
      kind_(kind),
      icon_(new QLabel(this)),
      phase_(heading({}, this)),
      time_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      stop_(new QPushButton(icon(Icon::stop), tr("St&op"), this)),
      phases_(new PhasesModel(this)),
      table_(new DataTable(tr("Phases of the proof"), this)) {
  setFrameShape(StyledPanel);
  bar_->setRange(0, resolution);
  bar_->setAccessibleName(tr("Progress"));
  stop_->setToolTip(tr("Stop now; no file is left behind"));
  auto* layout = new QGridLayout(this);
  layout->addWidget(icon_, 0, 0);
  layout->addWidget(phase_, 0, 1);
  layout->addWidget(time_, 0, 2, Qt::AlignRight);
  layout->addWidget(bar_, 1, 0, 1, 2);
  layout->addWidget(stop_, 1, 2);
  layout->addWidget(table_, 2, 0, 1, 3);
  layout->setColumnStretch(1, 1);
  table_->setSortingEnabled(false);
  table_->setModel(phases_);
  table_->stretchColumn(PhasesModel::phase_column);
  const int character = fontMetrics().averageCharWidth();
  for (const auto column : {PhasesModel::state_column, PhasesModel::time_column})
    table_->setColumnWidth(column, character * 16);
  table_->setColumnWidth(PhasesModel::rate_column, character * 24);
  connect(stop_, &QPushButton::clicked, this, &ProgressPanel::stopRequested);
  connect(&board, &JobBoard::added, this, &ProgressPanel::refresh);
  connect(&board, &JobBoard::changed, this, &ProgressPanel::refresh);
  tick_.setInterval(500);
  connect(&tick_, &QTimer::timeout, this, &ProgressPanel::refresh);
  refresh();
}

const JobEntry* ProgressPanel::entry() const {
  const JobEntry* active = board_.active();
  return active && active->kind == kind_ ? active : nullptr;
}

void ProgressPanel::refresh() {
  const JobEntry* job = entry();
  setVisible(job != nullptr);
  if (!job) return tick_.stop();
  if (!tick_.isActive()) tick_.start();
  const auto phase = job->estimate.phase();
  const bool stopping = job->state == JobState::stopping;
  icon_->setPixmap(
      pixmap(stopping ? Icon::stop : Icon::busy, Tone::working, icon_pixels, devicePixelRatioF()));
  phase_->setText(stopping ? tr("Stopping") : phase ? name(*phase) : tr("Starting"));
  time_->setText(timeText(board_, *job));
  phases_->show(job->estimate.steps(board_.secondsElapsed(*job)), weights_);
  table_->setFixedHeight(table_->horizontalHeader()->sizeHint().height() + 2 +
                         phases_->rowCount() * table_->verticalHeader()->defaultSectionSize());
  bar_->setValue(static_cast<int>(job->estimate.fraction() * resolution));
  stop_->setEnabled(!stopping);
  setAccessibleName(phase_->text());
}

}  // namespace driftseal::ui

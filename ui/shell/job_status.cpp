#include "ui/shell/job_status.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include "ui/models/jobs_model.h"
#include "ui/present/state_words.h"

namespace driftseal::ui {
namespace {

constexpr int resolution = 1000;

}  // namespace

JobStatus::JobStatus(JobBoard& board, QWidget* parent)
    : QWidget(parent),
      board_(board),
      text_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      stop_(new QToolButton(this)) {
  bar_->setTextVisible(false);
  bar_->setFixedWidth(fontMetrics().averageCharWidth() * 22);
  bar_->setFixedHeight(fontMetrics().height() - 2);
  bar_->setAccessibleName(tr("Progress of the running job"));
  stop_->setIcon(icon(Icon::stop));
  stop_->setAutoRaise(true);
  stop_->setFocusPolicy(Qt::StrongFocus);
  stop_->setToolTip(tr("Stop the running job"));
  stop_->setAccessibleName(stop_->toolTip());
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 4, 0);
  for (QWidget* part : std::initializer_list<QWidget*>{text_, bar_, stop_}) layout->addWidget(part);
  connect(stop_, &QToolButton::clicked, this, [this] {
    if (const JobEntry* job = board_.active()) board_.stop(job->id);
  });
  connect(&board, &JobBoard::added, this, &JobStatus::refresh);
  connect(&board, &JobBoard::changed, this, &JobStatus::refresh);
  tick_.setInterval(1000);
  connect(&tick_, &QTimer::timeout, this, &JobStatus::refresh);
  refresh();
}

void JobStatus::refresh() {
  const JobEntry* job = board_.active();
  for (QWidget* part : std::initializer_list<QWidget*>{text_, bar_, stop_}) part->setVisible(job != nullptr);
  if (!job) return tick_.stop();
  if (!tick_.isActive()) tick_.start();
  const auto phase = job->estimate.phase();
  text_->setText((phase ? name(*phase) : name(job->kind)) + QStringLiteral("  ") + timeText(board_, *job));
  bar_->setRange(0, phase ? resolution : 0);
  bar_->setValue(static_cast<int>(job->estimate.fraction() * resolution));
  stop_->setEnabled(job->state == JobState::running);
}

}  // namespace driftseal::ui

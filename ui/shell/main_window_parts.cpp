// What the main window is made of, and how its parts follow the sessions.
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/pages/certificates_page.h"
#include "ui/pages/certify_page.h"
#include "ui/pages/details_panel.h"
#include "ui/pages/drift_page.h"
#include "ui/pages/models_page.h"
#include "ui/pages/policy_page.h"
#include "ui/present/numbers.h"
#include "ui/present/policy_words.h"
#include "ui/shell/findings_panel.h"
#include "ui/shell/job_status.h"
#include "ui/shell/jobs_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/stage_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

QDockWidget* dock(const QString& title, const QString& name, QWidget* content, QMainWindow* window) {
  auto* made = new QDockWidget(title, window);
  made->setObjectName(name);
  made->setWidget(content);
  made->setAccessibleName(title);
  return made;
}

// A page that is taller than a small window scrolls.
QWidget* scrolled(QWidget* page) {
  auto* area = new QScrollArea;
  area->setWidget(page);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  return area;
}

}  // namespace

void MainWindow::makePages() {
  for (QWidget* page : std::initializer_list<QWidget*>{models_, drift_, policy_, scrolled(certify_),
                                                       scrolled(certificates_)}) {
    pages_->addWidget(page);
  }
  auto* centre = new QWidget(this);
  auto* column = new QVBoxLayout;
  column->setSpacing(0);
  column->addWidget(messages_);
  column->addWidget(pages_, 1);
  auto* layout = new QHBoxLayout(centre);
  layout->setContentsMargins({});
  layout->setSpacing(0);
  layout->addWidget(stages_);
  layout->addLayout(column, 1);
  setCentralWidget(centre);
}

void MainWindow::makeToolBar() {
  auto* bar = addToolBar(tr("Pair and search"));
  bar->setObjectName(QStringLiteral("pair_bar"));
  bar->setMovable(false);
  bar->toggleViewAction()->setEnabled(false);
  pair_ = new ElidedLabel(bar);
  pair_->setContentsMargins(8, 0, 8, 0);
  pair_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  search_ = new QLineEdit(bar);
  search_->setPlaceholderText(tr("Filter tensors (Ctrl+F)"));
  search_->setAccessibleName(tr("Filter tensors by name"));
  search_->setClearButtonEnabled(true);
  search_->addAction(icon(Icon::search, Tone::muted), QLineEdit::LeadingPosition);
  search_->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
  search_->setMaximumWidth(fontMetrics().averageCharWidth() * 48);
  bar->addWidget(pair_);
  bar->addWidget(search_);
  connect(search_, &QLineEdit::textChanged, this, &MainWindow::filterTyped);
  connect(search_, &QLineEdit::returnPressed, this, [this] { showStage(Stage::drift); });
  filterTyped({});
}

void MainWindow::makeDocks() {
  findings_ = new FindingsPanel(audit_, this);
  details_dock_ = dock(tr("Details"), QStringLiteral("details"),
                       new DetailsPanel(audit_, tensors_, selection_, this), this);
  findings_dock_ = dock(tr("Findings"), QStringLiteral("findings"), findings_, this);
  jobs_dock_ = dock(tr("Jobs"), QStringLiteral("jobs"), new JobsPanel(board_, this), this);
  addDockWidget(Qt::RightDockWidgetArea, details_dock_);
  addDockWidget(Qt::BottomDockWidgetArea, findings_dock_);
  addDockWidget(Qt::BottomDockWidgetArea, jobs_dock_);
  tabifyDockWidget(findings_dock_, jobs_dock_);
  findings_dock_->raise();
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  connect(findings_, &FindingsPanel::tensorRequested, this, &MainWindow::showTensor);
}

void MainWindow::makeStatusBar() {
  coverage_ = new ElidedLabel(this);
  statusBar()->addWidget(coverage_, 1);
  statusBar()->addPermanentWidget(new JobStatus(board_, this));
}

void MainWindow::connectSessions() {
  connect(stages_, &StageBar::chosen, this, &MainWindow::showStage);
  connect(&audit_, &AuditSession::pathsChanged, this, &MainWindow::refreshTitle);
  connect(&audit_, &AuditSession::pathsChanged, this, &MainWindow::showDocks);
  connect(&audit_, &AuditSession::openedChanged, this, [this] {
    tensors_.setPair(audit_.opened());
    if (!audit_.opened()) return;
    recent_.add(audit_.basePath(), audit_.tunedPath());
    showRecent();
  });
  connect(&audit_, &AuditSession::tensorsMeasured, &tensors_, &TensorTableModel::fill);
  connect(&audit_, &AuditSession::statesChanged, this, &MainWindow::refreshStates);
  connect(&audit_, &AuditSession::judgementChanged, this, &MainWindow::refreshStates);
  connect(&certificate_, &CertificateSession::statesChanged, this, &MainWindow::refreshStates);
  const auto show = [this](JobKind, const Error& error) {
    if (error.code != ErrorCode::cancelled) messages_->showError(error);
  };
  connect(&audit_, &AuditSession::failed, this, show);
  connect(&certificate_, &CertificateSession::failed, this, show);
  connect(policy_, &PolicyPage::failed, messages_, &MessageBar::showError);
  connect(certificates_, &CertificatesPage::failed, messages_, &MessageBar::showError);
  connect(certify_, &CertifyPage::inspectRequested, this, [this](const QString& path) {
    certificate_.open(path);
    showStage(Stage::certificates);
  });
  connect(certify_, &CertifyPage::findingsRequested, this, [this] {
    findings_dock_->show();
    findings_dock_->raise();
  });
  connect(models_->welcome(), &Welcome::openSampleRequested, this, &MainWindow::openSample);
  connect(models_->welcome(), &Welcome::openCertificateRequested, certificates_,
          &CertificatesPage::openCertificate);
  connect(&certificate_, &CertificateSession::demandsChanged, this, [this] {
    if (stage() == Stage::models && audit_.basePath().isEmpty()) showStage(Stage::certificates);
  });
  connect(models_->welcome(), &Welcome::recentRequested, this, [this](int which) {
    const auto pairs = recent_.all();
    if (which < 0 || static_cast<std::size_t>(which) >= pairs.size()) return;
    openPair(pairs[static_cast<std::size_t>(which)].first, pairs[static_cast<std::size_t>(which)].second);
  });
}

void MainWindow::refreshStates() {
  for (const Stage stage : all_stages) stages_->setState(stage, audit_.state(stage));
  stages_->setState(Stage::certificates, certificate_.state());
  const JudgementPtr& judgement = audit_.judgement();
  const std::size_t deny = judgement ? judgement->count(Severity::error) : 0;
  const std::size_t warn = judgement ? judgement->count(Severity::warning) : 0;
  QString title = tr("Findings");
  if (deny > 0) title += tr(" (%1 deny)").arg(deny);
  if (warn > 0) title += tr(" (%1 warn)").arg(warn);
  findings_dock_->setWindowTitle(title);
  if (!audit_.opened()) return coverage_->setFullText(tr("No pair is open"));
  const auto& ledger = audit_.opened()->pair.coverage;
  const auto comparable =
      std::count_if(ledger.begin(), ledger.end(), [](const CoverageEntry& e) { return e.comparable(); });
  coverage_->setFullText(
      tr("Coverage: %1 of %2 tensors compared")
          .arg(countText(static_cast<std::uint64_t>(comparable)), countText(ledger.size())));
}

void MainWindow::refreshTitle() {
  const QString base = shortName(audit_.basePath()), tuned = shortName(audit_.tunedPath());
  const bool none = audit_.basePath().isEmpty() && audit_.tunedPath().isEmpty();
  const QString absent = tr("not chosen");
  pair_->setFullText(none ? tr("No pair is open")
                          : tr("base: %1   \u2192   tuned: %2")
                                .arg(base.isEmpty() ? absent : base, tuned.isEmpty() ? absent : tuned));
  setWindowTitle(none ? tr("Driftseal")
                      : tr("%1 \u2192 %2 \u2013 Driftseal")
                            .arg(base.isEmpty() ? absent : base, tuned.isEmpty() ? absent : tuned));
}

void MainWindow::showDocks() {
  const bool wanted = !audit_.basePath().isEmpty() || !audit_.tunedPath().isEmpty();
  if (wanted == docks_shown_) return;
  docks_shown_ = wanted;
  if (wanted) {
    restoreState(docks_state_);
    return;
  }
  docks_state_ = saveState();
  for (QDockWidget* dock : {details_dock_, findings_dock_, jobs_dock_}) dock->hide();
}

void MainWindow::restoreLayout() {
  constexpr int usual_width = 1280, usual_height = 800, details_width = 270, bottom_height = 150;
  resize(usual_width, usual_height);
  resizeDocks({details_dock_}, {details_width}, Qt::Horizontal);
  resizeDocks({findings_dock_}, {bottom_height}, Qt::Vertical);
  restoreGeometry(settings_.value(QStringLiteral("window/geometry")).toByteArray());
  restoreState(settings_.value(QStringLiteral("window/state")).toByteArray());
}

}  // namespace driftseal::ui

// What the main window is made of, and how its parts follow the sessions.
#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
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
#include "ui/present/preflight_words.h"
#include "ui/shell/blocks_panel.h"
#include "ui/shell/findings_panel.h"
#include "ui/shell/job_status.h"
#include "ui/shell/jobs_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/stage_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/scrolled.h"
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

}  // namespace

void MainWindow::makePages() {
  const auto yielding = [](QWidget* page) { return scrolled(new YieldingPage(page)); };
  for (QWidget* page : {yielding(models_), yielding(drift_), yielding(policy_), scrolled(certify_),
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
  layout->addLayout(column, 1);
  setCentralWidget(centre);
}

void MainWindow::makeToolBar() {
  auto* bar = addToolBar(tr("Pair and search"));
  bar->setObjectName(QStringLiteral("pair_bar"));
  bar->setMovable(false);
  bar->toggleViewAction()->setEnabled(false);
  // Not every part follows the program's font by itself.
  connect(&appearance_, &AppearanceSettings::changed, this, [this] {
    setFont(QApplication::font());
    scaleAgain(*this);
  });
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
  details_ = new DetailsPanel(audit_, tensors_, selection_, this);
  details_dock_ = dock(tr("Details"), QStringLiteral("details"), details_, this);
  findings_dock_ = dock(tr("Findings"), QStringLiteral("findings"), findings_, this);
  jobs_dock_ = dock(tr("Jobs"), QStringLiteral("jobs"), new JobsPanel(board_, this), this);
  addDockWidget(Qt::RightDockWidgetArea, details_dock_);
  addDockWidget(Qt::BottomDockWidgetArea, findings_dock_);
  addDockWidget(Qt::BottomDockWidgetArea, jobs_dock_);
  tabifyDockWidget(findings_dock_, jobs_dock_);
  findings_dock_->raise();
  setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
  connect(details_, &DetailsPanel::nextNotableRequested, this, [this] { showNotable(1); });
  connect(findings_, &FindingsPanel::tensorRequested, this, &MainWindow::showTensor);
  makeLeftDocks();
}

// The stages, which stay where they are, and below them the blocks of the network.
void MainWindow::makeLeftDocks() {
  blocks_ = new BlocksPanel(audit_, tensors_, selection_, shown_, this);
  QDockWidget* stages = dock(tr("Stages"), QStringLiteral("stages"), stages_, this);
  stages_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  stages->setFeatures(QDockWidget::NoDockWidgetFeatures);
  stages->setTitleBarWidget(new QWidget(stages));
  stages->toggleViewAction()->setEnabled(false);
  blocks_dock_ = dock(tr("Blocks"), QStringLiteral("blocks"), blocks_, this);
  addDockWidget(Qt::LeftDockWidgetArea, stages);
  addDockWidget(Qt::LeftDockWidgetArea, blocks_dock_);
  setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
  connect(blocks_, &BlocksPanel::opened, this, [this] {
    showStage(Stage::drift);
    drift_->openBlock();
  });
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
    tensors_.setPair(audit_.opened(), audit_.structure());
    if (!audit_.opened()) return;
    recent_.add(audit_.basePath(), audit_.tunedPath());
    showRecent();
  });
  connect(&audit_, &AuditSession::tensorsMeasured, &tensors_, &TensorTableModel::fill);
  connect(&spectra_, &SpectraSession::spectraMeasured, &tensors_, &TensorTableModel::fillSpectra);
  connect(&spectra_, &SpectraSession::cleared, &tensors_, &TensorTableModel::forgetSpectra);
  connect(&selection_, &TensorSelection::filterChanged, this, [this](const NameFilter& filter) {
    if (filter.isEmpty() && !NameFilter(search_->text()).isEmpty()) search_->clear();
  });
  connect(&audit_, &AuditSession::statesChanged, this, &MainWindow::refreshStates);
  connect(&audit_, &AuditSession::judgementChanged, this, &MainWindow::refreshStates);
  connect(&certificate_, &CertificateSession::statesChanged, this, &MainWindow::refreshStates);
  const auto show = [this](JobKind, const Error& error) {
    if (error.code != ErrorCode::cancelled) messages_->showError(error);
  };
  connect(&audit_, &AuditSession::failed, this, show);
  connect(&spectra_, &SpectraSession::failed, this, show);
  connect(&certificate_, &CertificateSession::failed, this, show);
  connect(&signatures_, &ModelSignaturesSession::failed, this, show);
  connect(&ledger_, &LedgerSession::failed, this, show);
  connect(models_, &ModelsPage::tensorRequested, this, &MainWindow::showTensor);
  connect(&signing_, &Signing::failed, this, show);
  connect(&watch_, &ModelWatch::changed, this, &MainWindow::showModelChange);
  connect(certify_, &CertifyPage::stageRequested, this, &MainWindow::showStage);
  connect(certify_, &CertifyPage::tensorRequested, this, &MainWindow::showTensor);
  connect(policy_, &PolicyPage::failed, messages_, &MessageBar::showError);
  connect(&policy_->editing(), &PolicyEditing::modifiedChanged, this, &MainWindow::refreshTitle);
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

void MainWindow::showModelChange() {
  if (!watch_.change()) return;
  messages_->showNote(
      changeText(*watch_.change()),
      tr("%1. What was found holds for the files as they were; they cannot be certified.")
          .arg(QString::fromStdString(watch_.change()->error.file)),
      Tone::attention,
      {{tr("Measure again"), [this] { audit_.open(audit_.basePath(), audit_.tunedPath()); }}});
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
  const QString pair =
      tr("%1 \u2192 %2").arg(base.isEmpty() ? absent : base, tuned.isEmpty() ? absent : tuned);
  const QString session = QFileInfo(session_.path()).fileName();
  QStringList parts;
  if (!session.isEmpty()) parts << session;
  if (!none) parts << pair;
  parts << tr("Driftseal");
  parts.first() += QStringLiteral("[*]");
  setWindowTitle(parts.join(QStringLiteral(" \u2013 ")));
  setWindowModified(session_.isModified() || (session.isEmpty() && policy_->editing().wouldLose()));
}

}  // namespace driftseal::ui

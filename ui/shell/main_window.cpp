#include "ui/shell/main_window.h"

#include <QLineEdit>
#include <QStackedWidget>

#include "ui/pages/certificates_page.h"
#include "ui/pages/certify_page.h"
#include "ui/pages/drift_page.h"
#include "ui/pages/models_page.h"
#include "ui/pages/policy_page.h"
#include "ui/shell/blocks_panel.h"
#include "ui/shell/exporter.h"
#include "ui/shell/stage_bar.h"
#include "ui/shell/view_state.h"
#include "ui/widgets/message_bar.h"

namespace driftseal::ui {

MainWindow::MainWindow(const Clock& clock, Dialogs& dialogs, QSettings& settings, const QString& verifier,
                       QWidget* parent)
    : QMainWindow(parent),
      dialogs_(dialogs),
      settings_(settings),
      appearance_(settings),
      recent_(settings),
      board_(clock),
      audit_(board_, StandaloneVerifier(verifier)),
      watch_(audit_),
      preflight_(audit_, watch_),
      signing_(board_, audit_.verifier()),
      descriptions_(audit_),
      signatures_(descriptions_, board_, settings),
      ledger_(audit_, board_),
      certificate_(board_),
      session_(board_, audit_, certificate_, settings),
      stages_(new StageBar(this)),
      messages_(new MessageBar(this)),
      pages_(new QStackedWidget(this)),
      models_(new ModelsPage({audit_, descriptions_, signatures_, ledger_}, selection_, dialogs, this)),
      drift_(new DriftPage(audit_, spectra_, tensors_, selection_, shown_, this)),
      policy_(new PolicyPage(audit_, selection_, dialogs, this)),
      certify_(new CertifyPage(audit_, preflight_, signing_, board_, dialogs, this)),
      certificates_(new CertificatesPage(certificate_, dialogs, &audit_, this)) {
  setAcceptDrops(true);
  makePages();
  makeToolBar();
  makeDocks();
  makeStatusBar();
  exporter_ = new Exporter(*this, dialogs);
  makeMenus();
  explainParts();
  connectSessions();
  connectSessionFile();
  restoreLayout();
  showStage(Stage::models);
  refreshStates();
  refreshTitle();
  showRecent();
  showRecentSessions();
  showDocks();
}

// Pages and tree are children of this window and outlive its members: they must not hear of sessions and
// tensors that are gone.
MainWindow::~MainWindow() {
  delete takeCentralWidget();
  delete blocks_;
}

Stage MainWindow::stage() const { return static_cast<Stage>(pages_->currentIndex()); }

void MainWindow::showStage(Stage stage) {
  pages_->setCurrentIndex(static_cast<int>(stage));
  stages_->setCurrent(stage);
}

void MainWindow::showTensor(const QString& name) {
  const int row = tensors_.rowOf(name);
  if (row < 0) return;
  selection_.clearFilters();
  showStage(Stage::drift);
  selection_.setRow(row);
}

void MainWindow::showNotable(int by) {
  showStage(Stage::drift);
  drift_->nextNotable(by);
}

void MainWindow::filterTyped(const QString& text) {
  const NameFilter filter(text);
  QPalette colours = palette();
  if (!filter.isValid()) colours.setColor(QPalette::Text, toneColor(Tone::bad, colours));
  search_->setPalette(colours);
  search_->setToolTip(filter.isValid() ? tr("Words that a tensor's name has, or a /regular expression/")
                                       : tr("Not a regular expression: %1").arg(filter.problem()));
  selection_.setFilter(filter);
}

}  // namespace driftseal::ui

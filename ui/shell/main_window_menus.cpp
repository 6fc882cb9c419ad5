// The menus: every action of the workbench, with its shortcut.
#include <QCoreApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

#include "ui/pages/certificates_page.h"
#include "ui/pages/certify_page.h"
#include "ui/pages/models_page.h"
#include "ui/pages/policy_page.h"
#include "ui/present/state_words.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/message_bar.h"

namespace driftseal::ui {
namespace {

constexpr QKeyCombination keys(Qt::Key key) { return Qt::CTRL | key; }
constexpr QKeyCombination shiftKeys(Qt::Key key) { return Qt::CTRL | Qt::SHIFT | key; }

}  // namespace

void MainWindow::makeMenus() {
  makeFileMenu();
  makeEditMenu();
  makeViewMenu();
  makeAuditMenu();
  makeCertificateMenu();
  makeHelpMenu();
}

void MainWindow::makeFileMenu() {
  QMenu* menu = menuBar()->addMenu(tr("&File"));
  menu->addAction(icon(Icon::open), tr("&Open two files\u2026"), keys(Qt::Key_O), this,
                  [this] {
                    showStage(Stage::models);
                    models_->openTwo(false);
                  })
      ->setObjectName(QStringLiteral("open_files"));
  menu->addAction(icon(Icon::folder), tr("Open two f&olders\u2026"), shiftKeys(Qt::Key_O), this, [this] {
    showStage(Stage::models);
    models_->openTwo(true);
  });
  recent_menu_ = menu->addMenu(tr("&Recent pairs"));
  menu->addAction(icon(Icon::drift), tr("Open the &sample audit"), this, &MainWindow::openSample)
      ->setEnabled(!samplesFolder().isEmpty());
  menu->addAction(icon(Icon::swap), tr("S&wap base and tuned model"), &audit_, &AuditSession::swapModels);
  menu->addSeparator();
  menu->addAction(tr("&Quit"), keys(Qt::Key_Q), this, &QWidget::close);
}

void MainWindow::makeEditMenu() {
  QMenu* menu = menuBar()->addMenu(tr("&Edit"));
  QUndoStack& edits = policy_->editing().stack();
  QAction* undo = edits.createUndoAction(this, tr("&Undo"));
  QAction* redo = edits.createRedoAction(this, tr("&Redo"));
  undo->setShortcut(QKeySequence::Undo);
  redo->setShortcut(shiftKeys(Qt::Key_Z));
  menu->addActions({undo, redo});
  menu->addSeparator();
  menu->addAction(icon(Icon::search), tr("&Filter tensors"), keys(Qt::Key_F), this, [this] {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
  });
  menu->addAction(tr("&Clear the filter"), shiftKeys(Qt::Key_F), search_, &QLineEdit::clear);
}

void MainWindow::makeViewMenu() {
  QMenu* menu = menuBar()->addMenu(tr("&View"));
  for (const Stage stage : all_stages) {
    const auto key = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(stage));
    menu->addAction(icon(iconOf(stage)), tr("&%1 %2").arg(static_cast<int>(stage) + 1).arg(name(stage)),
                    keys(key), this, [this, stage] { showStage(stage); });
  }
  menu->addSeparator();
  for (QDockWidget* dock : {details_dock_, findings_dock_, jobs_dock_})
    menu->addAction(dock->toggleViewAction());
}

void MainWindow::makeAuditMenu() {
  QMenu* menu = menuBar()->addMenu(tr("&Audit"));
  menu->addAction(icon(Icon::drift), tr("&Measure again"), Qt::Key_F5, this,
                  [this] { audit_.open(audit_.basePath(), audit_.tunedPath()); });
  menu->addSeparator();
  menu->addAction(icon(Icon::policy), tr("&Load a policy\u2026"), keys(Qt::Key_L), this, [this] {
    showStage(Stage::policy);
    policy_->load();
  });
  menu->addAction(icon(Icon::propose), tr("&Propose a policy"), keys(Qt::Key_P), this, [this] {
    showStage(Stage::policy);
    policy_->propose();
  });
  menu->addAction(icon(Icon::save), tr("&Save the policy"), keys(Qt::Key_S), policy_, &PolicyPage::save);
  menu->addSeparator();
  menu->addAction(icon(Icon::certify), tr("&Certify"), keys(Qt::Key_E), this, [this] {
    showStage(Stage::certify);
    certify_->certify();
  });
  menu->addAction(icon(Icon::stop), tr("S&top the running job"), keys(Qt::Key_Period), this, [this] {
    if (const JobEntry* job = board_.active()) board_.stop(job->id);
  });
}

void MainWindow::makeCertificateMenu() {
  QMenu* menu = menuBar()->addMenu(tr("&Certificate"));
  menu->addAction(icon(Icon::certificates), tr("&Open a certificate\u2026"), keys(Qt::Key_K), this, [this] {
    showStage(Stage::certificates);
    certificates_->openCertificate();
  });
  menu->addAction(icon(Icon::ok), tr("&Check again"), keys(Qt::Key_R), this, [this] {
    if (!certificate_.path().isEmpty()) certificate_.check();
  });
}

void MainWindow::makeHelpMenu() {
  QMenu* menu = menuBar()->addMenu(tr("&Help"));
  menu->addAction(icon(Icon::info), tr("&About Driftseal"), this, [this] {
    messages_->showNote(
        tr("Driftseal %1").arg(QCoreApplication::applicationVersion()),
        tr("Audits how a fine-tuned network differs from its base and seals the finding in a zero-knowledge "
           "certificate. Free software under the GNU General Public License, version 3 or later. It sends "
           "nothing to any network."),
        Tone::working);
  });
}

void MainWindow::showRecent() {
  const auto pairs = recent_.all();
  models_->welcome()->setRecent(pairs);
  recent_menu_->clear();
  recent_menu_->setEnabled(!pairs.empty());
  for (const auto& [base, tuned] : pairs) {
    recent_menu_->addAction(shortName(base) + QStringLiteral("  \u2192  ") + shortName(tuned), this,
                            [this, b = base, t = tuned] { openPair(b, t); });
  }
}

}  // namespace driftseal::ui

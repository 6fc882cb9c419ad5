// The menus: every action of the workbench, with its shortcut.
#include <QCoreApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QWhatsThis>

#include "ui/pages/certificates_page.h"
#include "ui/pages/certify_page.h"
#include "ui/pages/models_page.h"
#include "ui/pages/policy_page.h"
#include "ui/present/state_words.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shortcuts_window.h"
#include "ui/widgets/message_bar.h"

namespace driftseal::ui {
namespace {

constexpr QKeyCombination keys(Qt::Key key) { return Qt::CTRL | key; }
constexpr QKeyCombination shiftKeys(Qt::Key key) { return Qt::CTRL | Qt::SHIFT | key; }

// The name by which settings know an action's keys.
QAction* named(const char* name, QAction* action) {
  action->setObjectName(QLatin1String(name));
  return action;
}

}  // namespace

void MainWindow::makeMenus() {
  makeFileMenu();
  makeEditMenu();
  makeViewMenu();
  makeAuditMenu();
  makeCertificateMenu();
  makeSettingsMenu();
  makeHelpMenu();
  makeShortcuts();
}

void MainWindow::makeFileMenu() {
  QMenu* menu = menuBar()->addMenu(tr("&File"));
  named("open_files",
        menu->addAction(icon(Icon::open), tr("&Open two files\u2026"), keys(Qt::Key_O), this, [this] {
          showStage(Stage::models);
          models_->openTwo(false);
        }));
  named("open_folders", menu->addAction(icon(Icon::folder), tr("Open two fol&ders\u2026"),
                                        shiftKeys(Qt::Key_O), this, [this] {
                                          showStage(Stage::models);
                                          models_->openTwo(true);
                                        }));
  recent_menu_ = menu->addMenu(tr("&Recent pairs"));
  named("open_sample",
        menu->addAction(icon(Icon::drift), tr("Open the sa&mple audit"), this, &MainWindow::openSample))
      ->setEnabled(!samplesFolder().isEmpty());
  named("swap_models", menu->addAction(icon(Icon::swap), tr("S&wap base and tuned model"), &audit_,
                                       &AuditSession::swapModels));
  menu->addSeparator();
  makeSessionActions(menu);
  menu->addSeparator();
  makeExportActions(menu);
  menu->addSeparator();
  named("quit", menu->addAction(tr("&Quit"), keys(Qt::Key_Q), this, &QWidget::close));
}

void MainWindow::makeEditMenu() {
  QMenu* menu = menuBar()->addMenu(tr("&Edit"));
  QUndoStack& edits = policy_->editing().stack();
  QAction* undo = named("undo", edits.createUndoAction(this, tr("&Undo")));
  QAction* redo = named("redo", edits.createRedoAction(this, tr("&Redo")));
  undo->setShortcut(QKeySequence::Undo);
  redo->setShortcut(shiftKeys(Qt::Key_Z));
  menu->addActions({undo, redo});
  menu->addSeparator();
  makeCopyActions(menu);
  menu->addSeparator();
  named("filter", menu->addAction(icon(Icon::search), tr("&Filter tensors"), keys(Qt::Key_F), this, [this] {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
  }));
  named("clear_filter", menu->addAction(tr("C&lear the filters"), shiftKeys(Qt::Key_F), &selection_,
                                        &TensorSelection::clearFilters));
}

void MainWindow::makeViewMenu() {
  QMenu* menu = menuBar()->addMenu(tr("&View"));
  for (const Stage stage : all_stages) {
    const auto key = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(stage));
    QAction* action =
        menu->addAction(icon(iconOf(stage)), tr("&%1 %2").arg(static_cast<int>(stage) + 1).arg(name(stage)),
                        keys(key), this, [this, stage] { showStage(stage); });
    action->setObjectName(QStringLiteral("stage_%1").arg(static_cast<int>(stage) + 1));
  }
  menu->addSeparator();
  named("next_notable",
        menu->addAction(tr("&Next notable tensor"), Qt::Key_N, this, [this] { showNotable(1); }));
  named("previous_notable", menu->addAction(tr("Pre&vious notable tensor"), Qt::SHIFT | Qt::Key_N, this,
                                            [this] { showNotable(-1); }));
  menu->addSeparator();
  for (QDockWidget* dock : {blocks_dock_, details_dock_, findings_dock_, jobs_dock_}) {
    menu->addAction(dock->toggleViewAction());
    dock->toggleViewAction()->setObjectName(QStringLiteral("show_") + dock->objectName());
  }
  menu->addSeparator();
  makeLookActions(menu);
}

void MainWindow::makeAuditMenu() {
  QMenu* menu = menuBar()->addMenu(tr("&Audit"));
  named("measure_again", menu->addAction(icon(Icon::drift), tr("&Measure again"), Qt::Key_F5, this,
                                         [this] { audit_.open(audit_.basePath(), audit_.tunedPath()); }));
  menu->addSeparator();
  named("load_policy",
        menu->addAction(icon(Icon::policy), tr("&Load a policy\u2026"), keys(Qt::Key_L), this, [this] {
          showStage(Stage::policy);
          policy_->load();
        }));
  named("propose_policy",
        menu->addAction(icon(Icon::propose), tr("&Propose a policy"), keys(Qt::Key_P), this, [this] {
          showStage(Stage::policy);
          policy_->propose();
        }));
  named("save_policy", menu->addAction(icon(Icon::save), tr("&Save the policy"), keys(Qt::Key_S), policy_,
                                       &PolicyPage::save));
  menu->addSeparator();
  named("certify", menu->addAction(icon(Icon::certify), tr("&Certify"), keys(Qt::Key_E), this, [this] {
    showStage(Stage::certify);
    certify_->certify();
  }));
  named("stop_job",
        menu->addAction(icon(Icon::stop), tr("S&top the running job"), keys(Qt::Key_Period), this, [this] {
          if (const JobEntry* job = board_.active()) board_.stop(job->id);
        }));
}

void MainWindow::makeCertificateMenu() {
  QMenu* menu = menuBar()->addMenu(tr("&Certificate"));
  named("open_certificate", menu->addAction(icon(Icon::certificates), tr("&Open a certificate\u2026"),
                                            keys(Qt::Key_K), this, [this] {
                                              showStage(Stage::certificates);
                                              certificates_->openCertificate();
                                            }));
  named("check_again", menu->addAction(icon(Icon::ok), tr("&Check again"), keys(Qt::Key_R), this, [this] {
    if (!certificate_.path().isEmpty()) certificate_.check();
  }));
}

void MainWindow::makeSettingsMenu() {
  QMenu* menu = menuBar()->addMenu(tr("&Settings"));
  named("shortcuts", menu->addAction(tr("&Shortcuts\u2026"), this, [this] {
    shortcutsWindow()->show();
    shortcutsWindow()->activateWindow();
  }));
}

void MainWindow::makeHelpMenu() {
  QMenu* menu = menuBar()->addMenu(tr("&Help"));
  named("manual", menu->addAction(icon(Icon::note), tr("&Manual"), Qt::Key_F1, this, &MainWindow::showHelp));
  QAction* what = named("whats_this", QWhatsThis::createAction(menu));
  what->setText(tr("&What\u2019s this?"));
  menu->addAction(what);
  menu->addSeparator();
  named("about", menu->addAction(icon(Icon::info), tr("&About Driftseal"), this, [this] {
    messages_->showNote(
        tr("Driftseal %1").arg(QCoreApplication::applicationVersion()),
        tr("Audits how a fine-tuned network differs from its base and seals the finding in a zero-knowledge "
           "certificate. Free software under the GNU General Public License, version 3 or later. It sends "
           "nothing to any network."),
        Tone::working);
  }));
}

}  // namespace driftseal::ui

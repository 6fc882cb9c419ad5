// Where the window's parts stand, kept from one start to the next.
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLineEdit>

#include "ui/dialogs/dialogs.h"
#include "ui/pages/drift_page.h"
#include "ui/pages/policy_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/view_state.h"

namespace driftseal::ui {

void MainWindow::showDocks() {
  const bool wanted = !audit_.basePath().isEmpty() || !audit_.tunedPath().isEmpty();
  if (wanted == docks_shown_) return;
  docks_shown_ = wanted;
  if (wanted) {
    restoreState(docks_state_);
    return;
  }
  docks_state_ = saveState();
  for (QDockWidget* dock : {blocks_dock_, details_dock_, findings_dock_, jobs_dock_}) dock->hide();
}

void MainWindow::restoreLayout() {
  constexpr int usual_width = 1280, usual_height = 800;
  resize(usual_width, usual_height);
  usualLayout();
  usual_state_ = saveState();
  views_ = std::make_unique<ViewState>(*this, settings_);
  restoreGeometry(settings_.value(QStringLiteral("window/geometry")).toByteArray());
  restoreState(settings_.value(QStringLiteral("window/state")).toByteArray());
  views_->restore();
  drift_->restore(settings_);
}

void MainWindow::usualLayout() {
  constexpr int details_width = 270, blocks_width = 220, bottom_height = 150;
  resizeDocks({details_dock_}, {details_width}, Qt::Horizontal);
  resizeDocks({blocks_dock_}, {blocks_width}, Qt::Horizontal);
  resizeDocks({findings_dock_}, {bottom_height}, Qt::Vertical);
}

void MainWindow::resetLayout() {
  settings_.remove(QStringLiteral("window"));
  views_->reset();
  restoreState(usual_state_);
  usualLayout();
  docks_shown_ = true;
  showDocks();
}

void MainWindow::keepLayout() {
  settings_.setValue(QStringLiteral("window/geometry"), saveGeometry());
  settings_.setValue(QStringLiteral("window/state"), docks_shown_ ? saveState() : docks_state_);
  views_->save();
  drift_->save(settings_);
}

// The filter's red is a colour of the palette that was in force when it was typed.
void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && search_) filterTyped(search_->text());
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (audit_.isProving() && !may_close_) {
    event->ignore();
    dialogs_.confirm(
        this, tr("Stop the proof?"),
        tr("A proof is being made. If you close the window it is stopped, and nothing is left of it."),
        tr("Stop and close"), [this] {
          may_close_ = true;
          QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        });
    return;
  }
  if (session_.isModified() && !may_close_) {
    event->ignore();
    dialogs_.confirm(this, tr("Close without saving the session?"),
                     tr("What was opened or changed since it was saved will not be in %1.")
                         .arg(QFileInfo(session_.path()).fileName()),
                     tr("Close without saving"), [this] {
                       may_close_ = true;
                       QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
                     });
    return;
  }
  // A session that is saved has the policy in it.
  if (session_.path().isEmpty() && policy_->editing().wouldLose() && !may_close_) {
    event->ignore();
    return policy_->unlessEdited([this] {
      may_close_ = true;
      QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
  }
  keepLayout();
  audit_.stopProof();
  event->accept();
}

}  // namespace driftseal::ui

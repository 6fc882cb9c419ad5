// Where the window's parts stand, kept from one start to the next.
#include <QCloseEvent>
#include <QDockWidget>

#include "ui/dialogs/dialogs.h"
#include "ui/shell/main_window.h"

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
  settings_.setValue(QStringLiteral("window/geometry"), saveGeometry());
  settings_.setValue(QStringLiteral("window/state"), docks_shown_ ? saveState() : docks_state_);
  audit_.stopProof();
  event->accept();
}

}  // namespace driftseal::ui

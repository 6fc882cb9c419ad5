#include "ui/shell/main_window.h"

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QStackedWidget>

#include "ui/dialogs/dialogs.h"
#include "ui/pages/certificates_page.h"
#include "ui/pages/certify_page.h"
#include "ui/pages/drift_page.h"
#include "ui/pages/models_page.h"
#include "ui/pages/policy_page.h"
#include "ui/shell/stage_bar.h"
#include "ui/widgets/message_bar.h"

namespace driftseal::ui {

MainWindow::MainWindow(const Clock& clock, Dialogs& dialogs, QSettings& settings, QWidget* parent)
    : QMainWindow(parent),
      dialogs_(dialogs),
      settings_(settings),
      recent_(settings),
      board_(clock),
      audit_(board_),
      certificate_(board_),
      stages_(new StageBar(this)),
      messages_(new MessageBar(this)),
      pages_(new QStackedWidget(this)),
      models_(new ModelsPage(audit_, dialogs, this)),
      drift_(new DriftPage(audit_, tensors_, selection_, this)),
      policy_(new PolicyPage(audit_, dialogs, this)),
      certify_(new CertifyPage(audit_, board_, dialogs, this)),
      certificates_(new CertificatesPage(certificate_, dialogs, &audit_, this)) {
  setAcceptDrops(true);
  makePages();
  makeToolBar();
  makeDocks();
  makeStatusBar();
  makeMenus();
  connectSessions();
  restoreLayout();
  showStage(Stage::models);
  refreshStates();
  refreshTitle();
  showRecent();
  showDocks();
}

// The pages are children of this window and outlive its members: they must not hear of sessions that are
// gone.
MainWindow::~MainWindow() { delete takeCentralWidget(); }

Stage MainWindow::stage() const { return static_cast<Stage>(pages_->currentIndex()); }

void MainWindow::showStage(Stage stage) {
  pages_->setCurrentIndex(static_cast<int>(stage));
  stages_->setCurrent(stage);
}

void MainWindow::openPair(const QString& base, const QString& tuned) {
  showStage(Stage::models);
  audit_.open(base, tuned);
}

void MainWindow::openPaths(const QStringList& paths) {
  const Inputs inputs = sortInputs(paths);
  if (!inputs.models.isEmpty()) openModels(inputs.models);
  const bool for_certificate = stage() == Stage::certificates || !inputs.certificates.isEmpty();
  for (const QString& certificate : inputs.certificates) certificate_.open(certificate);
  if (!inputs.manifests.isEmpty()) certificate_.setBaseManifest(inputs.manifests.first());
  if (!inputs.policies.isEmpty() && for_certificate) certificate_.setPolicy(inputs.policies.first());
  if (!inputs.policies.isEmpty() && !for_certificate) audit_.loadPolicy(inputs.policies.first());
  if (!inputs.certificates.isEmpty() || !inputs.manifests.isEmpty()) showStage(Stage::certificates);
  if (!inputs.policies.isEmpty() && !for_certificate && inputs.models.isEmpty()) showStage(Stage::policy);
  for (const QString& path : inputs.unknown) {
    messages_->showNote(tr("Not opened: %1").arg(QFileInfo(path).fileName()),
                        tr("Its name is neither that of a model (a file of safetensors, PyTorch, GGUF, ONNX "
                           "or NumPy, the index "
                           "of one in several files, or a folder), nor of a policy (.json), nor of a "
                           "certificate (.driftseal). "
                           "A model of another name can be chosen on the page Models."),
                        Tone::attention);
  }
}

void MainWindow::openModels(const QStringList& models) {
  if (models.size() > 2) {
    messages_->showNote(tr("%1 models at once").arg(models.size()),
                        tr("An audit compares two: drop the base and the model that was tuned from it."),
                        Tone::attention);
    return;
  }
  if (models.size() == 2) {
    const auto [base, tuned] = baseAndTuned(models[0], models[1]);
    return openPair(base, tuned);
  }
  showStage(Stage::models);
  if (audit_.basePath().isEmpty()) return audit_.setBase(models.first());
  audit_.setTuned(models.first());
}

void MainWindow::openSample() {
  const QDir samples(samplesFolder());
  openPair(samples.filePath(QStringLiteral("llama/base")),
           samples.filePath(QStringLiteral("llama/lora_merged_bf16")));
}

void MainWindow::showTensor(const QString& name) {
  const int row = tensors_.rowOf(name);
  if (row < 0) return;
  search_->clear();
  showStage(Stage::drift);
  selection_.setRow(row);
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

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  QStringList paths;
  for (const QUrl& url : event->mimeData()->urls()) {
    if (url.isLocalFile()) paths << url.toLocalFile();
  }
  event->acceptProposedAction();
  if (!paths.isEmpty()) openPaths(paths);
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

// How models, policies and certificates come into the window: dropped, named, recent.
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>

#include "ui/pages/models_page.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/message_bar.h"

namespace driftseal::ui {

void MainWindow::openPair(const QString& base, const QString& tuned) {
  showStage(Stage::models);
  audit_.open(base, tuned);
}

void MainWindow::openPaths(const QStringList& paths) {
  const Inputs inputs = sortInputs(paths);
  if (!inputs.models.isEmpty()) openModels(inputs.models);
  const bool for_certificate = stage() == Stage::certificates || !inputs.certificates.isEmpty();
  if (!inputs.certificates.isEmpty()) certificate_.open(inputs.certificates.first());
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

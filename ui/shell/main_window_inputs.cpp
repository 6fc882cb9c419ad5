// How models, policies and certificates come into the window: dropped, named, recent.
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>

#include "core/model/model.h"
#include "ui/pages/models_page.h"
#include "ui/pages/policy_page.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/message_bar.h"

namespace driftseal::ui {

void MainWindow::openPair(const QString& base, const QString& tuned) {
  showStage(Stage::models);
  audit_.open(base, tuned);
}

void MainWindow::openPaths(const QStringList& paths) {
  const Inputs inputs = sortInputs(paths);
  if (!inputs.sessions.isEmpty()) session_.open(inputs.sessions.first());
  if (!inputs.models.isEmpty()) openModels(inputs.models);
  const bool for_certificate = stage() == Stage::certificates || !inputs.certificates.isEmpty();
  for (const QString& certificate : inputs.certificates) certificate_.open(certificate);
  if (!inputs.manifests.isEmpty()) certificate_.setBaseManifest(inputs.manifests.first());
  if (!inputs.policies.isEmpty() && for_certificate) certificate_.setPolicy(inputs.policies.first());
  if (!inputs.policies.isEmpty() && !for_certificate) policy_->loadFile(inputs.policies.first());
  if (!inputs.certificates.isEmpty() || !inputs.manifests.isEmpty()) showStage(Stage::certificates);
  if (!inputs.policies.isEmpty() && !for_certificate && inputs.models.isEmpty()) showStage(Stage::policy);
  explainUnknown(inputs.unknown + inputs.policies.mid(1) + inputs.sessions.mid(1));
}

// In one message, however many there are.
void MainWindow::explainUnknown(const QStringList& paths) {
  if (paths.isEmpty()) return;
  constexpr qsizetype named = 3;
  QStringList names;
  for (const QString& path : paths.mid(0, named)) names << QFileInfo(path).fileName();
  QString list = names.join(QStringLiteral(", "));
  if (paths.size() > named)
    list = tr("%1 and %n more", nullptr, static_cast<int>(paths.size() - named)).arg(list);
  messages_->showNote(tr("Not opened: %1").arg(list),
                      tr("What is opened is one session (.driftaudit), one policy (.json), certificates "
                         "(.driftseal) and models: a file of "
                         "safetensors, PyTorch, GGUF, ONNX or NumPy, the index of one in several files, or a "
                         "folder. A model of another "
                         "name can be chosen on the page Models."),
                      Tone::attention);
}

// A folder has to hold something that could be a model; whether it is one is seen when it is opened.
bool MainWindow::mayOpen(const QString& model) {
  if (!QFileInfo(model).isDir() || isAdapter(model)) return true;
  const Result<std::string> weights = find_weights(model.toStdString());
  if (!weights) messages_->showError(weights.error());
  return weights.ok();
}

void MainWindow::openModels(const QStringList& models) {
  for (const QString& model : models) {
    if (!mayOpen(model)) return;
  }
  showStage(Stage::models);
  if (models.size() > 2) return offerPairs(models);
  if (models.size() == 2) {
    const auto [base, tuned] = baseAndTuned(models[0], models[1]);
    return openPair(base, tuned);
  }
  if (audit_.basePath().isEmpty() && !isAdapter(models.first())) return audit_.setBase(models.first());
  audit_.setTuned(models.first());
  if (audit_.basePath().isEmpty())
    messages_->showNote(tr("An adapter"),
                        tr("It stands as the tuned model. Now choose or drop the base that it adapts."),
                        Tone::working);
}

void MainWindow::offerPairs(const QStringList& models) {
  std::vector<MessageAction> actions;
  const auto pairs = sensiblePairs(models);
  for (std::size_t i = 0; i < pairs.size() && i < 3; ++i) {
    const auto& [base, tuned] = pairs[i];
    actions.push_back({tr("%1 \u2192 %2").arg(shortName(base), shortName(tuned)),
                       [this, b = base, t = tuned] { openPair(b, t); }});
  }
  messages_->showNote(tr("%n models at once", nullptr, static_cast<int>(models.size())),
                      actions.empty()
                          ? tr("An audit compares two: drop the base and the model that was tuned from it.")
                          : tr("An audit compares two. Choose which:"),
                      Tone::attention, actions);
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
  bool gone = false;
  for (const auto& pair : pairs) {
    QAction* action =
        recent_menu_->addAction(shortName(pair.first) + QStringLiteral("  \u2192  ") + shortName(pair.second),
                                this, [this, pair] { openPair(pair.first, pair.second); });
    action->setEnabled(RecentPairs::isThere(pair));
    gone |= !action->isEnabled();
  }
  if (!gone) return;
  recent_menu_->addSeparator();
  recent_menu_->addAction(tr("&Forget those that are gone"), this, [this] {
    recent_.forgetGone();
    QMetaObject::invokeMethod(this, &MainWindow::showRecent, Qt::QueuedConnection);
  });
}

}  // namespace driftseal::ui

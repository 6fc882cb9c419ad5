#include "ui/session/model_watch.h"

#include <QGuiApplication>
#include <QSet>

#include "ui/session/audit_session.h"

namespace driftseal::ui {
namespace {

constexpr int settle_milliseconds = 200;  // a file that is being written to changes many times
using Found = std::shared_ptr<const std::optional<ModelChange>>;

QStringList filesOf(const audit::Opened& opened) {
  QSet<QString> files;
  for (const ModelPtr& model : {opened.pair.base, opened.pair.stored}) {
    for (const auto& file : model->mapped_files()) files << QString::fromStdString(file->path());
  }
  return files.values();
}

}  // namespace

std::optional<ModelChange> changeOf(const audit::Opened& opened) {
  const Pair& pair = opened.pair;
  if (const Status base = pair.base->unchanged(); !base) return ModelChange{ChangedModel::base, base.error()};
  if (const Status tuned = pair.stored->unchanged(); !tuned)
    return ModelChange{ChangedModel::tuned, tuned.error()};
  return std::nullopt;
}

ModelWatch::ModelWatch(const AuditSession& session, QObject* parent) : QObject(parent), session_(session) {
  soon_.setSingleShot(true);
  soon_.setInterval(settle_milliseconds);
  connect(&soon_, &QTimer::timeout, this, &ModelWatch::look);
  connect(&files_, &QFileSystemWatcher::fileChanged, &soon_, qOverload<>(&QTimer::start));
  connect(&session, &AuditSession::openedChanged, this, &ModelWatch::follow);
  connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
    if (state == Qt::ApplicationActive) look();
  });
}

void ModelWatch::follow() {
  job_.abandon();
  soon_.stop();
  if (!files_.files().isEmpty()) files_.removePaths(files_.files());
  if (session_.opened()) files_.addPaths(filesOf(*session_.opened()));
  if (!change_) return;
  change_.reset();
  Q_EMIT changed();
}

void ModelWatch::look() {
  if (!session_.opened() || change_) return;
  job_.start<Found>(
      JobKind::open,
      [opened = session_.opened()](const Task&) -> Result<Found> {
        return std::make_shared<const std::optional<ModelChange>>(changeOf(*opened));
      },
      [this](const Result<Found>& found) {
        if (!found || !*found.value()) return;
        change_ = *found.value();
        Q_EMIT changed();
      });
}

}  // namespace driftseal::ui

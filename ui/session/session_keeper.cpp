#include "ui/session/session_keeper.h"

#include <QFileInfo>
#include <QJsonDocument>

#include "ui/session/audit_session.h"
#include "ui/session/certificate_session.h"

namespace driftseal::ui {
namespace {

const QString recent_key = QStringLiteral("recent_sessions");
constexpr qsizetype most_recent = 10;
constexpr std::uint64_t most_hashed_bytes = std::uint64_t{1} << 30;  // a second or two a model

std::string absolute(const QString& path) {
  return path.isEmpty() ? std::string() : QFileInfo(path).absoluteFilePath().toStdString();
}

std::optional<audit::SessionModel> modelOf(const QString& path, const ModelPtr& model) {
  if (path.isEmpty()) return std::nullopt;
  return model ? audit::record_model(*model, absolute(path)) : audit::SessionModel{absolute(path), {}};
}

// Whether two sessions speak of the same things: files are known by their paths.
bool agree(const audit::Session& a, const audit::Session& b) {
  const auto path = [](const std::optional<audit::SessionModel>& model) { return model ? model->path : ""; };
  return path(a.base) == path(b.base) && path(a.tuned) == path(b.tuned) && a.policy == b.policy &&
         a.certificates == b.certificates;
}

audit::ModelState stateOf(const std::optional<audit::SessionModel>& model, const Task& task) {
  return model ? audit::compare_model(*model, task) : audit::ModelState{};
}

}  // namespace

SessionKeeper::SessionKeeper(JobBoard& board, AuditSession& audit, CertificateSession& certificates,
                             QSettings& settings, QObject* parent)
    : QObject(parent), board_(board), audit_(audit), certificates_(certificates), settings_(settings) {
  board.watch(job_);
  connect(&audit, &AuditSession::pathsChanged, this, &SessionKeeper::changed);
  connect(&audit, &AuditSession::policyChanged, this, &SessionKeeper::changed);
  connect(&certificates, &CertificateSession::added, this, &SessionKeeper::changed);
  connect(&certificates, &CertificateSession::removed, this, &SessionKeeper::changed);
}

audit::Session SessionKeeper::snapshot() const {
  audit::Session session;
  const audit::OpenedPtr& pair = audit_.opened();
  session.base = modelOf(audit_.basePath(), pair ? pair->pair.base : nullptr);
  session.tuned = modelOf(audit_.tunedPath(), pair ? pair->pair.stored : nullptr);
  if (audit_.policy()) session.policy = audit::SessionPolicy{audit_.policy()->path, audit_.policy()->text};
  for (int row = 0; row < certificates_.count(); ++row)
    session.certificates.push_back(absolute(certificates_.entry(row).path));
  return session;
}

bool SessionKeeper::isModified() const { return !path_.isEmpty() && !agree(snapshot(), kept_); }

void SessionKeeper::save(const QString& path, const QJsonObject& view) {
  audit::Session session = snapshot();
  session.view = QJsonDocument(view).toJson(QJsonDocument::Compact).toStdString();
  board_.describe(QFileInfo(path).fileName());
  using SessionPtr = std::shared_ptr<const audit::Session>;
  job_.start<SessionPtr>(
      JobKind::session,
      [session, file = path.toStdString()](const Task& task) mutable -> Result<SessionPtr> {
        for (auto* model : {&session.base, &session.tuned})
          if (*model) audit::add_digests(**model, most_hashed_bytes, task);
        if (task.stopped()) return cancelled();
        TRY_STATUS(audit::save_session(session, file));
        return std::make_shared<const audit::Session>(session);
      },
      [this, path](const Result<SessionPtr>& result) {
        if (!result) return Q_EMIT failed(JobKind::session, result.error());
        kept_ = *result.value();
        keep(path);
        Q_EMIT saved(path);
      });
}

Result<SessionKeeper::LoadedPtr> SessionKeeper::load(const std::string& path, const Task& task) {
  TRY(audit::ReadSession read, audit::load_session(path));
  const audit::ModelState base = stateOf(read.session.base, task), tuned = stateOf(read.session.tuned, task);
  if (task.stopped()) return cancelled();
  return std::make_shared<const Loaded>(Loaded{std::move(read), base, tuned});
}

void SessionKeeper::open(const QString& path) {
  const QString file = QFileInfo(path).absoluteFilePath();
  board_.describe(QFileInfo(file).fileName());
  job_.start<LoadedPtr>(
      JobKind::session, [name = file.toStdString()](const Task& task) { return load(name, task); },
      [this, file](const Result<LoadedPtr>& result) {
        if (!result) return Q_EMIT failed(JobKind::session, result.error());
        apply(*result.value());
        kept_ = snapshot();
        keep(file);
        const audit::ReadSession& read = result.value()->read;
        Q_EMIT opened(QJsonDocument::fromJson(QByteArray::fromStdString(read.session.view)).object());
        if (!read.problems.empty()) Q_EMIT partsLeftOut(read.problems);
      });
}

// A model that is gone is left open to be chosen; one that was changed is opened as it is now.
void SessionKeeper::apply(const Loaded& loaded) {
  const audit::Session& session = loaded.read.session;
  const auto usable = [](const std::optional<audit::SessionModel>& model, const audit::ModelState& state) {
    const bool there = model && state.change != audit::ModelChange::gone;
    return there ? QString::fromStdString(model->path) : QString();
  };
  if (session.policy) audit_.setPolicy({session.policy->text, session.policy->path});
  audit_.open(usable(session.base, loaded.base), usable(session.tuned, loaded.tuned));
  for (const std::string& certificate : session.certificates)
    certificates_.open(QString::fromStdString(certificate));
  const auto tell = [this](ModelSide side, const std::optional<audit::SessionModel>& model,
                           const audit::ModelState& state) {
    if (model && state.change != audit::ModelChange::none)
      Q_EMIT modelDiffers(side, QString::fromStdString(model->path), state);
  };
  tell(ModelSide::base, session.base, loaded.base);
  tell(ModelSide::tuned, session.tuned, loaded.tuned);
}

void SessionKeeper::keep(const QString& path) {
  path_ = QFileInfo(path).absoluteFilePath();
  QStringList paths = recent();
  paths.removeAll(path_);
  paths.prepend(path_);
  settings_.setValue(recent_key, paths.mid(0, most_recent));
  Q_EMIT changed();
}

QStringList SessionKeeper::recent() const { return settings_.value(recent_key).toStringList(); }

}  // namespace driftseal::ui

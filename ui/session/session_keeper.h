// The session file that the window works on: saved from what is open, opened into it, and whether the two
// still agree.
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QSettings>
#include <QStringList>
#include <memory>
#include <vector>

#include "core/audit/session_file.h"
#include "core/audit/session_models.h"
#include "ui/session/job.h"
#include "ui/session/job_board.h"

namespace driftseal::ui {

class AuditSession;
class CertificateSession;

enum class ModelSide { base, tuned };

class SessionKeeper : public QObject {
  Q_OBJECT

 public:
  SessionKeeper(JobBoard& board, AuditSession& audit, CertificateSession& certificates, QSettings& settings,
                QObject* parent = nullptr);

  const QString& path() const { return path_; }  // empty: none yet
  bool isModified() const;                       // something was opened or changed since; only with a path
  bool isWorking() const { return job_.isRunning(); }
  QStringList recent() const;  // the latest first

  // `view`: how the window looks at it; only the window reads it again.
  void save(const QString& path, const QJsonObject& view);
  void open(const QString& path);

 Q_SIGNALS:
  void changed();  // the path, or whether it is modified
  void saved(const QString& path);
  void opened(const QJsonObject& view);
  void modelDiffers(driftseal::ui::ModelSide side, const QString& path,
                    const driftseal::audit::ModelState& state);
  void partsLeftOut(const std::vector<driftseal::Error>& problems);
  void failed(driftseal::ui::JobKind kind, const driftseal::Error& error);

 private:
  struct Loaded {
    audit::ReadSession read;
    audit::ModelState base, tuned;
  };
  using LoadedPtr = std::shared_ptr<const Loaded>;

  static Result<LoadedPtr> load(const std::string& path, const Task& task);
  audit::Session snapshot() const;  // without view and digests
  void apply(const Loaded& loaded);
  void keep(const QString& path);

  JobBoard& board_;
  AuditSession& audit_;
  CertificateSession& certificates_;
  QSettings& settings_;
  QString path_;
  audit::Session kept_;  // what the file agreed with
  Job job_;
};

}  // namespace driftseal::ui

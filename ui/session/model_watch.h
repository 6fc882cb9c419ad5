// Notices that a file of the open pair is no longer the one that was opened (size, time of change, inode): by
// the desktop's notice of changes, and whenever the program becomes the active one.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <optional>

#include "core/audit/stages.h"
#include "ui/session/job.h"

namespace driftseal::ui {

class AuditSession;

enum class ChangedModel : std::uint8_t { base, tuned };

struct ModelChange {
  ChangedModel model;
  Error error;  // of MappedFile::unchanged(): the file, what to do
};

// Asks the disk: for worker threads.
std::optional<ModelChange> changeOf(const audit::Opened& pair);

class ModelWatch : public QObject {
  Q_OBJECT

 public:
  explicit ModelWatch(const AuditSession& session, QObject* parent = nullptr);

  void look();
  const std::optional<ModelChange>& change() const { return change_; }  // none for a pair opened meanwhile

 Q_SIGNALS:
  void changed();  // change() is another

 private:
  void follow();  // the files of the pair that is open now

  const AuditSession& session_;
  QFileSystemWatcher files_;
  QTimer soon_;
  std::optional<ModelChange> change_;
  Job job_;
};

}  // namespace driftseal::ui

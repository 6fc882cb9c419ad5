// What the disk has to say before a certificate is made.
#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

#include "core/base/task.h"
#include "ui/session/model_watch.h"
#include "ui/session/proof_files.h"

namespace driftseal::ui {

struct DiskFacts {
  std::optional<ModelChange> change;
  bool folder_exists = false, folder_writable = false;
  std::uint64_t free_bytes = 0;
  QStringList replaced;       // names of files that would be written over
  bool secret_aside = false;  // a secret is there; it is kept under another name
  std::optional<Error> secret, base_manifest, tuned_manifest, base_signers,
      verifier;  // what is wrong with it
  QString verifier_version;
};
using DiskFactsPtr = std::shared_ptr<const DiskFacts>;

struct DiskQuestion {
  audit::OpenedPtr opened;
  CertifyRequest request;
  std::string certificate;  // path; empty: not chosen
  StandaloneVerifier verifier;
};

// Reads no weights. Errors: cancelled.
Result<DiskFactsPtr> lookAtDisk(const DiskQuestion& question, const Task& task);

}  // namespace driftseal::ui

// One of the certificates that are open: what is demanded of it, and what its latest check has found.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>

#include "core/base/result.h"
#include "ui/session/certificate_check.h"
#include "ui/session/files_check.h"
#include "ui/session/stage_state.h"

namespace driftseal::ui {

struct CertificateEntry {
  std::uint64_t id = 0;
  QString path;
  Demands demands;  // but for whom the reviewer trusts, which is one choice for all
  bool chosen_policy = false,
       chosen_manifest = false;  // by the reviewer, not taken from beside the certificate

  std::uint64_t request = 0;  // of the check that counts; older ones come too late
  bool checking = false;      // it runs, or waits for its turn
  CheckedCertificatePtr checked;
  std::optional<Error> failed;   // why it could not be checked
  bool changed_on_disk = false;  // since it was read

  CheckedFilesPtr files;  // what the latest check against files has found
  std::optional<Error> files_failed;

  StageState state() const;
};

}  // namespace driftseal::ui

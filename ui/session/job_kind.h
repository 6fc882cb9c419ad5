// The long steps of the workbench, and how a step ended.
#pragma once

#include <cstdint>

namespace driftseal::ui {

enum class JobKind : std::uint8_t {
  open,
  measure,
  spectra,
  judge,
  propose,
  certify,
  sign,
  check,
  link,
  session,
  ledger,
  signatures
};

enum class JobState : std::uint8_t { running, stopping, finished, failed, cancelled };

}  // namespace driftseal::ui

// The ledger of one model or of two, in words.
#pragma once

#include <string>

#include "app/cli/ledger_json.h"

namespace driftseal::cli {

// Lines: of every part of a file, else sums only.
std::string ledger_text(const LedgerSides& sides, bool lines);

}  // namespace driftseal::cli

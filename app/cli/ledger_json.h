// The ledger of one model or of two, as the command line gives it to programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/ledger/pair_ledger.h"

namespace driftseal::cli {

struct NamedSide {
  std::string_view name;  // "model", or "base" and "tuned"
  LedgerSide side;
};
using LedgerSides = std::vector<NamedSide>;

std::string ledger_json(const LedgerSides& sides);  // driftseal-ledger/1
std::string ledger_csv(const LedgerSides& sides);   // its lines, RFC 4180, first line: names

}  // namespace driftseal::cli

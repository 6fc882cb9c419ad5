// driftseal inspect --ledger: every byte of a model's files, and of a pair what an audit looks at.
#pragma once

#include <string>

#include "app/cli/outcome.h"
#include "core/base/task.h"

namespace driftseal::cli {

struct LedgerOptions {
  std::string model, tuned, policy, csv;  // tuned: then `model` is its base; empty ones are not given
  bool all_lines = false;
};

Result<Outcome> ledger(const LedgerOptions& options, const Task& task);

}  // namespace driftseal::cli

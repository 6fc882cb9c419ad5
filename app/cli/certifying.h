// What `prove` and `audit` share: measure, judge, certify, save.
#pragma once

#include <string>

#include "app/cli/arguments.h"
#include "core/audit/audit.h"

namespace driftseal::cli {

struct CertifyArguments {
  std::string base, tuned, policy, output;
  audit::CertifyOptions options;
  std::vector<std::string> base_signed_by;
  std::uint64_t threads = 0;
  bool show_drift = false;  // print the drift, too
};

// The options that both have, besides the two models.
void declare(Command& command, CertifyArguments& arguments);

Result<Outcome> certify(const CertifyArguments& arguments, const Task& task);

}  // namespace driftseal::cli

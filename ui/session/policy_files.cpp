#include "ui/session/policy_files.h"

#include "core/base/bytes.h"
#include "core/base/output_file.h"
#include "core/policy/propose.h"

namespace driftseal::ui {

Result<PolicyFilePtr> readPolicyFile(const std::string& path) {
  TRY(audit::PolicyFile file, audit::read_policy_file(path));
  return std::make_shared<const audit::PolicyFile>(std::move(file));
}

Status writePolicyFile(const std::string& path, const std::string& text) {
  return write_file(path, view_of(text));
}

Result<PolicyFilePtr> proposePolicyFile(const audit::Measured& measured, unsigned headroom_percent,
                                        const Task& task) {
  ProposeOptions options;
  options.grid_bits = measured.grid_bits;
  if (const auto headroom = ExactDecimal::make(headroom_percent, -2)) options.headroom = *headroom;
  TRY(const Policy policy, propose(measured.view(), options, task));
  return std::make_shared<const audit::PolicyFile>(audit::PolicyFile{policy_text(policy), ""});
}

}  // namespace driftseal::ui

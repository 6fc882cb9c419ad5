// Policies from files and from proposals, as texts.
#pragma once

#include <memory>
#include <string>

#include "core/audit/stages.h"

namespace driftseal::ui {

using PolicyFilePtr = std::shared_ptr<const audit::PolicyFile>;

Result<PolicyFilePtr> readPolicyFile(const std::string& path);
Status writePolicyFile(const std::string& path, const std::string& text);

// The tightest policy that this drift meets, its norms this many percent larger than what was measured.
Result<PolicyFilePtr> proposePolicyFile(const audit::Measured& measured, unsigned headroom_percent,
                                        const Task& task);

}  // namespace driftseal::ui

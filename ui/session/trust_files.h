// Whom the reviewer trusts, from PEM files.
#pragma once

#include <string>
#include <vector>

#include "core/sign/trust.h"

namespace driftseal::ui {

// Errors: a file that cannot be read, key_refused.
Result<sign::TrustRoots> readTrustFiles(const std::vector<std::string>& files);

}  // namespace driftseal::ui

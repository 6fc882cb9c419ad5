// driftseal policy expand: a policy written out by names for one base.
#pragma once

#include "app/cli/arguments.h"

namespace driftseal::cli {

void add_policy_expand(Command& policy);

}  // namespace driftseal::cli

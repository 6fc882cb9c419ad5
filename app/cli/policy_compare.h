// driftseal policy compare: what one policy changes in another.
#pragma once

#include "app/cli/arguments.h"

namespace driftseal::cli {

void add_policy_compare(Command& policy);

}  // namespace driftseal::cli

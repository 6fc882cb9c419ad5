// What is taken off a name before it is matched; canonical_name() shows it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/architecture/roles/canonical_name.h"
#include "core/architecture/roles/path.h"

namespace driftseal {

// Takes the wrappers off `path`. base_modules: the components that hold a base model ("model", "bert").
// stripped: if given, what was taken off.
void unwrap(Path& path, std::span<const std::string> base_modules, std::vector<StrippedName>* stripped);

}  // namespace driftseal

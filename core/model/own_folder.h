// The files of a model's folder. Whoever publishes a model also chooses names in it and symbolic links, and
// must not be able to have other files of the machine read as weights.
#pragma once

#include <string>

#include "core/base/result.h"

namespace driftseal {

// A relative path whose every part is a name: by itself it cannot lead out of the folder.
bool is_own_name(const std::string& name);

// The path of the file `name` of the folder. If it is reached through symbolic links, they must lead to a
// file of the folder or, from a snapshot of Hugging Face's cache, of the blobs folder of the same repository
// (models--ORG--NAME/snapshots/HASH and models--ORG--NAME/blobs). The folder itself may be a link.
// Errors: malformed (no own name; a link that leads elsewhere, with its target), not_found.
Result<std::string> own_file(const std::string& folder, const std::string& name);

// The folder that a path names a file of.
std::string folder_of(const std::string& path);

}  // namespace driftseal

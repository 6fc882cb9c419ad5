// Files that belong to a model file and lie beside it: parts, external data.
#pragma once

#include <memory>
#include <string>

#include "core/base/mapped_file.h"

namespace driftseal {

// `name`: of the model's folder (own_folder.h). Errors: malformed, not_found, those of MappedFile::open.
Result<std::shared_ptr<const MappedFile>> open_companion(const MappedFile& model, const std::string& name);

}  // namespace driftseal

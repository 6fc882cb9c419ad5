// Files that belong to a model file and lie beside it: parts, external data.
#pragma once

#include <memory>
#include <string>

#include "core/base/mapped_file.h"

namespace driftseal {

// `name` is a plain file name. The file is in the folder of the model, or, where that is a symbolic link, in
// the folder that it leads to (Hugging Face's cache is made so); links to anywhere else are refused. Errors:
// malformed, not_found, those of MappedFile::open.
Result<std::shared_ptr<const MappedFile>> open_companion(const MappedFile& model, const std::string& name);

}  // namespace driftseal

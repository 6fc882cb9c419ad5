// The architecture of a model in words.
#pragma once

#include <string>

#include "core/architecture/architecture.h"

namespace driftseal::cli {

std::string architecture_text(const Model& model, const Architecture& architecture);

}  // namespace driftseal::cli

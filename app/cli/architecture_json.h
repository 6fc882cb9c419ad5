// The architecture of a model as JSON (docs/manual.md).
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/architecture/architecture.h"

namespace driftseal::cli {

nlohmann::ordered_json architecture_json(const Model& model, const Architecture& architecture);

}  // namespace driftseal::cli

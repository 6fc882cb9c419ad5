// What an adapter's configuration says, in words and as JSON (docs/manual.md).
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "core/adapters/adapter_files.h"

namespace driftseal::cli {

// An error is what hinders the adapter from being applied, and is said as such.
std::string adapter_text(const Result<Adapter>& adapter);
nlohmann::ordered_json adapter_json(const Result<Adapter>& adapter);

}  // namespace driftseal::cli

// Where an adapter is: adapter_config.json and adapter_model.safetensors (or .bin) in one folder, as PEFT
// saves them.
#pragma once

#include <memory>
#include <string>

#include "core/adapters/adapter_config.h"
#include "core/base/mapped_file.h"
#include "core/model/model.h"

namespace driftseal {

// path: the folder, or one of the two files. Told by names: a folder is an adapter if adapter_model is what
// open_model would open of it.
bool is_adapter(const std::string& path);

// The file of its tensors.
Result<std::string> adapter_weights(const std::string& path);

struct Adapter {
  ModelPtr tensors;  // as they are stored
  AdapterConfig config;
  std::shared_ptr<const MappedFile> config_file;
};

// Errors: those of open_model and parse_adapter_config; not_found, if there is no adapter_config.json.
Result<Adapter> open_adapter(const std::string& path);

}  // namespace driftseal

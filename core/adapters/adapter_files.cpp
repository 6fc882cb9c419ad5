#include "core/adapters/adapter_files.h"

#include <filesystem>

#include "core/model/limits.h"
#include "core/model/own_folder.h"

namespace driftseal {

namespace fs = std::filesystem;

static constexpr const char* config_name = "adapter_config.json";

static bool is_config(const std::string& path) { return fs::path(path).filename() == config_name; }

Result<std::string> adapter_weights(const std::string& path) {
  if (!is_config(path)) return find_weights(path);
  auto weights = own_file(folder_of(path), "adapter_model.safetensors");
  if (!weights.ok()) weights = own_file(folder_of(path), "adapter_model.bin");
  return weights;
}

bool is_adapter(const std::string& path) {
  if (is_config(path)) return true;
  const auto weights = find_weights(path);
  return weights.ok() && fs::path(*weights).stem() == "adapter_model";
}

static Result<std::shared_ptr<const MappedFile>> open_config(const std::string& folder) {
  std::error_code problem;
  if (!fs::exists(fs::path(folder) / config_name, problem))
    return Error{ErrorCode::not_found, "there is no adapter_config.json beside the adapter's tensors", folder,
                 "", "Give the whole folder of the adapter, as PEFT saves it"};
  TRY(const auto path, own_file(folder, config_name));
  TRY(auto file, MappedFile::open(path));
  if (file.size() > model_limits::adapter_config_bytes)
    return Error{ErrorCode::limit_exceeded, "has " + std::to_string(file.size()) + " bytes", path, "",
                 "Check that this is the configuration of an adapter"};
  return std::make_shared<const MappedFile>(std::move(file));
}

Result<Adapter> open_adapter(const std::string& path) {
  TRY(const auto weights, adapter_weights(path));
  TRY(auto config_file, open_config(folder_of(weights)));
  TRY(auto config, parse_adapter_config(text_of(config_file->bytes()), config_file->path()));
  TRY(auto tensors, open_model(weights));
  return Adapter{std::move(tensors), std::move(config), std::move(config_file)};
}

}  // namespace driftseal

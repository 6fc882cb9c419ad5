// driftseal inspect MODEL: what a model file holds, from its headers.
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/text.h"
#include "core/audit/model_signing.h"
#include "core/model/model.h"

namespace driftseal::cli {

using nlohmann::ordered_json;

using Signatures = std::vector<std::string>;  // paths of files

static ordered_json json_of(const Model& model, const Signatures& signatures) {
  ordered_json files = ordered_json::array(), tensors = ordered_json::array(),
               metadata = ordered_json::object();
  for (const ModelFile& file : model.files()) files.push_back({{"name", file.name}, {"size", file.size}});
  for (const TensorInfo& tensor : model.tensors())
    tensors.push_back({{"name", tensor.name},
                       {"dtype", to_string(tensor.dtype)},
                       {"encoding", tensor.encoding},
                       {"shape", tensor.shape},
                       {"elements", tensor.elements},
                       {"bytes", tensor.bytes},
                       {"file", model.files()[tensor.file].name},
                       {"offset", tensor.offset},
                       {"analysable", tensor.analysable()}});
  for (const auto& [name, value] : model.metadata()) metadata[name] = value;
  return {{"schema", "driftseal-inspect/1"},
          {"format", model.format()},
          {"files", files},
          {"tensors", tensors},
          {"metadata", metadata},
          {"signatures", signatures},
          {"summary",
           {{"tensors", model.tensors().size()}, {"elements", model.elements()}, {"bytes", model.bytes()}}}};
}

static std::string signature_line(const Model& model, const Signatures& signatures) {
  if (signatures.empty()) return "";
  std::string names;
  for (const auto& path : signatures)
    names += (names.empty() ? "" : ", ") + printable(std::filesystem::path(path).filename().string());
  return names + ": not verified; run driftseal signature " + printable(shell_quoted(model.path())) + '\n';
}

static std::string text_of(const Model& model, const Signatures& signatures) {
  TextTable table("lllrr", {"tensor", "dtype", "shape", "elements", "bytes"});
  for (const TensorInfo& tensor : model.tensors())
    table.row({tensor.name, tensor.encoding.empty() ? std::string(to_string(tensor.dtype)) : tensor.encoding,
               to_string(tensor.shape), std::to_string(tensor.elements), std::to_string(tensor.bytes)});
  std::string text = table.text() + '\n';
  for (const TensorInfo& tensor : model.tensors())
    if (!tensor.analysable())
      text +=
          "Not analysable: " + printable(tensor.name) + ": " + printable(tensor.why_not_analysable()) + '\n';
  return text + signature_line(model, signatures) + std::string(model.format()) + ", " +
         count_of(model.files().size(), "file", "files") + ": " +
         count_of(model.tensors().size(), "tensor", "tensors") + ", " +
         count_of(model.elements(), "element", "elements") + ", " + byte_size(model.bytes()) + ".\n";
}

static Result<Outcome> inspect(const std::string& path) {
  TRY(const ModelPtr model, open_model(path));
  const auto signatures = audit::find_model_signatures(path);
  return Outcome{Exit::good, text_of(*model, signatures),
                 json_of(*model, signatures).dump(-1, ' ', false, ordered_json::error_handler_t::replace)};
}

void add_inspect(Arguments& arguments) {
  const auto path = std::make_shared<std::string>();
  arguments.command("inspect", "Show what a model holds: tensors, types, shapes")
      .positional("MODEL", *path, "File, index file or folder")
      .runs([path](const Task&) { return inspect(*path); });
}

}  // namespace driftseal::cli

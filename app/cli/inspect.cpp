// driftseal inspect MODEL: what a model file holds, from its headers.
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/text.h"
#include "core/model/model.h"

namespace driftseal::cli {

using nlohmann::ordered_json;

static ordered_json json_of(const Model& model) {
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
          {"summary",
           {{"tensors", model.tensors().size()}, {"elements", model.elements()}, {"bytes", model.bytes()}}}};
}

static std::string text_of(const Model& model) {
  TextTable table("lllrr", {"tensor", "dtype", "shape", "elements", "bytes"});
  for (const TensorInfo& tensor : model.tensors())
    table.row({tensor.name, tensor.encoding.empty() ? std::string(to_string(tensor.dtype)) : tensor.encoding,
               to_string(tensor.shape), std::to_string(tensor.elements), std::to_string(tensor.bytes)});
  std::string text = table.text() + '\n';
  for (const TensorInfo& tensor : model.tensors())
    if (!tensor.analysable())
      text +=
          "Not analysable: " + printable(tensor.name) + ": " + printable(tensor.why_not_analysable()) + '\n';
  constexpr std::string_view left_out = "left_out:";  // docs/formats.md
  for (const auto& [name, value] : model.metadata())
    if (name.starts_with(left_out))
      text += "Left out: " + printable(name.substr(left_out.size())) + ": " + printable(value) + '\n';
  return text + std::string(model.format()) + ", " + count_of(model.files().size(), "file", "files") + ": " +
         count_of(model.tensors().size(), "tensor", "tensors") + ", " +
         count_of(model.elements(), "element", "elements") + ", " + byte_size(model.bytes()) + ".\n";
}

static Result<Outcome> inspect(const std::string& path) {
  TRY(const ModelPtr model, open_model(path));
  return Outcome{Exit::good, text_of(*model),
                 json_of(*model).dump(-1, ' ', false, ordered_json::error_handler_t::replace)};
}

void add_inspect(Arguments& arguments) {
  const auto path = std::make_shared<std::string>();
  arguments.command("inspect", "Show what a model holds: tensors, types, shapes")
      .positional("MODEL", *path, "File, index file or folder")
      .runs([path](const Task&) { return inspect(*path); });
}

}  // namespace driftseal::cli

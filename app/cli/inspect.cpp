// driftseal inspect MODEL: what a model file holds, from its headers and config.json; with --ledger, every
// byte.
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/cli/adapter_words.h"
#include "app/cli/architecture_json.h"
#include "app/cli/architecture_text.h"
#include "app/cli/commands.h"
#include "app/cli/ledger.h"
#include "app/cli/text.h"
#include "core/audit/model_signing.h"
#include "core/model/model.h"

namespace driftseal::cli {

using nlohmann::ordered_json;

static constexpr std::size_t short_list = 64;  // tensors that are listed unasked

using Signatures = std::vector<std::string>;  // paths of files

static ordered_json json_of(const Model& model, const Architecture& architecture,
                            const Signatures& signatures) {
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
           {{"tensors", model.tensors().size()}, {"elements", model.elements()}, {"bytes", model.bytes()}}},
          {"architecture", architecture_json(model, architecture)}};
}

static std::string tensor_table(const Model& model) {
  TextTable table("lllrr", {"tensor", "dtype", "shape", "elements", "bytes"});
  for (const TensorInfo& tensor : model.tensors())
    table.row({tensor.name, stored_type(tensor), to_string(tensor.shape), std::to_string(tensor.elements),
               std::to_string(tensor.bytes)});
  return table.text() + '\n';
}

static std::string signature_line(const Model& model, const Signatures& signatures) {
  if (signatures.empty()) return "";
  std::string names;
  for (const auto& path : signatures)
    names += (names.empty() ? "" : ", ") + printable(std::filesystem::path(path).filename().string());
  return names + ": not verified; run driftseal signature " + printable(shell_quoted(model.path())) + '\n';
}

static std::string text_of(const Model& model, const Architecture& architecture, const Signatures& signatures,
                           bool all_tensors) {
  const bool list = all_tensors || model.tensors().size() <= short_list;
  std::string text = (list ? tensor_table(model) : "") + architecture_text(model, architecture);
  for (const TensorInfo& tensor : model.tensors())
    if (!tensor.analysable())
      text +=
          "Not analysable: " + printable(tensor.name) + ": " + printable(tensor.why_not_analysable()) + '\n';
  constexpr std::string_view left_out = "left_out:";  // docs/formats.md
  for (const auto& [name, value] : model.metadata())
    if (name.starts_with(left_out))
      text += "Left out: " + printable(name.substr(left_out.size())) + ": " + printable(value) + '\n';
  if (!list) text += "--tensors lists every tensor.\n";
  return text + signature_line(model, signatures) + std::string(model.format()) + ", " +
         count_of(model.files().size(), "file", "files") + ": " +
         count_of(model.tensors().size(), "tensor", "tensors") + ", " +
         count_of(model.elements(), "element", "elements") + ", " + byte_size(model.bytes()) + ".\n";
}

static Result<Outcome> inspect(const std::string& given, bool all_tensors) {
  const bool adapter = is_adapter(given);
  auto path = given;
  if (adapter) {
    TRY(path, adapter_weights(given));
  }
  TRY(const ModelPtr model, open_model(path));
  const Architecture architecture = recognise(*model);
  const auto signatures = audit::find_model_signatures(path);
  auto json = json_of(*model, architecture, signatures);
  auto text = text_of(*model, architecture, signatures, all_tensors);
  if (adapter) {
    const auto opened = open_adapter(given);
    json["adapter"] = adapter_json(opened);
    text = adapter_text(opened) + text;
  }
  return Outcome{Exit::good, std::move(text),
                 json.dump(-1, ' ', false, ordered_json::error_handler_t::replace)};
}

void add_inspect(Arguments& arguments) {
  const auto options = std::make_shared<LedgerOptions>();
  const auto with_ledger = std::make_shared<bool>(false);
  arguments.command("inspect", "Show what a model holds: architecture, tensors, types, shapes")
      .positional("MODEL", options->model, "File, index file or folder")
      .option("TUNED", options->tuned, "With --ledger: a tuned model, of which MODEL is the base")
      .flag("--tensors", options->all_lines, "List every tensor, also of large models")
      .flag("--ledger", *with_ledger, "Account for every byte of the files")
      .option("-p,--policy", options->policy, "With --ledger and TUNED: which tensors this policy bounds")
      .option("--csv", options->csv, "With --ledger: also write the lines to this file")
      .runs([options, with_ledger](const Task& task) -> Result<Outcome> {
        if (*with_ledger) return ledger(*options, task);
        if (options->tuned.empty() && options->policy.empty() && options->csv.empty())
          return inspect(options->model, options->all_lines);
        return Error{ErrorCode::usage, "a second model, --policy and --csv go with --ledger", "",
                     "command line", "Run it with --help to see what it takes"};
      });
}

}  // namespace driftseal::cli

#include "app/cli/ledger_json.h"

#include <nlohmann/json.hpp>

#include "app/cli/csv.h"

namespace driftseal::cli {

using nlohmann::ordered_json;

static ordered_json json_of(const NamedSide& named, const LedgerLine& line) {
  const auto& [name, side] = named;
  const auto* account = line.tensor && !side.tensors.empty() ? &side.tensors[*line.tensor] : nullptr;
  const auto text = [&](const auto& of) {
    return account ? ordered_json(of(*account)) : ordered_json(nullptr);
  };
  return {{"model", name},
          {"file", side.model->files()[line.file].name},
          {"offset", line.offset},
          {"bytes", line.bytes},
          {"use", to_string(line.use)},
          {"name", line.name},
          {"shared_with", line.shared_with},
          {"class", text([](const TensorAccount& a) { return to_string(a.what); })},
          {"rule", text([](const TensorAccount& a) { return a.rule; })},
          {"reason", text([](const TensorAccount& a) { return a.reason; })}};
}

static ordered_json files_of(const LedgerSide& side) {
  ordered_json files = ordered_json::array();
  const auto sums = side.files.bytes_of_files(*side.model);
  for (std::size_t i = 0; i < sums.size(); ++i)
    files.push_back(
        {{"name", side.model->files()[i].name}, {"size", side.model->files()[i].size}, {"bytes", sums[i]}});
  return files;
}

static ordered_json json_of(const NamedSide& named) {
  const auto& side = named.side;
  ordered_json uses = ordered_json::object(), classes = nullptr;
  for (const auto use : byte_uses) uses[std::string(to_string(use))] = side.files.bytes(use);
  if (!side.tensors.empty())
    for (const auto what : tensor_classes) classes[std::string(to_string(what))] = side.bytes(what);
  return {{"model", named.name},
          {"format", side.model->format()},
          {"files", files_of(side)},
          {"uses", uses},
          {"classes", classes}};
}

std::string ledger_json(const LedgerSides& sides) {
  ordered_json models = ordered_json::array(), lines = ordered_json::array();
  for (const auto& side : sides) {
    models.push_back(json_of(side));
    for (const auto& line : side.side.files.lines) lines.push_back(json_of(side, line));
  }
  return ordered_json{{"schema", "driftseal-ledger/1"}, {"models", models}, {"lines", lines}}.dump(
      -1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string ledger_csv(const LedgerSides& sides) {
  std::string out = "model,file,offset,bytes,use,name,shared_with,class,rule,reason\r\n";
  for (const auto& side : sides)
    for (const auto& line : side.side.files.lines) out += csv_line(json_of(side, line));
  return out;
}

}  // namespace driftseal::cli

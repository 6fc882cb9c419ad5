#include "core/model/gguf_names.h"

#include <algorithm>
#include <array>

#include "core/base/json_reader.h"
#include "core/model/gguf_names_table.h"

namespace driftseal {

namespace {

constexpr std::string_view schema = "driftseal-gguf-names/1";
constexpr std::string_view block = "{n}", part = "{p}";

// A name with its block number and its part taken out.
struct Taken {
  std::string pattern, number, part;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Taken take_out(std::string_view name) {
  constexpr std::string_view before = "blk.";
  Taken taken{std::string(name), {}, {}};
  if (name.starts_with(before)) {
    const auto end = std::find_if_not(name.begin() + before.size(), name.end(), is_digit);
    taken.number.assign(name.begin() + before.size(), end);
    if (!taken.number.empty()) taken.pattern.replace(before.size(), taken.number.size(), block);
  }
  for (const std::string_view ending : {"weight", "bias"})
    if (name.ends_with("." + std::string(ending))) taken.part = ending;
  return taken;
}

std::string filled(std::string text, std::string_view place, std::string_view with) {
  if (const auto at = text.find(place); at != std::string::npos) text.replace(at, place.size(), with);
  return text;
}

std::string key_of(std::string_view architecture, std::string_view pattern) {
  return std::string(architecture) + "\n" + std::string(pattern);
}

GgufChange change_of(const Json& tensor, JsonReader& reader) {
  static constexpr std::array<std::pair<std::string_view, GgufChange>, 3> changes = {
      {{"transposed", GgufChange::transposed},
       {"rope_rows", GgufChange::rope_rows},
       {"plus_one", GgufChange::plus_one}}};
  const Json* change = tensor.find("change");
  if (change == nullptr) return GgufChange::none;
  const auto text = reader.text(*change);
  for (const auto& [name, value] : changes)
    if (name == text) return value;
  reader.fail("has an unknown change", change->place);
  return GgufChange::none;
}

HuggingFaceTensor read_tensor(const Json& tensor, JsonReader& reader) {
  reader.only(tensor, {"gguf", "hugging_face", "change", "heads"});
  HuggingFaceTensor read{.name = reader.text(reader.member(tensor, "hugging_face"))};
  read.change = change_of(tensor, reader);
  if (read.change == GgufChange::rope_rows) read.heads = reader.text(reader.member(tensor, "heads"));
  return read;
}

}  // namespace

Result<GgufNames> GgufNames::parse(std::string_view json, const std::string& file) {
  constexpr std::size_t most = 10'000;
  TRY(const auto table, parse_json(json, file));
  JsonReader reader("the table of names", file, "Take the table that came with the program");
  reader.only(table, {"schema", "source", "architectures"});
  if (const auto& given = reader.member(table, "schema"); reader.text(given) != schema)
    reader.fail("is not of schema " + std::string(schema), given.place);
  GgufNames names;
  for (const Json& architecture : reader.array(reader.member(table, "architectures"), most)) {
    reader.only(architecture, {"names", "optional_prefix", "tensors"});
    for (const Json& name : reader.array(reader.member(architecture, "names"), most))
      names.architectures_.push_back(reader.text(name));
    const auto prefix = reader.text(reader.member(architecture, "optional_prefix"));
    for (const Json& tensor : reader.array(reader.member(architecture, "tensors"), most)) {
      auto read = read_tensor(tensor, reader);
      read.optional_prefix = prefix;
      const auto pattern = reader.text(reader.member(tensor, "gguf"));
      for (const Json& name : reader.array(reader.member(architecture, "names"), most))
        if (!names.tensors_.emplace(key_of(reader.text(name), pattern), read).second)
          reader.fail("names a tensor twice", tensor.place);
    }
  }
  TRY_STATUS(reader.status());
  return names;
}

std::optional<HuggingFaceTensor> GgufNames::find(std::string_view architecture,
                                                 std::string_view gguf_name) const {
  if (gguf_name.find('{') != std::string_view::npos) return std::nullopt;  // no pattern is a name
  const auto taken = take_out(gguf_name);
  const auto general = taken.pattern.substr(0, taken.pattern.size() - taken.part.size()) + std::string(part);
  auto found = tensors_.find(key_of(architecture, taken.pattern));
  if (found == tensors_.end() && !taken.part.empty()) found = tensors_.find(key_of(architecture, general));
  if (found == tensors_.end()) return std::nullopt;
  auto tensor = found->second;
  tensor.name = filled(filled(std::move(tensor.name), block, taken.number), part, taken.part);
  return tensor;
}

const GgufNames& gguf_names() {
  static const GgufNames names = [] {
    auto parsed = GgufNames::parse(gguf_names_table, "gguf_names.json");
    CHECK(parsed.ok());
    return std::move(*parsed);
  }();
  return names;
}

std::uint64_t hugging_face_row(std::uint64_t gguf_row, std::uint64_t head_rows) {
  const auto head = gguf_row / head_rows, row = gguf_row % head_rows;
  return head * head_rows + row % 2 * (head_rows / 2) + row / 2;
}

}  // namespace driftseal

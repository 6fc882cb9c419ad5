#include "core/architecture/roles/table.h"

#include "core/base/json_reader.h"

namespace driftseal {
namespace {

using Towers = std::vector<std::pair<std::string, Tower>>;  // a component of names, and what it holds

constexpr const char* remedy = "Mend the table: docs/architectures.md describes it";
constexpr std::size_t most_rows = 2000;

bool is_embedding(Role role) {
  return role == Role::embedding || role == Role::position_embedding || role == Role::type_embedding;
}

Region default_region(const Row& row) {
  if (row.pattern.find("{layer}") != row.pattern.npos) return Region::layer;
  if (is_embedding(row.role) || row.role == Role::patch_embedding) return Region::embedding;
  return row.role == Role::other ? Region::other : Region::head;
}

Orientation default_matrix(Role role, Orientation of_family) {
  if (is_embedding(role)) return Orientation::embedding;
  if (role == Role::other) return Orientation::other;
  return role == Role::patch_embedding || role == Role::conv ? Orientation::linear : of_family;
}

class TableReader {
 public:
  explicit TableReader(const std::string& file) : reader_("the table", file, remedy) {}

  Result<Family> family(const Json& json) {
    reader_.only(json, {"driftseal_architecture", "family", "title", "describes", "model_types",
                        "base_modules", "matrices", "towers", "include", "tensors", "ties"});
    if (reader_.number(reader_.member(json, "driftseal_architecture")) != 1)
      reader_.fail("is of another version", json.place);
    Family family;
    family.name = reader_.text(reader_.member(json, "family"));
    family.title = reader_.text(reader_.member(json, "title"));
    reader_.text(reader_.member(json, "describes"));
    family.model_types = texts(json, "model_types");
    family.base_modules = texts(json, "base_modules");
    family.includes = inclusions(json);
    read_rows(json, family.rows);
    read_ties(json, family.ties);
    TRY_STATUS(reader_.status());
    return family;
  }

  Result<RoleWords> role_words(const Json& json) {
    reader_.only(json, {"driftseal_role_words", "words"});
    if (reader_.number(reader_.member(json, "driftseal_role_words")) != 1)
      reader_.fail("is of another version", json.place);
    RoleWords words;
    const Json& by_role = reader_.member(json, "words");
    if (by_role.object() == nullptr) reader_.fail("has words without roles", by_role.place);
    if (by_role.object())
      for (const auto& member : *by_role.object()) {
        const auto role = parse_role(member.name);
        if (!role) reader_.fail("has an unknown role", member.place);
        for (const Json& word : reader_.array(member.value, most_rows))
          words.emplace_back(reader_.text(word), role.value_or(Role::other));
      }
    TRY_STATUS(reader_.status());
    return words;
  }

 private:
  std::vector<std::string> texts(const Json& object, std::string_view name) {
    std::vector<std::string> list;
    if (const Json* value = object.find(name))
      for (const Json& text : reader_.array(*value, most_rows)) list.push_back(reader_.text(text));
    return list;
  }

  bool flag(const Json& object, std::string_view name) {
    const Json* value = object.find(name);
    return value != nullptr && reader_.boolean(*value);
  }

  // A word of a closed list, or `otherwise` if the member is left out.
  template <class Parse, class T>
  T word(const Json& object, std::string_view name, Parse parse, T otherwise) {
    const Json* value = object.find(name);
    if (value == nullptr) return otherwise;
    const auto parsed = parse(reader_.text(*value));
    if (!parsed) reader_.fail("has an unknown word", value->place);
    return parsed.value_or(otherwise);
  }

  static std::optional<Tells> parse_tells(std::string_view word) {
    if (word == "heads") return Tells::heads;
    if (word == "head_size") return Tells::head_size;
    if (word == "half_head_size") return Tells::half_head_size;
    return {};
  }

  Towers towers(const Json& json) {
    Towers list;
    const Json* value = json.find("towers");
    if (value == nullptr) return list;
    if (value->object() == nullptr) {
      reader_.fail("has towers that are no object", value->place);
      return list;
    }
    for (const auto& member : *value->object())
      list.emplace_back(member.name, word(*value, member.name, parse_tower, Tower::main));
    return list;
  }

  std::vector<Inclusion> inclusions(const Json& json) {
    std::vector<Inclusion> list;
    const Json* value = json.find("include");
    if (value == nullptr) return list;
    for (const Json& entry : reader_.array(*value, 16)) {
      reader_.only(entry, {"family", "under", "tower"});
      const Json* under = entry.find("under");
      list.push_back({reader_.text(reader_.member(entry, "family")), under ? reader_.text(*under) : "",
                      word(entry, "tower", parse_tower, Tower::main)});
    }
    return list;
  }

  void read_rows(const Json& json, std::vector<Row>& rows) {
    const Orientation matrices = word(json, "matrices", parse_orientation, Orientation::linear);
    const Towers in_towers = towers(json);
    for (const Json& entry : reader_.array(reader_.member(json, "tensors"), most_rows)) {
      reader_.only(entry, {"module", "tensor", "role", "region", "tower", "orientation", "dimensions", "bias",
                           "cross", "per_head", "tells"});
      expand_towers(row_of(entry, matrices), in_towers, rows);
    }
  }

  Row row_of(const Json& entry, Orientation matrices) {
    Row row;
    row.of_module = entry.find("module") != nullptr;
    if (row.of_module == (entry.find("tensor") != nullptr))
      reader_.fail("needs either a module or a tensor", entry.place);
    row.pattern = reader_.text(reader_.member(entry, row.of_module ? "module" : "tensor"));
    reader_.member(entry, "role");
    row.role = word(entry, "role", parse_role, Role::other);
    row.region = word(entry, "region", parse_region, default_region(row));
    row.tower = word(entry, "tower", parse_tower, Tower::main);
    row.matrix = word(entry, "orientation", parse_orientation, default_matrix(row.role, matrices));
    row.is_bias = flag(entry, "bias");
    row.is_cross = flag(entry, "cross");
    row.per_head = flag(entry, "per_head");
    row.tells = word(entry, "tells", parse_tells, Tells::nothing);
    if (const Json* dimensions = entry.find("dimensions")) row.dimensions = reader_.number(*dimensions);
    return row;
  }

  static void expand_towers(const Row& row, const Towers& in_towers, std::vector<Row>& rows) {
    static constexpr std::string_view placeholder = "{tower}";
    const auto place = row.pattern.find(placeholder);
    if (place == row.pattern.npos) return expand_module(row, rows);
    for (const auto& [component, tower] : in_towers) {
      Row one = row;
      one.tower = tower;
      one.pattern.replace(place, placeholder.size(), component);
      expand_module(one, rows);
    }
  }

  static void expand_module(const Row& row, std::vector<Row>& rows) {
    if (!row.of_module) {
      rows.push_back(row);
      return;
    }
    const auto add = [&](std::string_view leaf, Role role, bool is_bias) {
      rows.push_back(row);
      rows.back().pattern += '.';
      rows.back().pattern += leaf;
      rows.back().role = role;
      rows.back().is_bias = is_bias;
      rows.back().of_module = leaf == "weight" || leaf == "bias";
      if (role != row.role) rows.back().dimensions.reset();  // they are the weight's
    };
    add("weight", row.role, false);
    add("bias", row.role, true);
    if (row.role == Role::norm || row.role == Role::batch_norm) {  // the names of older checkpoints
      add("gamma", row.role, false);
      add("beta", row.role, true);
    }
    if (row.role != Role::batch_norm) return;
    for (const char* leaf : {"running_mean", "running_var"}) add(leaf, Role::batch_norm_statistics, false);
    add("num_batches_tracked", Role::batch_norm_counter, false);
  }

  void read_ties(const Json& json, std::vector<TiedNames>& ties) {
    const Json* value = json.find("ties");
    if (value == nullptr) return;
    for (const Json& names : reader_.array(*value, 16)) {
      const auto& pair = reader_.array(names, 2);
      if (pair.size() == 2)
        ties.push_back({reader_.text(pair[0]), reader_.text(pair[1])});
      else
        reader_.fail("ties something else than two names", names.place);
    }
  }

  JsonReader reader_;
};

}  // namespace

Result<Family> parse_family(std::string_view text, const std::string& file) {
  TRY(const Json json, parse_json(text, file));
  return TableReader(file).family(json);
}

Result<RoleWords> parse_role_words(std::string_view text, const std::string& file) {
  TRY(const Json json, parse_json(text, file));
  return TableReader(file).role_words(json);
}

}  // namespace driftseal

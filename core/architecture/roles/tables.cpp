#include "core/architecture/roles/tables.h"

#include <algorithm>
#include <set>

#include "core/architecture/roles/roles.h"
#include "core/architecture/roles/wrappers.h"
#include "core/base/bytes.h"
#include "core/base/sha256.h"

namespace driftseal {
namespace {

Error bad_table(const std::string& family, const std::string& what) {
  return {ErrorCode::malformed, "the table " + what, family + ".json", "",
          "Mend the table: docs/architectures.md describes it"};
}

std::string canonical(const std::string& pattern, std::span<const std::string> base_modules) {
  Path path = split_name(pattern);
  unwrap(path, base_modules, nullptr);
  return path.up_to(path.count);
}

class Linking {
 public:
  explicit Linking(Tables& tables) : tables_(tables) {}

  Status run(std::span<const TableText> texts, const TableText& words) {
    for (const auto& [file, text] : texts) TRY_STATUS(parse(file, text));
    std::ranges::sort(tables_.families, {}, &Family::name);
    collect_base_modules();
    const std::vector<Family> parsed = tables_.families;
    for (Family& family : tables_.families) TRY_STATUS(follow_includes(family, parsed));
    for (std::size_t i = 0; i < tables_.families.size(); ++i) TRY_STATUS(add_patterns(i));
    TRY(auto list, parse_role_words(words.text, std::string(words.file)));
    for (auto& [word, role] : list) tables_.words.emplace(std::move(word), role);
    return {};
  }

 private:
  Status parse(std::string_view file, std::string_view text) {
    TRY(auto family, parse_family(text, std::string(file)));
    if (family.name + ".json" != file) return bad_table(family.name, "has another name than its file");
    tables_.families.push_back(std::move(family));
    return {};
  }

  void collect_base_modules() {
    std::set<std::string> all;
    for (const Family& family : tables_.families)
      all.insert(family.base_modules.begin(), family.base_modules.end());
    tables_.base_modules.assign(all.begin(), all.end());
  }

  // Includes are one level deep: `parsed` are the families as they were written.
  Status follow_includes(Family& family, const std::vector<Family>& parsed) {
    for (const Inclusion& inclusion : family.includes) {
      const auto found = std::ranges::find(parsed, inclusion.family, &Family::name);
      if (found == parsed.end())
        return bad_table(family.name, "includes " + inclusion.family + ", which is not there");
      if (!found->includes.empty()) return bad_table(family.name, "includes a table that includes others");
      for (const Row& row : found->rows) include(row, inclusion, family.rows);
      if (inclusion.under.empty()) std::ranges::copy(found->ties, std::back_inserter(family.ties));
    }
    return {};
  }

  // A network inside another may have kept the name of its base model or not.
  void include(const Row& row, const Inclusion& inclusion, std::vector<Row>& rows) const {
    Row one = row;
    if (one.tower == Tower::main) one.tower = inclusion.tower;
    const std::string under = inclusion.under.empty() ? "" : inclusion.under + '.';
    const std::string bare = canonical(row.pattern, tables_.base_modules);
    one.pattern = under + bare;
    rows.push_back(one);
    if (under.empty() || bare == row.pattern) return;
    one.pattern = under + row.pattern;
    rows.push_back(one);
  }

  Status add_patterns(std::size_t index) {
    Family& family = tables_.families[index];
    for (Row& row : family.rows) row.pattern = canonical(row.pattern, tables_.base_modules);
    for (auto& [kept, tied] : family.ties) {
      kept = canonical(kept, tables_.base_modules);
      tied = canonical(tied, tables_.base_modules);
    }
    for (std::size_t i = 0; i < family.rows.size(); ++i)
      if (!tables_.matcher.add(family.rows[i].pattern, index, i))
        return bad_table(family.name, "has a bad pattern: " + family.rows[i].pattern);
    return {};
  }

  Tables& tables_;
};

Tables built_in() {
  auto linked = link_tables(table_texts, role_words_text);
  CHECK(linked.ok());
  return std::move(*linked);
}

}  // namespace

Result<Tables> link_tables(std::span<const TableText> families, const TableText& words) {
  Tables tables;
  TRY_STATUS(Linking(tables).run(families, words));
  return tables;
}

const Tables& tables() {
  static const Tables once = built_in();
  return once;
}

const Family* Tables::find(std::string_view name) const {
  const auto found = std::ranges::find(families, name, &Family::name);
  return found == families.end() ? nullptr : &*found;
}

std::string tables_digest() {
  std::string all;
  const auto add = [&](const TableText& table) {
    all += std::string(table.file) + ' ' + std::to_string(table.text.size()) + '\n' + std::string(table.text);
  };
  std::ranges::for_each(table_texts, add);
  add(role_words_text);
  return to_hex(sha256(all));
}

}  // namespace driftseal

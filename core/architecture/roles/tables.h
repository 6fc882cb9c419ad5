// All descriptions, as they were taken into the program when it was built.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/architecture/roles/matcher.h"
#include "core/architecture/roles/table.h"

namespace driftseal {

struct TableText {
  std::string_view file;  // "llama.json"
  std::string_view text;
};
extern const std::span<const TableText> table_texts;  // tables.cpp.in; sorted by file
extern const TableText role_words_text;

struct Tables {
  std::vector<Family> families;           // sorted by name; includes are followed, patterns canonical
  std::vector<std::string> base_modules;  // of all families
  std::map<std::string, Role, std::less<>> words;
  Matcher matcher;  // of all families' rows

  const Family* find(std::string_view name) const;
};

// Made at the first call, once. That it can be made is tested: what is built in is no input.
const Tables& tables();

// The same from other texts. malformed, with the table's place, if they are no descriptions.
Result<Tables> link_tables(std::span<const TableText> families, const TableText& words);

}  // namespace driftseal

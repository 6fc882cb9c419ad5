#include "core/policy/name_groups.h"

#include <algorithm>
#include <unordered_set>

#include "core/policy/rules/pattern.h"

namespace driftseal {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_separator(char c) { return c == '.' || c == '_' || c == '-' || c == '/'; }

// Where the digits that start at `at` end, if separators stand on both sides; else `at`.
std::size_t number_end(const std::string& name, std::size_t at) {
  const bool starts = at == 0 || is_separator(name[at - 1]);
  std::size_t end = at;
  while (end < name.size() && is_digit(name[end])) ++end;
  const bool ends = end == name.size() || is_separator(name[end]);
  return starts && ends ? end : at;
}

constexpr std::size_t most_matches = 20'000'000;  // tried for one set: a second or two

bool selects_only(const std::string& glob, const std::unordered_set<std::string>& members,
                  const std::vector<std::string>& all) {
  const auto pattern = Pattern::compile(glob, PatternSyntax::glob);
  return pattern.ok() && std::all_of(all.begin(), all.end(), [&](const std::string& name) {
           return !pattern->matches(name) || members.contains(name);
         });
}

}  // namespace

std::string numberless_glob(const std::string& name) {
  std::string glob;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = number_end(name, at);
    glob += end > at ? "*" : escape_glob(name.substr(at, 1));
    at = std::max(end, at + 1);
  }
  return glob;
}

std::vector<std::string> globs_for(const std::vector<std::string>& members,
                                   const std::vector<std::string>& all) {
  const std::unordered_set<std::string> inside(members.begin(), members.end());
  std::unordered_set<std::string> chosen, refused;
  std::vector<std::string> globs;
  std::size_t matches = 0;
  const auto is_good = [&](const std::string& glob) {
    if (matches + all.size() > most_matches) return false;
    matches += all.size();
    return selects_only(glob, inside, all);
  };
  for (const std::string& name : members) {
    const std::string literal = escape_glob(name);
    std::string glob = numberless_glob(name);
    if (chosen.contains(glob)) continue;
    if (glob != literal && (refused.contains(glob) || !is_good(glob))) {
      refused.insert(glob);
      glob = literal;
    }
    if (chosen.insert(glob).second) globs.push_back(std::move(glob));
  }
  return globs;
}

}  // namespace driftseal

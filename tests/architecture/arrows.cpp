#include "tests/architecture/arrows.h"

#include <regex>

namespace driftseal::architecture {
namespace {

// All matches of the pattern in the text.
std::vector<std::smatch> matches(const std::string& text, const std::regex& pattern) {
  return {std::sregex_iterator(text.begin(), text.end(), pattern), std::sregex_iterator()};
}

std::string without_comments(const std::string& cmake) {
  return std::regex_replace(cmake, std::regex("#[^\n]*"), "");
}

// One element of a CMake list: a name, or a reference to another library's list.
void add_element(const std::string& element, Arrows& arrows, std::set<std::string>& allowed) {
  static const std::regex reference(R"(\$\{DRIFTSEAL_ARROWS_(\w+)\})");
  std::smatch match;
  if (!std::regex_match(element, match, reference)) {
    allowed.insert(element);
    return;
  }
  const std::set<std::string>& other = arrows[match[1]];
  allowed.insert(other.begin(), other.end());
}

}  // namespace

Arrows parse_arrows(std::string_view cmake) {
  static const std::regex definition(R"re(set\(DRIFTSEAL_ARROWS_(\w+)\s+"([^"]*)"\))re");
  static const std::regex element(R"([^;]+)");
  const std::string text = without_comments(std::string(cmake));
  Arrows arrows;
  for (const std::smatch& match : matches(text, definition)) {
    const std::string list = match[2];
    std::set<std::string> allowed;
    for (const std::smatch& part : matches(list, element)) add_element(part.str(), arrows, allowed);
    arrows[match[1]] = allowed;
  }
  return arrows;
}

Libraries::Libraries(const SourceTree& tree) {
  static const std::regex call(R"(driftseal_library\(\s*(\w+)([^)]*)\))");
  static const std::regex source(R"([\w/]+\.cpp)");
  for (const auto& [path, text] : tree) {
    if (!path.ends_with("CMakeLists.txt")) continue;
    const std::string cmake = without_comments(text);
    for (const std::smatch& match : matches(cmake, call)) {
      by_folder_[folder_of(path)].insert(match[1]);
      const std::string arguments = match[2];
      for (const std::smatch& file : matches(arguments, source)) {
        by_source_[folder_of(path) + "/" + file.str()] = match[1];
      }
    }
  }
}

std::set<std::string> Libraries::of(const std::string& path) const {
  const std::string source = path.substr(0, path.rfind('.')) + ".cpp";
  if (const auto found = by_source_.find(source); found != by_source_.end()) return {found->second};
  for (std::string folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
    if (const auto found = by_folder_.find(folder); found != by_folder_.end()) return found->second;
  }
  return {};
}

}  // namespace driftseal::architecture

#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

namespace driftseal::architecture {
namespace {

namespace fs = std::filesystem;

bool is_wanted(const std::string& path) { return is_source(path) || path.ends_with("CMakeLists.txt"); }

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The end of the comment or literal that starts at `i`, or `i` if none does.
std::size_t end_of_aside(std::string_view text, std::size_t i) {
  if (text.substr(i, 2) == "//") return std::min(text.find('\n', i), text.size());
  if (text.substr(i, 2) == "/*") return std::min(text.find("*/", i + 2), text.size() - 2) + 2;
  if (text[i] != '"') return i;
  for (++i; i < text.size() && text[i] != '"'; ++i) {
    if (text[i] == '\\') ++i;
  }
  return std::min(i + 1, text.size());
}

}  // namespace

SourceTree read_sources(const std::string& root, const std::vector<std::string>& folders) {
  SourceTree tree;
  for (const std::string& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(root) / folder)) {
      const std::string path = fs::relative(entry.path(), root).generic_string();
      if (entry.is_regular_file() && is_wanted(path)) tree[path] = read_text(entry.path());
    }
  }
  return tree;
}

std::vector<Include> includes_of(std::string_view text) {
  static const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*$)");
  std::vector<Include> includes;
  std::istringstream lines{std::string(text)};
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    std::smatch match;
    if (std::regex_match(line, match, pattern)) includes.push_back({match[2], match[1] == "\"", number});
  }
  return includes;
}

std::size_t count_lines(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

std::string code_only(std::string_view text) {
  std::string code;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = end_of_aside(text, i);
    if (end == i) {
      code += text[i++];
      continue;
    }
    code.append(count_lines(text.substr(i, end - i)), '\n');
    i = end;
  }
  return code;
}

std::string folder_of(const std::string& path) { return fs::path(path).parent_path().generic_string(); }

bool is_below(const std::string& path, const std::string& folder) { return path.starts_with(folder + "/"); }

bool is_header(const std::string& path) { return path.ends_with(".h"); }

bool is_source(const std::string& path) { return is_header(path) || path.ends_with(".cpp"); }

}  // namespace driftseal::architecture

// The sources as text, for tests that ask who includes whom.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace driftseal::architecture {

struct Include {
  std::string target;  // as written between the quotes or angle brackets
  bool quoted;
  std::size_t line;
};

// Path from the repository's root -> text.
using SourceTree = std::map<std::string, std::string>;

// Headers, sources and CMake lists below these folders of `root`.
SourceTree read_sources(const std::string& root, const std::vector<std::string>& folders);

std::vector<Include> includes_of(std::string_view text);
std::size_t count_lines(std::string_view text);

// The text without comments and string literals, line breaks kept.
std::string code_only(std::string_view text);

std::string folder_of(const std::string& path);
bool is_below(const std::string& path, const std::string& folder);
bool is_header(const std::string& path);
bool is_source(const std::string& path);  // header or .cpp

}  // namespace driftseal::architecture

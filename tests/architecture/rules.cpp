#include "tests/architecture/rules.h"

#include <algorithm>
#include <regex>
#include <sstream>

namespace driftseal::architecture {
namespace {

std::string at(const std::string& path, const Include& include) {
  return path + ":" + std::to_string(include.line) + " includes " + include.target;
}

bool is_ours(const std::string& target) {
  return is_below(target, "core") || is_below(target, "ui") || is_below(target, "app");
}

bool is_qt(const Include& include) {
  static const std::regex pattern("Q[A-Z]\\w*|Qt\\w*/.*|q[a-z]+\\.h");
  return std::regex_match(include.target, pattern);
}

bool is_one_of(const std::string& text, const std::vector<std::string>& list) {
  return std::ranges::find(list, text) != list.end();
}

// `wanted(path, include)` for every include of every source of the tree.
template <class Wanted>
Offences offences(const SourceTree& tree, Wanted wanted) {
  Offences found;
  for (const auto& [path, text] : tree) {
    if (!is_source(path)) continue;
    for (const Include& include : includes_of(text)) {
      if (wanted(path, include)) found.push_back(at(path, include));
    }
  }
  return found;
}

bool allowed(const Arrows& arrows, const std::string& from, const std::string& to) {
  const auto found = arrows.find(from);
  return from == to || (found != arrows.end() && found->second.contains(to));
}

bool any_allowed(const Arrows& arrows, const std::set<std::string>& from, const std::set<std::string>& to) {
  return std::ranges::any_of(from, [&](const std::string& a) {
    return std::ranges::any_of(to, [&](const std::string& b) { return allowed(arrows, a, b); });
  });
}

// All files that `path` includes, directly or not, itself first.
void reach(const SourceTree& tree, const std::string& path, std::set<std::string>& reached) {
  if (!tree.contains(path) || !reached.insert(path).second) return;
  for (const Include& include : includes_of(tree.at(path))) reach(tree, include.target, reached);
}

}  // namespace

Offences against_arrows(const SourceTree& tree, const Arrows& arrows) {
  const Libraries libraries(tree);
  return offences(tree, [&](const std::string& path, const Include& include) {
    const std::set<std::string> from = libraries.of(path);
    return !from.empty() && is_below(include.target, "core") &&
           !any_allowed(arrows, from, libraries.of(include.target));
  });
}

Offences including_from(const SourceTree& tree, const std::string& from, const std::vector<std::string>& to) {
  return offences(tree, [&](const std::string& path, const Include& include) {
    return is_below(path, from) && std::ranges::any_of(to, [&](const std::string& folder) {
             return is_below(include.target, folder);
           });
  });
}

Offences reaching_libraries(const SourceTree& tree, const std::string& from,
                            const std::vector<std::string>& forbidden) {
  const Libraries libraries(tree);
  std::set<std::string> reached;
  for (const auto& [path, text] : tree) {
    if (is_source(path) && is_below(path, from)) reach(tree, path, reached);
  }
  Offences found;
  for (const std::string& path : reached) {
    const std::set<std::string> of = libraries.of(path);
    if (of.size() == 1 && is_one_of(*of.begin(), forbidden)) found.push_back(from + " reaches " + path);
  }
  return found;
}

Offences using_qt(const SourceTree& tree, const std::string& from, const std::vector<std::string>& except) {
  return offences(tree, [&](const std::string& path, const Include& include) {
    return is_below(path, from) && is_qt(include) &&
           std::ranges::none_of(except, [&](const std::string& folder) { return is_below(path, folder); });
  });
}

Offences including_header(const SourceTree& tree, const std::string& header,
                          const std::string& allowed_folder) {
  return offences(tree, [&](const std::string& path, const Include& include) {
    return include.target == header && !is_below(path, allowed_folder);
  });
}

Offences including_in_headers(const SourceTree& tree, const std::string& prefix) {
  return offences(tree, [&](const std::string& path, const Include& include) {
    return is_header(path) && include.target.starts_with(prefix);
  });
}

Offences translating(const SourceTree& tree, const std::string& folder) {
  static const std::regex pattern(R"((^|[^\w.>])(tr|translate|QT_TR_NOOP|QT_TRANSLATE_NOOP)\s*\()");
  Offences found;
  for (const auto& [path, text] : tree) {
    if (!is_source(path) || !is_below(path, folder)) continue;
    std::istringstream lines{code_only(text)};
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      if (std::regex_search(line, pattern))
        found.push_back(path + ":" + std::to_string(number) + " translates");
    }
  }
  return found;
}

Offences including_nothing_that_exists(const SourceTree& tree) {
  return offences(tree, [&](const std::string&, const Include& include) {
    return is_ours(include.target) && !tree.contains(include.target);
  });
}

Offences longer_than(const SourceTree& tree, std::size_t sources, std::size_t headers) {
  Offences found;
  for (const auto& [path, text] : tree) {
    const std::size_t lines = count_lines(text), limit = is_header(path) ? headers : sources;
    if (lines > limit) found.push_back(path + " has " + std::to_string(lines) + " lines");
  }
  return found;
}

}  // namespace driftseal::architecture

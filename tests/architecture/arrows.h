// The libraries and who may use whom, read from the files that the build itself uses:
// resources/build/arrows.cmake and the driftseal_library() calls in core.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "tests/architecture/source_tree.h"

namespace driftseal::architecture {

// Library -> the libraries that it may use.
using Arrows = std::map<std::string, std::set<std::string>>;
Arrows parse_arrows(std::string_view cmake);

class Libraries {
 public:
  explicit Libraries(const SourceTree& tree);

  // A source belongs to the library that lists it, a header to that of its source. A header without a source
  // belongs to every library of its folder, or of the nearest folder above that has one. Empty outside core.
  std::set<std::string> of(const std::string& path) const;
  const std::map<std::string, std::set<std::string>>& by_folder() const { return by_folder_; }

 private:
  std::map<std::string, std::string> by_source_;
  std::map<std::string, std::set<std::string>> by_folder_;
};

}  // namespace driftseal::architecture

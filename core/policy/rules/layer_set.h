// "3, 5-7, 24-, last 2": layers by the numbers that names give them, and from the end of their stack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace driftseal {

class LayerSet {
 public:
  // Parts between commas, with spaces around them or not: N, N-M, N- and "last N", numbers of at most six
  // digits. The error has no file and no place.
  static Result<LayerSet> parse(std::string_view text);

  // behind: layers that stand behind this one in its stack.
  bool contains(std::uint32_t layer, std::uint32_t behind) const;

  std::string text() const;  // canonical: in order, without overlaps
  bool operator==(const LayerSet&) const = default;

 private:
  struct Range {
    std::uint32_t first = 0, last = 0;  // inclusive
    bool operator==(const Range&) const = default;
  };
  Status add(std::string_view part);
  void merge();

  std::vector<Range> ranges_;      // ascending, with a gap between each two
  std::uint32_t last_layers_ = 0;  // so many from the end of the stack
};

}  // namespace driftseal

#pragma once

#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/architecture/roles/draft.h"
#include "core/architecture/roles/path.h"

namespace driftseal {

// Where described layers stand in names, for tensors that stand beside the described ones: "layers.3",
// "encoder.block.0".
class LayerPaths {
 public:
  // end: components of the path up to the layer's number.
  void add(const Path& path, std::size_t end, const Place& place) {
    places_.emplace(path.up_to(end), place);
    deepest_ = std::max(deepest_, end);
  }

  // The innermost layer that the path leads through.
  const Place* find(const Path& path) const {
    for (std::size_t end = std::min(path.count, deepest_); end > 0; --end)
      if (const auto found = places_.find(path.up_to(end)); found != places_.end()) return &found->second;
    return nullptr;
  }

 private:
  std::unordered_map<std::string, Place> places_;
  std::size_t deepest_ = 0;
};

}  // namespace driftseal

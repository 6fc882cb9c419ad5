#include "core/architecture/roles/draft.h"

#include <map>
#include <tuple>

namespace driftseal {
namespace {

int phase_of(const Place& place) {
  if (place.tower != Tower::main) return 1;
  switch (place.region) {
    case Region::embedding:
      return 0;
    case Region::layer:
      return 1;
    case Region::head:
      return 2;
    case Region::other:
      return 3;
  }
  return 3;
}

auto sort_key(const Place& place) {
  return std::tuple(phase_of(place), place.tower, place.region, std::string_view(place.stack), place.stage,
                    place.layer);
}

// Layers that the names count within stages are counted through all stages of their stack.
std::vector<ModelBlock> blocks_of(const std::map<Place, std::size_t>& places) {
  std::vector<ModelBlock> blocks;
  const Place* before = nullptr;
  std::uint32_t layer = 0;
  for (const auto& [place, index] : places) {
    const bool same_stack = before && std::tie(before->region, before->tower, before->stack) ==
                                          std::tie(place.region, place.tower, place.stack);
    layer = same_stack ? layer + 1 : 0;
    blocks.push_back({place.region, place.tower, place.stack, place.stage ? layer : place.layer});
    before = &place;
  }
  return blocks;
}

}  // namespace

std::strong_ordering Place::operator<=>(const Place& other) const {
  return sort_key(*this) <=> sort_key(other);
}

std::vector<ModelBlock> number_blocks(std::vector<Draft>& drafts) {
  std::map<Place, std::size_t> places;
  for (const Draft& draft : drafts) places.emplace(draft.place, 0);
  std::size_t index = 0;
  for (auto& [place, number] : places) number = index++;
  for (Draft& draft : drafts) draft.tensor.block = places.find(draft.place)->second;
  return blocks_of(places);
}

}  // namespace driftseal

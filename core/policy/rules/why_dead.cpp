// Why no tensor fits a rule that asks for a place, in words.
#include <algorithm>

#include "core/policy/rules/resolving.h"

namespace driftseal {
namespace {

std::string joined(const std::vector<std::string_view>& words, std::string_view between) {
  std::string text;
  for (const auto word : words) text += (text.empty() ? "" : std::string(between)) + std::string(word);
  return text;
}

// What all tensors together have.
struct Present {
  AnyOf<Role> roles;
  AnyOf<Region> regions;
  AnyOf<Tower> towers;
  std::uint32_t last_layer = 0;
  bool described = false;
};

Present present_in(std::span<const TensorFacts> layout) {
  Present all;
  for (const TensorFacts& tensor : layout) {
    all.roles.add({tensor.place->role});
    all.regions.add({tensor.place->region});
    all.towers.add({tensor.place->tower});
    all.described = all.described || tensor.place->described;
    if (tensor.place->region == Region::layer) all.last_layer = std::max(all.last_layer, tensor.place->layer);
  }
  return all;
}

template <class Word>
std::string lacking(std::string_view what, AnyOf<Word> asked, AnyOf<Word> present) {
  if (asked.empty() || asked.meets(present)) return {};
  return "no tensor has the " + std::string(what) + " " + joined(words_of(asked), " or ") + ", there is " +
         joined(words_of(present), ", ");
}

std::string lacking_layers(const Selector& selector, const Present& present,
                           std::span<const TensorFacts> layout) {
  if (!selector.layers) return {};
  if (!present.regions.contains(Region::layer)) return "no tensor is in a layer";
  const auto fits = [&](const TensorFacts& tensor) {
    return tensor.place->region == Region::layer &&
           selector.layers->contains(tensor.place->layer, tensor.place->behind);
  };
  if (std::ranges::any_of(layout, fits)) return {};
  return "no layer is among " + selector.layers->text() + ", the last is " +
         std::to_string(present.last_layer);
}

}  // namespace

std::string why_dead(const Selector& selector, std::span<const TensorFacts> layout) {
  if (!selector.asks_for_place() || layout.empty()) return {};
  const Present present = present_in(layout);
  std::string why = "no tensor has all that it asks for";
  for (const std::string& lack :
       {lacking_layers(selector, present, layout), lacking("tower", selector.towers, present.towers),
        lacking("block", selector.regions, present.regions), lacking("role", selector.roles, present.roles)})
    if (!lack.empty()) why = lack;
  if (!present.described)
    why += "; the architecture is not recognised, so that roles and layers are told by names alone";
  return why;
}

}  // namespace driftseal

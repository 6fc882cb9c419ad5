#include "core/policy/rules/places.h"

#include <algorithm>
#include <vector>

#include "core/architecture/roles/roles.h"

namespace driftseal {
namespace {

bool same_stack(const ModelBlock& a, const ModelBlock& b) {
  return a.region == b.region && a.tower == b.tower && a.stack == b.stack;
}

// For each block, how many blocks of its stack stand behind it: the layers of a stack follow each other.
std::vector<std::uint32_t> blocks_behind(std::span<const ModelBlock> blocks) {
  std::vector<std::uint32_t> behind(blocks.size());
  for (std::size_t i = blocks.size(); i-- > 1;)
    if (same_stack(blocks[i - 1], blocks[i])) behind[i - 1] = behind[i] + 1;
  return behind;
}

}  // namespace

bool asks_for_places(const Policy& policy) {
  return std::ranges::any_of(policy.rules,
                             [](const PolicyRule& rule) { return rule.selector.asks_for_place(); });
}

void find_places(const Policy& policy, std::span<TensorFacts> base) {
  if (!asks_for_places(policy)) return;
  std::vector<NamedShape> layout;
  for (const TensorFacts& tensor : base) layout.push_back({tensor.name, tensor.shape});
  const Roles roles = assign_roles(layout);
  const auto behind = blocks_behind(roles.blocks);
  for (std::size_t i = 0; i < base.size(); ++i) {
    const TensorRole& found = roles.tensors[i];
    const ModelBlock& block = roles.block_of(found);
    base[i].place = {found.role,  block.region,        block.tower,
                     block.layer, behind[found.block], found.described};
  }
}

}  // namespace driftseal

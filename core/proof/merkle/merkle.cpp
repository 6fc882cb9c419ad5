#include "core/proof/merkle/merkle.h"

#include <algorithm>
#include <bit>

#include "core/base/checks.h"
#include "core/base/parallel.h"

namespace driftseal::proof {

namespace {

constexpr std::size_t parallel_grain = 4096;  // nodes; about half a millisecond of hashing

void hash_layer(std::span<const Digest> children, std::span<Digest> parents) {
  parallel_pieces(parents.size(), parallel_grain, [&](std::size_t begin, std::size_t end) {
    hash_nodes(children.subspan(2 * begin, 2 * (end - begin)), parents.subspan(begin, end - begin));
  });
}

// The nodes of one layer that are known, and the siblings that a path must add so that the next layer is
// known.
struct Layer {
  std::vector<std::uint64_t> parents, missing;
};

Layer layer_above(std::span<const std::uint64_t> known) {
  Layer layer;
  for (std::size_t i = 0; i < known.size(); ++i) {
    layer.parents.push_back(known[i] / 2);
    if (i + 1 < known.size() && known[i + 1] == (known[i] ^ 1))
      ++i;
    else
      layer.missing.push_back(known[i] ^ 1);
  }
  return layer;
}

// visit(layer number, the layer) from the leaves up to the children of the root.
template <class Visit>
void walk_up(std::span<const std::uint64_t> positions, std::uint64_t n, Visit visit) {
  CHECK(std::has_single_bit(n) && !positions.empty() && positions.back() < n);
  std::vector<std::uint64_t> known(positions.begin(), positions.end());
  for (unsigned number = 0; n >> number > 1; ++number) {
    Layer layer = layer_above(known);
    visit(number, layer);
    known = std::move(layer.parents);
  }
}

}  // namespace

std::vector<std::vector<Digest>> merkle_layers(std::vector<Digest> bottom) {
  CHECK(std::has_single_bit(bottom.size()));
  std::vector<std::vector<Digest>> layers;
  layers.push_back(std::move(bottom));
  while (layers.back().size() > 1) {
    std::vector<Digest> parents(layers.back().size() / 2);
    hash_layer(layers.back(), parents);
    layers.push_back(std::move(parents));
  }
  return layers;
}

Digest merkle_root(std::vector<Digest> bottom) {
  CHECK(std::has_single_bit(bottom.size()));
  // Subtrees of parallel_grain leaves first, each by one thread in its own place; then the few that are left.
  const std::size_t subtree = std::min(bottom.size(), parallel_grain), subtrees = bottom.size() / subtree;
  const auto reduce = [](std::span<Digest> nodes) {
    for (std::size_t n = nodes.size(); n > 1; n /= 2) hash_nodes(nodes.first(n), nodes.first(n / 2));
  };
  parallel_each(subtrees, [&](std::size_t i) { reduce(std::span(bottom).subspan(i * subtree, subtree)); });
  for (std::size_t i = 0; i < subtrees; ++i) bottom[i] = bottom[i * subtree];
  reduce(std::span(bottom).first(subtrees));
  return bottom[0];
}

std::size_t path_length(std::span<const std::uint64_t> positions, std::uint64_t n) {
  std::size_t length = 0;
  walk_up(positions, n, [&](unsigned, const Layer& layer) { length += layer.missing.size(); });
  return length;
}

std::vector<PathNode> path_nodes(std::span<const std::uint64_t> positions, std::uint64_t n) {
  std::vector<PathNode> nodes;
  walk_up(positions, n, [&](unsigned number, const Layer& layer) {
    for (const std::uint64_t index : layer.missing) nodes.push_back({number, index});
  });
  return nodes;
}

std::optional<Digest> root_from_path(std::span<const std::uint64_t> positions, std::span<const Digest> leaves,
                                     std::uint64_t n, std::span<const Digest> path) {
  CHECK(positions.size() == leaves.size());
  if (path.size() != path_length(positions, n)) return std::nullopt;
  std::vector<std::uint64_t> known(positions.begin(), positions.end());
  std::vector<Digest> digests(leaves.begin(), leaves.end());
  walk_up(positions, n, [&](unsigned, const Layer& layer) {
    std::size_t child = 0;
    for (std::size_t parent = 0; parent < layer.parents.size(); ++parent) {
      const bool both = child + 1 < known.size() && known[child + 1] == (known[child] ^ 1);
      const Digest first = digests[child], second = both ? digests[child + 1] : path.front();
      if (!both) path = path.subspan(1);
      digests[parent] = both || known[child] % 2 == 0 ? hash_node(first, second) : hash_node(second, first);
      child += both ? 2 : 1;
    }
    known = layer.parents;
  });
  return digests[0];
}

}  // namespace driftseal::proof

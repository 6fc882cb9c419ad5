// What is found out about one tensor before blocks are numbered.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/architecture/roles/layout.h"
#include "core/architecture/roles/roles.h"
#include "core/architecture/roles/table.h"

namespace driftseal {

struct Place {
  Region region = Region::other;
  Tower tower = Tower::main;
  std::string stack;
  std::optional<std::uint32_t> stage;
  std::uint32_t layer = 0;

  // From input to output; what belongs to all towers encloses them.
  std::strong_ordering operator<=>(const Place& other) const;
  bool operator==(const Place&) const = default;
};

struct Draft {
  Place place;
  TensorRole tensor;
  std::size_t layer_end = 0;  // of a described layer: components of its path
  bool per_head = false;
  Tells tells = Tells::nothing;
};

// Sets the block of every tensor, and returns the blocks.
std::vector<ModelBlock> number_blocks(std::vector<Draft>& drafts);

// Sets the parts of fused tensors, as far as shapes tell them.
void find_parts(std::vector<Draft>& drafts, const Layout& layout);

std::vector<TowerDims> measure_towers(const std::vector<Draft>& drafts, const std::vector<ModelBlock>& blocks,
                                      const Layout& layout);

// A tensor described by what its name says. Its place is left alone.
Draft draft_by_name(const Path& path, const Layout& layout, std::size_t tensor);
Place place_by_name(const Path& path, Role role);

}  // namespace driftseal

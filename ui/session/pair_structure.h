// What the two networks are and where each of their tensors stands: the rows and columns of the map, the tree
// of blocks, the words that a policy can select by.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/architecture/architecture.h"
#include "core/audit/stages.h"
#include "ui/session/pair_grid.h"

namespace driftseal::ui {

struct TensorPlace {
  ModelBlock block;
  TensorRole role;  // role.block: of the model that the tensor is in
};

struct PairStructure {
  Architecture base, tuned;         // tuned: in the arrangement of the base
  std::vector<TensorPlace> places;  // a row of the coverage each: by the base, of added tensors by the tuned
  DriftGrid grid;
};
using PairStructurePtr = std::shared_ptr<const PairStructure>;

PairStructurePtr structureOf(const audit::Opened& opened);  // a few milliseconds for a large model

}  // namespace driftseal::ui

#include "ui/session/pair_structure.h"

namespace driftseal::ui {
namespace {

TensorPlace placeOf(const Roles& roles, std::size_t tensor) {
  const TensorRole& role = roles.tensors[tensor];
  return {roles.block_of(role), role};
}

}  // namespace

PairStructurePtr structureOf(const audit::Opened& opened) {
  auto structure = std::make_shared<PairStructure>();
  structure->base = recognise(*opened.pair.base);
  structure->tuned = recognise(*opened.pair.tuned);
  structure->places.reserve(opened.pair.coverage.size());
  for (const CoverageEntry& entry : opened.pair.coverage) {
    structure->places.push_back(entry.base ? placeOf(structure->base.roles, *entry.base)
                                           : placeOf(structure->tuned.roles, *entry.tuned));
  }
  return structure;
}

}  // namespace driftseal::ui

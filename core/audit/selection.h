// What is committed, and in which order (docs/protocol.md, section 3): the one place of this rule. The layout
// of a pair is that of its base: every tensor of the base, in the base's order. Committed are those that both
// models have in the same shape and in comparable types, without the ones that the policy exempts; all others
// are named in the certificate.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/pairing/pairing.h"

namespace driftseal::audit {

// What to commit to: tensors of a model, in the order of its manifest.
struct Selection {
  ModelPtr model;
  unsigned grid_bits = 24;
  std::vector<std::size_t> order;   // indices into model->tensors(), each once
  std::vector<std::size_t> exempt;  // positions in `order`, ascending

  std::vector<std::size_t> committed() const;  // indices into model->tensors(), without the exempt ones
};

struct PairSelection {
  Selection base, tuned;  // the same committed tensors in the same order
};

// exempt: for each tensor of the base, whether the policy exempts it.
PairSelection select_pair(const Pair& pair, const std::vector<bool>& exempt, unsigned grid_bits);

// A model alone, in its own order; what is not analysed is exempt, and so are the tensors of these names
// (not_found).
Result<Selection> select(ModelPtr model, unsigned grid_bits, const std::vector<std::string>& exempt);

// A tuned model, in the order of its base. Errors: those of pair_models, not_found.
Result<Selection> select_like(ModelPtr base, ModelPtr tuned, const PairingRules& pairing, unsigned grid_bits,
                              const std::vector<std::string>& exempt);

}  // namespace driftseal::audit

// Which tensor of the tuned model is which of the base, and how its values are to be read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/pairing/layout.h"
#include "core/pairing/rules/pairing_rules.h"
#include "core/pairing/view.h"

namespace driftseal {

struct Partner {
  std::size_t tuned = 0;  // index into the tuned model's tensors()
  View view;
  std::string why;  // not the same name and shape, and why still the same tensor; clauses, or empty
};

// A tensor of the tuned model that no tensor of the base is paired with, although the architecture has one
// tensor under its name and that of another, which is paired.
struct TiedCopy {
  std::size_t copy = 0, original = 0;  // indices into the tuned model's tensors()
};

struct Partners {
  std::vector<std::optional<Partner>> of_base;  // one a tensor of the layout
  std::vector<std::string> why_none;            // likewise: why it has none, if that is to be said
  std::vector<TiedCopy> copies;
};

// Rests on names, shapes and what stands beside the weights (config.json, GGUF's metadata), never on values.
// Errors: not_found, mismatch for rules that do not fit the models.
Result<Partners> find_partners(const BaseLayout& base, const Model& tuned, const PairingRules& rules);

}  // namespace driftseal

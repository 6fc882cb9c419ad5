// The name of a tensor without what wraps the network: the same network saved bare, inside a model with a
// head, compiled, in parallel or with adapters has the same canonical names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace driftseal {

struct StrippedName {
  std::string text;      // "base_model.model."
  std::string_view why;  // "PEFT"
};

struct CanonicalName {
  std::string name;
  std::vector<StrippedName>
      stripped;  // in the order in which it was taken off; empty if the name was canonical
};

// A function of the name alone. First go the wrappers that may stand anywhere (`_orig_mod`, `base_layer`),
// then, up to eight times, a prefix: a wrapper's (`module.`, `base_model.model.`) or the name that a base
// model has inside a model with a head (`model.`, `transformer.`, `bert.`: "base_modules" of
// resources/architectures/families). At least one component is left. Two names of one model may have one
// canonical name (`model.norm.weight`, `norm.weight`): who pairs models by canonical names must see that they
// are unique.
CanonicalName canonical_name(std::string_view name);

}  // namespace driftseal

// The tuned model as it is compared: its tensors in the order and shape of those of the base.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/pairing/layout.h"
#include "core/pairing/rules/pairing_rules.h"

namespace driftseal {

struct Arrangement {
  // The same files. Tensors have their own names, and where a view is needed (view.h) what is seen in it;
  // rows beyond those of the base are tensors of their own ("wte.weight[50257:50304]"), and so is a tensor
  // that stands for a second one of the base. What is left over and is called as one of the base has another
  // name ("lm_head.weight[tuned]"). The model itself if there is nothing of the kind.
  ModelPtr tuned;

  struct Place {
    std::optional<std::size_t> tuned;  // index into tuned->tensors()
    std::string why;                   // why this one, or none; empty where names and shapes say it
  };
  std::vector<Place> of_base;  // one a tensor of the layout

  struct Extra {
    std::size_t tuned;
    std::string why;                     // clauses, or empty
    std::optional<std::size_t> copy_of;  // index of what it should be equal to: tied
  };
  std::vector<Extra> extra;  // what no tensor of the base is paired with, in the tuned model's order
};

// Errors: those of find_partners.
Result<Arrangement> arrange(const BaseLayout& base, ModelPtr tuned, const PairingRules& rules);

}  // namespace driftseal

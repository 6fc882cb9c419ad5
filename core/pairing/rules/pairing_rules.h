// How tensors of a tuned model find those of its base, as far as a policy says (docs/policy_format.md,
// "Pairing").
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace driftseal {

// For one tensor of the base. What is not said is found out.
struct PairingException {
  enum class Partner { found, named, none };

  std::string base;
  Partner partner = Partner::found;
  std::string tuned;  // named: a tensor of the tuned model
  std::optional<bool> transposed;
  std::optional<bool> first_rows;  // of a tuned tensor with more rows: the first ones are compared

  bool operator==(const PairingException&) const = default;
};

// "lm_head.weight is model.embed_tokens.weight in the tuned model, transposed"
std::string to_string(const PairingException& exception);

struct PairingRules {
  // Only tensors of one name and one shape are the same, and what `exceptions` say.
  bool exact_names = false;
  std::vector<PairingException> exceptions;  // one for each tensor at most

  bool operator==(const PairingRules&) const = default;
};

}  // namespace driftseal

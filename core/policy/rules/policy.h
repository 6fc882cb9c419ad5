// A policy: what a fine-tune may change, as ordered rules (docs/policy_format.md). Read strictly, written
// canonically.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/base/sha256.h"
#include "core/pairing/rules/pairing_rules.h"
#include "core/policy/rules/budget.h"
#include "core/policy/rules/selector.h"

namespace driftseal {

inline constexpr unsigned default_rank_scale_bits = 8;  // of stored types below 32 bits
inline constexpr unsigned fine_rank_scale_bits = 16;    // where all blocks with a rank have 32 bits or more

struct PolicyLimits {
  static constexpr std::size_t file_bytes = 16'000'000;
  static constexpr std::size_t rules = 10'000;
  static constexpr std::size_t json_values = 500'000;
  static constexpr std::size_t patterns = 100'000;          // of all rules together
  static constexpr std::size_t pattern_steps = 10'000'000;  // of all patterns together
  static constexpr std::size_t pairing_exceptions = 10'000;
  static constexpr std::size_t name_bytes = 256;
  static constexpr std::size_t text_bytes = 4096;  // description, comment
  static constexpr unsigned min_grid_bits = 8, max_grid_bits = 40;
  static constexpr unsigned min_rank_scale_bits = 4, max_rank_scale_bits = 24;
  static constexpr unsigned min_soundness_bits = 96, max_soundness_bits = 128;
};

struct PolicyRule {
  enum class Per { tensor, rule };  // a block for each tensor, or one for all tensors of the rule

  std::string name;  // unique; "rule 3" for the third if the file has none
  Selector selector;
  RuleBudget budget;
  Per per = Per::rule;
  std::string comment;
  JsonPlace place;  // of the rule in its file

  static Per default_per(RuleBudget::Kind kind) { return is_measured(kind) ? Per::tensor : Per::rule; }
};

struct Policy {
  enum class Presence { deny, allow };

  std::string name, description;
  unsigned grid_bits = 24;                  // s
  std::optional<unsigned> rank_scale_bits;  // e; absent: chosen by resolve()
  unsigned minimum_soundness_bits = PolicyLimits::min_soundness_bits;
  std::optional<NormBound> model_norm;  // over all committed floating tensors
  JsonPlace model_norm_place;
  std::optional<SupportBound> model_support;  // over all blocks with a support
  JsonPlace model_support_place;
  Presence added = Presence::deny;    // tensors that only the tuned model has
  Presence missing = Presence::deny;  // tensors that only the base has
  PairingRules pairing;               // which tensors of the two models are the same
  std::vector<PolicyRule> rules;      // the first that selects a tensor decides
};

// Refuses whatever docs/policy_format.md does not allow, with line and column. `file` is for error messages.
// Errors: malformed, limit_exceeded, out_of_range, unsupported (another version of the format).
Result<Policy> parse_policy(std::string_view text, const std::string& file);
Result<Policy> read_policy(const std::string& path);

// Canonical text, ending in a newline: parses back to the same policy, and equal policies have equal texts.
std::string policy_text(const Policy& policy);

// What a certificate names: the SHA-256 of the file's bytes, as they are.
inline Digest policy_digest(std::string_view file_bytes) { return sha256(file_bytes); }

}  // namespace driftseal

// Base and tuned model, tensor by tensor: what can be compared and what cannot, and why (the coverage
// ledger).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/model.h"
#include "core/pairing/rules/pairing_rules.h"

namespace driftseal {

// Closed list; the words in to_string are those of the command line's JSON.
enum class Coverage : std::uint8_t {
  matched,         // same shape, same dtype
  added,           // only in the tuned model
  missing,         // only in the base
  reshaped,        // other shape
  dtype_changed,   // other dtype, both floating or both integer: compared by value
  not_analysable,  // floating against integer, or a dtype that is not analysed
};
std::string_view to_string(Coverage status);

struct CoverageEntry {
  std::string name;
  Coverage status;
  std::string reason;                      // one clause, also for matched ones
  std::uint64_t bytes = 0;                 // stored in the tuned model; in the base for missing ones
  std::optional<std::size_t> base, tuned;  // indices into the models' tensors()
  std::optional<std::size_t> copy_of;      // of an added tensor: tied to this one of the tuned model
  // After measuring (core/drift): whether a tensor that is not analysable has the same bits in both models,
  // and whether a copy has those of its original.
  std::optional<bool> same_bits = {};

  // Compared by value: matched or dtype_changed. Both indices are then present.
  bool comparable() const { return status == Coverage::matched || status == Coverage::dtype_changed; }
  bool same_copy() const { return copy_of && same_bits == true; }
};

struct Pair {
  ModelPtr base;
  ModelPtr tuned;   // in the arrangement of the base (arrangement.h)
  ModelPtr stored;  // the tuned model as it is stored
  // First every tensor of the base in the base's order (this is the order of the layout), then the added ones
  // in the tuned model's order.
  std::vector<CoverageEntry> coverage;
  PairingRules rules;  // by which it was made

  bool complete() const;  // every tensor of both models is comparable
  const TensorInfo& base_tensor(const CoverageEntry& entry) const { return base->tensors()[*entry.base]; }
  const TensorInfo& tuned_tensor(const CoverageEntry& entry) const { return tuned->tensors()[*entry.tuned]; }
};

// Tensors are the same if they have one name; or by what is known of wrappers, GGUF's names, tied weights,
// transposed matrices and extended vocabularies, each of which is told in the entry's reason
// (docs/formats.md, "Pairing"). Errors: nothing_to_analyse if no tensor at all is comparable; those of
// find_partners.
Result<Pair> pair_models(ModelPtr base, ModelPtr tuned, const PairingRules& rules = {});

}  // namespace driftseal

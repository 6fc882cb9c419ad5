// Which bytes of a base and a tuned model an audit looks at, and which not: the coverage ledger to the byte.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/ledger/file_ledger.h"
#include "core/pairing/pairing.h"
#include "core/policy/rules/policy.h"

namespace driftseal {

// Closed list; the words in to_string are those of the command line's CSV and JSON.
enum class TensorClass : std::uint8_t {
  audited,           // compared by value, and in the rules of the policy, if there is one
  exempt,            // a rule exempts it
  uncovered,         // could be compared by value, but no rule is for it
  compared_bitwise,  // not by value, but its bits were found equal
  not_analysable,    // there in both models, and neither
  added,             // only in the tuned model
  missing,           // only in the base
};
std::string_view to_string(TensorClass what);
inline constexpr std::array tensor_classes{
    TensorClass::audited,        TensorClass::exempt, TensorClass::uncovered, TensorClass::compared_bitwise,
    TensorClass::not_analysable, TensorClass::added,  TensorClass::missing};

struct TensorAccount {
  TensorClass what = TensorClass::added;
  std::string reason;  // of the pairing: one clause
  std::string rule;    // name of the policy's rule; empty: none
};

struct LedgerSide {
  ModelPtr model;
  FileLedger files;                    // of this model
  std::vector<TensorAccount> tensors;  // as model->tensors(); none for a model alone

  std::uint64_t bytes(TensorClass what) const;  // stored, those of factors included
};

struct PairLedger {
  LedgerSide base,
      tuned;  // tuned: as it is paired, where rows that the base has not are tensors of their own
};

// policy: may be null. Reads no values but those that are compared bit for bit; what a policy says is taken
// from its rules alone. Errors: cancelled, changed_on_disk.
Result<PairLedger> take_pair_ledger(const Pair& pair, const Policy* policy, const Task& task);

}  // namespace driftseal

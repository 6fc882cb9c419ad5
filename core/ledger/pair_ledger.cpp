#include "core/ledger/pair_ledger.h"

#include <algorithm>
#include <optional>

#include "core/policy/measured_pair.h"

namespace driftseal {

std::string_view to_string(TensorClass what) {
  switch (what) {
    case TensorClass::audited:
      return "audited";
    case TensorClass::exempt:
      return "exempt";
    case TensorClass::uncovered:
      return "uncovered";
    case TensorClass::compared_bitwise:
      return "compared_bitwise";
    case TensorClass::not_analysable:
      return "not_analysable";
    case TensorClass::added:
      return "added";
    case TensorClass::missing:
      return "missing";
  }
  CHECK(false);
}

namespace {

// Of two tensors whose values cannot be compared: whether the same is stored for both.
bool same_bits(const Pair& pair, const CoverageEntry& entry) {
  if (entry.status != Coverage::not_analysable) return false;
  const auto &base = pair.base_tensor(entry), &tuned = pair.tuned_tensor(entry);
  return base.dtype == tuned.dtype && base.shape == tuned.shape && base.encoding == tuned.encoding &&
         std::ranges::equal(pair.base->stored(base), pair.tuned->stored(tuned));
}

class Classification {
 public:
  Classification(const Pair& pair, const Policy* policy) : pair_(pair), policy_(policy) {
    if (policy_) rule_of_ = resolve(*policy_, layout_of(pair, {})).rule_of;
  }

  // In the order of the coverage.
  TensorAccount account(const CoverageEntry& entry) {
    const bool both = entry.base && entry.tuned;
    const auto rule = both && policy_ ? rule_of_[next_++] : std::nullopt;
    TensorAccount account{class_of(entry), entry.reason, rule ? policy_->rules[*rule].name : std::string()};
    if (!both || !policy_) return account;
    if (rule && policy_->rules[*rule].budget.kind == RuleBudget::Kind::exempt)
      account.what = TensorClass::exempt;
    else if (!rule && account.what == TensorClass::audited)
      account.what = TensorClass::uncovered;
    return account;
  }

 private:
  TensorClass class_of(const CoverageEntry& entry) const {
    if (entry.comparable()) return TensorClass::audited;
    if (same_bits(pair_, entry)) return TensorClass::compared_bitwise;
    if (!entry.base) return TensorClass::added;
    return entry.tuned ? TensorClass::not_analysable : TensorClass::missing;
  }

  const Pair& pair_;
  const Policy* policy_;
  std::vector<std::optional<std::size_t>> rule_of_;  // of the tensors that both models have
  std::size_t next_ = 0;
};

Result<LedgerSide> side_of(const ModelPtr& model, const Task& task) {
  TRY(auto files, take_file_ledger(*model, task));
  return LedgerSide{model, std::move(files), std::vector<TensorAccount>(model->tensors().size())};
}

}  // namespace

std::uint64_t LedgerSide::bytes(TensorClass what) const {
  std::uint64_t sum = 0;
  for (const auto& line : files.lines)
    if (line.tensor && tensors[*line.tensor].what == what) sum += line.bytes;
  return sum;
}

Result<PairLedger> take_pair_ledger(const Pair& pair, const Policy* policy, const Task& task) {
  PairLedger ledger;
  TRY(ledger.base, side_of(pair.base, task));
  TRY(ledger.tuned, side_of(pair.tuned, task));
  Classification classification(pair, policy);
  for (const CoverageEntry& entry : pair.coverage) {
    const auto account = classification.account(entry);
    if (entry.base) ledger.base.tensors[*entry.base] = account;
    if (entry.tuned) ledger.tuned.tensors[*entry.tuned] = account;
  }
  return ledger;
}

}  // namespace driftseal

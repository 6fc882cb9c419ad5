#include "core/ledger/pair_ledger.h"

#include <algorithm>
#include <optional>

#include "core/drift/same_bits.h"
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

class Classification {
 public:
  Classification(const Pair& pair, const Policy* policy) : policy_(policy) {
    if (policy_) rule_of_ = resolve(*policy_, layout_of(pair, {}, *policy_)).rule_of;
  }

  // In the order of the coverage.
  TensorAccount account(const CoverageEntry& entry) {
    const bool both = entry.base && entry.tuned;
    const auto rule = both && policy_ ? rule_of_[next_++] : std::nullopt;
    TensorAccount account{class_of(entry), entry.reason, rule ? policy_->rules[*rule].name : std::string()};
    if (entry.same_bits)
      account.reason += *entry.same_bits ? "; bit for bit equal" : "; bit for bit not equal";
    if (!both || !policy_) return account;
    if (rule && policy_->rules[*rule].budget.kind == RuleBudget::Kind::exempt)
      account.what = TensorClass::exempt;
    else if (!rule && account.what == TensorClass::audited)
      account.what = TensorClass::uncovered;
    return account;
  }

 private:
  static TensorClass class_of(const CoverageEntry& entry) {
    if (entry.comparable()) return TensorClass::audited;
    if (entry.same_bits == true) return TensorClass::compared_bitwise;
    if (!entry.base) return TensorClass::added;
    return entry.tuned ? TensorClass::not_analysable : TensorClass::missing;
  }

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
    if (line.tensor && !tensors.empty() && tensors[*line.tensor].what == what) sum += line.bytes;
  return sum;
}

Result<PairLedger> take_pair_ledger(const Pair& pair, const Policy* policy, const Task& task) {
  PairLedger ledger;
  TRY(ledger.base, side_of(pair.base, task));
  TRY(ledger.tuned, side_of(pair.tuned, task));
  auto coverage = pair.coverage;
  TRY_STATUS(compare_bits(pair, coverage, task));
  Classification classification(pair, policy);
  for (const CoverageEntry& entry : coverage) {
    const auto account = classification.account(entry);
    if (entry.base) ledger.base.tensors[*entry.base] = account;
    if (entry.tuned) ledger.tuned.tensors[*entry.tuned] = account;
  }
  return ledger;
}

}  // namespace driftseal

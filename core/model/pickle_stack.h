// The stack and the memo of a pickle, which no pickle can take more from than it has put there.
#pragma once

#include <optional>
#include <vector>

#include "core/model/pytorch_pickle.h"

namespace driftseal {

class PickleStack {
 public:
  void push(PickleValue value) { values_.push_back(value); }
  void mark() { marks_.push_back(values_.size()); }

  // Above the last mark only; null or nothing where the pickle takes what is not there.
  PickleValue* top() { return available() == 0 ? nullptr : &values_.back(); }
  std::optional<std::vector<PickleValue>> pop(std::size_t n) {
    if (available() < n) return std::nullopt;
    std::vector<PickleValue> items(values_.end() - static_cast<std::ptrdiff_t>(n), values_.end());
    values_.resize(values_.size() - n);
    return items;
  }
  std::optional<std::vector<PickleValue>> pop_to_mark() {
    if (marks_.empty()) return std::nullopt;
    auto items = pop(available());
    marks_.pop_back();
    return items;
  }
  bool empty() const { return values_.empty() && marks_.empty(); }

  const PickleValue* recall(std::uint64_t place) const {
    return place < memo_.size() && memo_[place] ? &*memo_[place] : nullptr;
  }
  // False if there is nothing to store, or at a place far behind the last: pickles number them in order, a
  // few may have been optimised away.
  bool store(std::uint64_t place) {
    constexpr std::uint64_t gap = 256;
    if (available() == 0 || place > memo_.size() + gap) return false;
    if (place >= memo_.size()) memo_.resize(place + 1);
    if (!memo_[place]) ++stored_;
    memo_[place] = values_.back();
    return true;
  }
  std::uint64_t stored() const { return stored_; }  // places in use: MEMOIZE takes the one of this number

 private:
  std::size_t available() const { return values_.size() - (marks_.empty() ? 0 : marks_.back()); }

  std::vector<PickleValue> values_;
  std::vector<std::optional<PickleValue>> memo_;
  std::uint64_t stored_ = 0;
  std::vector<std::size_t> marks_;
};

}  // namespace driftseal

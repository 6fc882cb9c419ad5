// A model as a plain vector of grid integers.
#pragma once

#include <algorithm>
#include <vector>

#include "core/proof/opening/entry_source.h"

namespace driftseal::test {

class EntriesInMemory : public proof::EntrySource {
 public:
  explicit EntriesInMemory(std::vector<std::int64_t> values) : values_(std::move(values)) {}
  std::uint64_t entries() const override { return values_.size(); }
  void read(std::uint64_t begin, std::span<std::int64_t> out) const override {
    std::copy_n(values_.begin() + static_cast<std::ptrdiff_t>(begin), out.size(), out.begin());
  }
  std::vector<std::int64_t>& values() { return values_; }

 private:
  std::vector<std::int64_t> values_;
};

}  // namespace driftseal::test

// Integer entries that stand in memory.
#pragma once

#include <algorithm>
#include <vector>

#include "core/drift/components/integer_entries.h"

namespace driftseal::test {

class IntegersInMemory final : public IntegerEntries {
 public:
  explicit IntegersInMemory(std::vector<std::int64_t> values) : values_(std::move(values)) {}

  std::uint64_t size() const override { return values_.size(); }
  void read(std::uint64_t begin, std::span<std::int64_t> out) const override {
    std::copy_n(values_.begin() + static_cast<std::ptrdiff_t>(begin), out.size(), out.begin());
  }
  const std::vector<std::int64_t>& values() const { return values_; }

 private:
  std::vector<std::int64_t> values_;
};

}  // namespace driftseal::test

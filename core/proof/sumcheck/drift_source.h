// D = W - B on the data columns of a row, as integers (docs/protocol.md, section 3).
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "core/proof/opening/entry_source.h"
#include "core/proof/relation/parameters.h"

namespace driftseal::proof {

class DriftSource {
 public:
  DriftSource(const EntrySource& base, const EntrySource& tuned, const Parameters& parameters)
      : base_(base), tuned_(tuned), columns_(parameters.data_columns()) {}

  std::uint64_t entries() const { return base_.entries(); }
  std::uint64_t columns() const { return columns_; }  // K
  std::uint64_t rows() const { return (entries() + columns_ - 1) / columns_; }

  // D at columns [begin, begin + out.size()) of a row; zero behind the last entry. |D| < 2^63.
  void read(std::uint64_t row, std::uint64_t begin, std::span<std::int64_t> out) const {
    const std::uint64_t flat = std::min(row * columns_ + begin, entries());
    const auto used = out.first(std::min<std::uint64_t>(out.size(), entries() - flat));
    std::vector<std::int64_t> base(used.size());
    base_.read(flat, base);
    tuned_.read(flat, used);
    for (std::size_t i = 0; i < used.size(); ++i) used[i] -= base[i];
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(used.size()), out.end(), 0);
  }

 private:
  const EntrySource &base_, &tuned_;
  std::uint64_t columns_;
};

}  // namespace driftseal::proof

// The model oracles as integers, row by row (docs/protocol.md, section 5): D = W - B, L, and the mask M.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/proof/opening/entry_source.h"
#include "core/proof/sumcheck/components.h"

namespace driftseal::proof {

class ModelSource {
 public:
  ModelSource(const Plan& plan, const EntrySource& base, const EntrySource& tuned,
              const Components& components);

  std::uint64_t entries() const { return plan_.entries; }
  std::uint64_t columns() const { return columns_; }  // K
  std::uint64_t rows() const { return (entries() + columns_ - 1) / columns_; }
  bool has_low_rank_row(std::uint64_t row) const {
    return row < low_rank_rows_.size() && low_rank_rows_[row];
  }

  // D at columns [begin, begin + out.size()) of a row; zero behind the last entry. |D| < 2^63.
  void read_drift(std::uint64_t row, std::uint64_t begin, std::span<std::int64_t> out) const;

  // L there, given D there: U V^T in blocks with r, 2^e D elsewhere; zero in rows that L does not have.
  void read_low_rank(std::uint64_t row, std::uint64_t begin, std::span<const std::int64_t> drift,
                     std::span<std::int64_t> out) const;

  // Masked flat indices in [begin, end), ascending.
  std::span<const std::uint64_t> masked(std::uint64_t begin, std::uint64_t end) const;

 private:
  void write_product(std::size_t block, std::uint64_t first, std::span<std::int64_t> out) const;

  const Plan& plan_;
  const EntrySource &base_, &tuned_;
  const Components& components_;
  std::uint64_t columns_;
  std::vector<bool> low_rank_rows_;
  std::vector<std::pair<Interval, std::size_t>> ranked_;  // blocks with r, by their interval
  std::vector<std::uint64_t> mask_;                       // flat indices, ascending
};

}  // namespace driftseal::proof

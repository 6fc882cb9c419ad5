// The tower applied to rows of integers, exactly (docs/protocol.md, section 6).
#pragma once

#include <span>
#include <vector>

#include "core/proof/sumcheck/ternary_projector.h"

namespace driftseal::proof {

class Projector {
 public:
  explicit Projector(const Tower& tower) : rows_(tower.rows()) {
    for (const auto& level : tower.levels()) levels_.emplace_back(level, tower.rows());
  }

  std::uint64_t rows() const { return rows_; }  // T
  const TernaryProjector& first() const { return levels_.front(); }

  // chunks x T outputs of the first level, one row's -> T, the output of the last column level.
  std::vector<i128> row(std::vector<i128> chunks) const {
    for (std::size_t l = 1; l + 1 < levels_.size(); ++l) chunks = up(levels_[l], chunks);
    return chunks;
  }
  // z from the outputs of rows, by hypercube row; `present` tells which of them X has.
  template <class Present>
  std::vector<i128> z(const std::vector<std::vector<i128>>& rows, Present&& present) const {
    std::vector<i128> all(levels_.back().columns());
    for (std::size_t row = 0; row < rows.size(); ++row)
      if (present(row))
        std::copy(rows[row].begin(), rows[row].end(), all.begin() + static_cast<std::ptrdiff_t>(row * rows_));
    return up(levels_.back(), all);
  }

 private:
  static std::vector<i128> up(const TernaryProjector& level, std::span<const i128> in) {
    std::vector<i128> out(in.size() / level.columns() * level.rows());
    for (std::size_t g = 0; g < in.size() / level.columns(); ++g)
      level.apply(in.subspan(g * level.columns(), level.columns()),
                  std::span(out).subspan(g * level.rows(), level.rows()));
    return out;
  }

  std::uint64_t rows_;
  std::vector<TernaryProjector> levels_;
};

}  // namespace driftseal::proof

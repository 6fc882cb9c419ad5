#include "core/proof/sumcheck/model_source.h"

#include <algorithm>

namespace driftseal::proof {

ModelSource::ModelSource(const Plan& plan, const EntrySource& base, const EntrySource& tuned,
                         const Components& components)
    : plan_(plan),
      base_(base),
      tuned_(tuned),
      components_(components),
      columns_(plan.parameters.data_columns()) {
  for (const std::uint64_t row : plan.rows_of(Oracle::L)) {
    low_rank_rows_.resize(row + 1);
    low_rank_rows_[row] = true;
  }
  for (std::size_t b = 0; b < components.size(); ++b) {
    const Block& block = plan.blocks[b];
    if (!block.live()) continue;
    if (block.budget.rank) ranked_.emplace_back(block.intervals[0], b);
    std::uint64_t before = 0;  // entries of the block in earlier intervals
    auto next = components[b].mask.begin();
    for (const Interval& interval : block.intervals) {
      const std::uint64_t size = interval.end - interval.begin;
      for (; next != components[b].mask.end() && *next < before + size; ++next)
        mask_.push_back(interval.begin + (*next - before));
      before += size;
    }
  }
  std::ranges::sort(mask_);
  std::ranges::sort(ranked_, {}, [](const auto& entry) { return entry.first.begin; });
}

void ModelSource::read_drift(std::uint64_t row, std::uint64_t begin, std::span<std::int64_t> out) const {
  const std::uint64_t flat = std::min(row * columns_ + begin, entries());
  const auto used = out.first(std::min<std::uint64_t>(out.size(), entries() - flat));
  std::vector<std::int64_t> base(used.size());
  base_.read(flat, base);
  tuned_.read(flat, used);
  for (std::size_t i = 0; i < used.size(); ++i) used[i] -= base[i];
  std::fill(out.begin() + static_cast<std::ptrdiff_t>(used.size()), out.end(), 0);
}

// Entries of U V^T from flat position `first` of the block on.
void ModelSource::write_product(std::size_t block, std::uint64_t first, std::span<std::int64_t> out) const {
  const Block& b = plan_.blocks[block];
  const auto& [u, v, mask] = components_[block];
  const auto rank = static_cast<std::uint64_t>(*b.budget.rank);
  for (std::size_t at = 0; at < out.size();) {
    const std::uint64_t i = (first + at) / b.n, j = (first + at) % b.n;
    const auto piece = out.subspan(at, std::min<std::uint64_t>(out.size() - at, b.n - j));
    std::ranges::fill(piece, 0);
    for (std::uint64_t t = 0; t < rank; ++t) {
      const std::int64_t factor = u[t * b.m + i];
      const std::int64_t* const column = v.data() + t * b.n + j;
      for (std::size_t k = 0; k < piece.size(); ++k) piece[k] += factor * column[k];
    }
    at += piece.size();
  }
}

void ModelSource::read_low_rank(std::uint64_t row, std::uint64_t begin, std::span<const std::int64_t> drift,
                                std::span<std::int64_t> out) const {
  if (!has_low_rank_row(row)) {
    std::ranges::fill(out, 0);
    return;
  }
  const unsigned e = plan_.statement.policy.rank_scale_bits;
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = static_cast<std::int64_t>(static_cast<std::uint64_t>(drift[i]) << e);
  const std::uint64_t first = row * columns_ + begin, last = first + out.size();
  auto at = std::ranges::upper_bound(ranked_, first, {}, [](const auto& entry) { return entry.first.end; });
  for (; at != ranked_.end() && at->first.begin < last; ++at) {
    const std::uint64_t from = std::max(first, at->first.begin), to = std::min(last, at->first.end);
    write_product(at->second, from - at->first.begin, out.subspan(from - first, to - from));
  }
}

std::span<const std::uint64_t> ModelSource::masked(std::uint64_t begin, std::uint64_t end) const {
  const auto first = std::ranges::lower_bound(mask_, begin), last = std::ranges::lower_bound(mask_, end);
  return {first, last};
}

}  // namespace driftseal::proof

#include "core/drift/components/alternation.h"

#include <algorithm>
#include <cmath>

#include "core/drift/components/largest_entries.h"

namespace driftseal {

namespace {

constexpr int most_rounds = 40;  // in a stage
constexpr double coherence = 8;  // how much larger an entry of a low-rank part may be than a spread one

std::uint64_t at_least_one(double threshold) { return static_cast<std::uint64_t>(std::max(threshold, 1.0)); }

// D with other values at the masked entries: those of the low-rank part, so that the next one need not
// explain what the mask takes.
class PatchedMatrix final : public MatrixSource {
 public:
  PatchedMatrix(const MatrixDelta& delta, const std::vector<std::uint64_t>& entries,
                std::vector<double> values)
      : delta_(delta), entries_(entries), values_(std::move(values)) {}

  std::uint64_t rows() const override { return delta_.rows(); }
  std::uint64_t columns() const override { return delta_.columns(); }
  Error not_finite(std::uint64_t row, std::uint64_t column) const override {
    return delta_.not_finite(row, column);
  }

  void read(const Tile& tile, double* out, std::size_t stride) const override {
    delta_.read(tile, out, stride);
    for (std::size_t i = 0; i < tile.rows; ++i)
      patch((tile.row + i) * columns() + tile.column, tile.columns, out + i * stride);
  }

 private:
  void patch(std::uint64_t first, std::size_t n, double* out) const {
    auto at = std::lower_bound(entries_.begin(), entries_.end(), first);
    for (; at != entries_.end() && *at < first + n; ++at)
      out[*at - first] = values_[static_cast<std::size_t>(at - entries_.begin())];
  }

  const MatrixDelta& delta_;
  const std::vector<std::uint64_t>& entries_;
  std::vector<double> values_;
};

struct RankPart {
  IntegerFactors factors;
  double rounding_squared = 0;  // expected of their rounding, in units of 2^scale_bits D
  double smallest_value = 0;    // the last singular value of the part, in units of D
  double next_value = 0;        // the largest of what is left
};

class Alternation {
 public:
  Alternation(const IntegerEntries& delta, const ComponentBudget& budget, const Task& task, MaskAim aim)
      : delta_(delta), matrix_(delta, budget.rows, budget.columns), budget_(budget), task_(task), aim_(aim) {}

  // Stages of growing rank, each from the mask of the one before; only the last has to fit.
  Status run(const std::vector<std::uint64_t>& ranks) {
    TRY_STATUS(start(ranks.front()));
    for (const std::uint64_t rank : ranks) TRY_STATUS(stage(rank, rank == ranks.back()));
    return {};
  }

  // The first of the ranks that fits.
  Result<std::optional<std::uint64_t>> first_that_fits(const std::vector<std::uint64_t>& ranks) {
    TRY_STATUS(start(ranks.front()));
    for (const std::uint64_t rank : ranks) {
      TRY_STATUS(stage(rank, true));
      if (fits()) return std::optional(rank);
    }
    return std::optional<std::uint64_t>();
  }

  bool fits() const { return best_.fit == Fit::within; }
  Components best() && { return std::move(best_); }

 private:
  // There are many rounds, and each mends what the one before left.
  static SpectrumOptions quick() {
    SpectrumOptions options;
    options.exact_up_to = 48;
    return options;
  }

  // Entries that may be set aside on the way.
  std::uint64_t most_masked() const {
    return std::min(4 * *budget_.support, std::max(*budget_.support, delta_.size() / 8));
  }

  // The size of an entry, in units of D, of which the rest may consist.
  double noise() const {
    const double squares = static_cast<double>(budget_.residual_squared) / static_cast<double>(delta_.size());
    return std::ldexp(std::sqrt(squares), -static_cast<int>(budget_.scale_bits));
  }

  // What an entry of a low-rank part of this size can hardly reach if its singular vectors are spread over
  // all rows and columns.
  double spread(double singular_value, std::uint64_t rank) const {
    return coherence * std::sqrt(static_cast<double>(rank) / static_cast<double>(delta_.size())) *
           singular_value;
  }

  Status start(std::uint64_t rank) {
    TRY(const Factors first, truncated_svd(matrix_, 1, {}, task_));
    const double largest = first.s.empty() ? 0 : first.s.front();
    TRY(mask_, entries_above(delta_, at_least_one(spread(largest, rank)), most_masked(), task_));
    values_.assign(mask_.size(), 0);
    return {};
  }

  Status stage(std::uint64_t rank, bool has_to_fit) {
    double falling = 1;
    for (int round = 0; round < most_rounds; ++round) {
      TRY(const RankPart part, find_part(rank));
      if (part.factors.largest_product() >= product_limit) return {};
      const LowRankResidual left(delta_, part.factors, budget_.scale_bits);
      TRY(const bool better, has_to_fit ? offer(part, left) : Result<bool>(false));
      if (fits() && !(better && aim_ == MaskAim::smallest)) return {};
      const bool nothing_was_aside = mask_.empty();
      TRY(const bool lowest, set_aside(part, left, rank, falling));
      const bool nothing_sticks_out = nothing_was_aside && mask_.empty();
      if ((nothing_sticks_out || lowest) && !better) return {};
    }
    return {};
  }

  // Lowers the threshold, at least once, until something sticks out or it can fall no further, which is the
  // answer.
  Result<bool> set_aside(const RankPart& part, const LowRankResidual& left, std::uint64_t rank,
                         double& falling) {
    bool lowest = false;
    do {
      const double falls_from = falling * part.smallest_value;
      lowest = falls_from < part.next_value / 20;
      falling /= 2;
      const double threshold = std::max(spread(part.next_value + falls_from, rank), 4 * noise());
      const double scaled = std::ldexp(threshold, static_cast<int>(budget_.scale_bits));
      TRY(mask_, entries_above(left, at_least_one(scaled), most_masked(), task_));
    } while (mask_.empty() && !lowest);
    values_ = values_at(part.factors, mask_);
    return lowest;
  }

  // The part of this rank of what the mask leaves; exactly as many columns as the budget has.
  Result<RankPart> find_part(std::uint64_t rank) {
    const PatchedMatrix patched(matrix_, mask_, std::move(values_));
    TRY(Factors svd,
        truncated_svd(patched, static_cast<std::size_t>(rank) + 1, quick(), task_, {.excess = 0.01}));
    RankPart part;
    if (svd.s.size() > rank) {
      part.next_value = svd.s.back();
      svd.s.pop_back();
    }
    if (!svd.s.empty()) part.smallest_value = svd.s.back();
    part.factors = round_factors(svd, *budget_.rank, budget_.scale_bits);
    part.rounding_squared = rounding_squares(svd, budget_.scale_bits);
    return part;
  }

  // A rest that fits is better with a smaller mask, another one if it is smaller itself.
  bool is_better(const Mask& rest) const {
    if (!found_) return true;
    if (fits())
      return rest.residual_squared <= budget_.residual_squared && rest.entries.size() < best_.mask.size();
    return static_cast<double>(rest.residual_squared) < 0.99 * static_cast<double>(best_.residual_squared);
  }

  // Whether this is the best so far.
  Result<bool> offer(const RankPart& part, const LowRankResidual& left) {
    TRY(Mask rest, mask_largest(left, *budget_.support, budget_.residual_squared, task_));
    const auto squares = static_cast<double>(rest.residual_squared);
    if (!is_better(rest)) return false;
    found_ = true;
    best_ = Components{.factors = part.factors,
                       .mask = std::move(rest.entries),
                       .residual_squared = rest.residual_squared,
                       .real_residual_squared = std::max(squares - part.rounding_squared, 0.0)};
    judge(best_, budget_, part.rounding_squared);
    return true;
  }

  std::vector<double> values_at(const IntegerFactors& factors,
                                const std::vector<std::uint64_t>& entries) const {
    const OuterProduct product(factors);
    std::vector<double> values;
    for (const auto at : entries) {
      std::int64_t value = 0;
      product.row(at / factors.columns, at % factors.columns, {&value, 1});
      values.push_back(std::ldexp(static_cast<double>(value), -static_cast<int>(budget_.scale_bits)));
    }
    return values;
  }

  const IntegerEntries& delta_;
  const MatrixDelta matrix_;
  const ComponentBudget& budget_;
  const Task& task_;
  std::vector<std::uint64_t> mask_;  // entries set aside
  std::vector<double> values_;       // what stands in their place: the low-rank part of the round before
  MaskAim aim_;
  bool found_ = false;
  Components best_{.fit = Fit::too_large};
};

// 1, 2, 4, .., rank
std::vector<std::uint64_t> doubled_up_to(std::uint64_t rank) {
  std::vector<std::uint64_t> ranks;
  for (std::uint64_t stage = 1; stage < rank; stage *= 2) ranks.push_back(stage);
  ranks.push_back(rank);
  return ranks;
}

}  // namespace

Result<Components> alternate(const IntegerEntries& delta, const ComponentBudget& budget, const Task& task,
                             MaskAim aim) {
  Alternation alternation(delta, budget, task, aim);
  TRY_STATUS(alternation.run({*budget.rank}));
  if (!alternation.fits() && *budget.rank > 1) TRY_STATUS(alternation.run(doubled_up_to(*budget.rank)));
  return std::move(alternation).best();
}

Result<std::optional<std::uint64_t>> least_rank_with_mask(const IntegerEntries& delta,
                                                          const ComponentBudget& budget, const Task& task) {
  Alternation stages(delta, budget, task, MaskAim::any);
  TRY(auto fits, stages.first_that_fits(doubled_up_to(*budget.rank)));
  for (std::uint64_t too_low = fits ? *fits / 2 : 0; fits && *fits - too_low > 1;) {
    ComponentBudget middle = budget;
    middle.rank = (*fits + too_low) / 2;
    TRY(const Components found, alternate(delta, middle, task));
    (found.fit == Fit::within ? *fits : too_low) = *middle.rank;
  }
  return fits;
}

}  // namespace driftseal

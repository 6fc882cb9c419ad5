#include "core/policy/drift_class.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/drift/components/alternation.h"
#include "core/drift/components/block_delta.h"
#include "core/policy/rules/policy.h"
#include "core/policy/rules/resolve_budget.h"
#include "core/tensor/rounding.h"

namespace driftseal {
namespace {

constexpr std::uint64_t largest_rank = 256;    // looked for
constexpr std::uint64_t composite_rank = 32;   // looked for beside changed entries
constexpr std::uint64_t sample_side = 512;     // rows and columns in which it is looked for
constexpr std::uint64_t composite_share = 32;  // one entry in so many

class Classifier {
 public:
  Classifier(const MeasuredPair& measured, const LayoutMeasures& tensor, unsigned grid_bits, const Task& task)
      : base_(measured.pair.base_tensor(*tensor.coverage)),
        tuned_(measured.pair.tuned_tensor(*tensor.coverage)),
        figures_(*tensor.grid),
        grid_bits_(grid_bits),
        task_(task),
        shape_(matrix_shape(base_.shape)),
        delta_(measured.pair, {tensor.coverage}, grid_bits) {
    best_.freedom = base_.elements;
  }

  Result<DriftClass> run() {
    if (figures_.changed == 0) return DriftClass{.kind = RuleBudget::Kind::frozen};
    offer({.kind = RuleBudget::Kind::sparse, .support = figures_.changed, .freedom = 2 * figures_.changed});
    TRY_STATUS(delta_.keep(task_));
    if (smaller_side() >= 2) TRY_STATUS(try_ranks());
    if (2 * best_.freedom > base_.elements) return DriftClass{.freedom = base_.elements};
    return best_;
  }

 private:
  std::uint64_t smaller_side() const { return std::min(shape_.rows, shape_.columns); }
  std::uint64_t freedom_of(std::uint64_t rank) const { return rank * (shape_.rows + shape_.columns - rank); }

  void offer(const DriftClass& candidate) {
    if (candidate.freedom < best_.freedom) best_ = candidate;
  }

  // A type narrower than the base's has to be named: rounding is that of the base's type otherwise.
  ResidualBound rounding() const {
    const bool narrower = rounding_of(tuned_.dtype)->precision < rounding_of(base_.dtype)->precision;
    return {ResidualBound::Kind::rounding, narrower ? std::optional(tuned_.dtype) : std::nullopt, {}};
  }

  unsigned first_scale() const {
    return bit_width(base_.dtype) >= 32 ? fine_rank_scale_bits : default_rank_scale_bits;
  }

  ComponentBudget budget(std::uint64_t rank, unsigned scale_bits) const {
    const BoundedTensor tensor{base_.dtype, base_.elements, figures_.base_figures.sum_of_squares};
    const auto residual = residual_squared(rounding(), {grid_bits_, scale_bits, {&tensor, 1}});
    return {scale_bits, rank, {}, residual.value_or(0), shape_.rows, shape_.columns};
  }

  // The largest rank that would be worth naming.
  std::uint64_t rank_limit(std::uint64_t most) const {
    std::uint64_t rank = 0;
    while (rank < std::min(most, smaller_side() - 1) && 2 * freedom_of(rank + 1) <= base_.elements) ++rank;
    return rank;
  }

  Status try_ranks() {
    const std::uint64_t limit = rank_limit(largest_rank);
    if (limit == 0) return {};
    const MatrixDelta matrix(delta_, shape_.rows, shape_.columns);
    const double residual = std::sqrt(static_cast<double>(budget(1, 0).residual_squared));
    SpectrumOptions options;
    options.most_dimension = static_cast<std::size_t>(limit) + 32;
    TRY(const RankFigure least, rank_for_residual(matrix, residual, options, task_));
    if (least.rank >= 1 && least.rank <= limit) TRY_STATUS(try_rank(least.rank, limit));
    if (best_.kind == RuleBudget::Kind::norm || 8 * best_.freedom > base_.elements)
      TRY_STATUS(try_composite());
    return {};
  }

  // What the spectrum promises must hold in the integers; one rank more where it just does not.
  Status try_rank(std::uint64_t least, std::uint64_t limit) {
    for (std::uint64_t rank = least; rank <= std::min(limit, least + 1); ++rank) {
      TRY(const auto scale, scale_for(rank));
      if (!scale) continue;
      offer({RuleBudget::Kind::low_rank, rank, 0, rounding(), *scale, freedom_of(rank)});
      return {};
    }
    return {};
  }

  // A scale with which the drift is of this rank, if there is one.
  Result<std::optional<unsigned>> scale_for(std::uint64_t rank) {
    unsigned scale = first_scale();
    for (int attempt = 0; attempt < 3; ++attempt) {
      TRY(const Components found, fit_components(delta_, budget(rank, scale), task_));
      if (found.fit == Fit::within) return std::optional(scale);
      if (!found.scale_that_would_do) return std::optional<unsigned>();
      scale = *found.scale_that_would_do;
    }
    return std::optional<unsigned>();
  }

  // A low-rank part and changed entries together. Whether there is one, and of which rank, a sample tells.
  Status try_composite() {
    const std::uint64_t limit = rank_limit(composite_rank);
    if (limit == 0 || base_.elements < 8 * composite_share) return {};
    const SampledMatrix sample(delta_, shape_.rows, shape_.columns, sample_side);
    TRY(const auto rank, least_rank_with_mask(sample, sample_budget(limit, sample), task_));
    return rank ? offer_composite(*rank, first_scale()) : Status();
  }

  // As much of the budget as the sample is of the matrix; on so fine a scale that rounding plays no part.
  ComponentBudget sample_budget(std::uint64_t limit, const SampledMatrix& sample) const {
    const auto bits = static_cast<unsigned>(std::bit_width(figures_.max_abs_delta));
    const unsigned scale = std::min(most_scale_bits, bits < 60 ? 60 - bits : 0);
    ComponentBudget wanted = budget(limit, scale);
    const double share = static_cast<double>(sample.size()) / static_cast<double>(base_.elements);
    wanted.residual_squared = static_cast<u128>(static_cast<double>(wanted.residual_squared) * share);
    wanted.support = sample.size() / composite_share;
    wanted.rows = sample.rows();
    wanted.columns = sample.columns();
    wanted.rank = std::min({limit, sample.rows() - 1, sample.columns() - 1});
    return wanted;
  }

  Status offer_composite(std::uint64_t rank, unsigned scale) {
    ComponentBudget wanted = budget(rank, scale);
    wanted.support = base_.elements / composite_share;
    TRY(const Components found, alternate(delta_, wanted, task_, MaskAim::smallest));
    if (found.scale_that_would_do && *found.scale_that_would_do > scale)
      return offer_composite(rank, *found.scale_that_would_do);
    if (found.fit != Fit::within || found.mask.empty()) return {};
    const auto masked = static_cast<std::uint64_t>(found.mask.size());
    offer({RuleBudget::Kind::composite, rank, masked, rounding(), scale, freedom_of(rank) + 2 * masked});
    return {};
  }

  const TensorInfo &base_, &tuned_;
  const TensorGridDrift& figures_;
  unsigned grid_bits_;
  const Task& task_;
  MatrixShape shape_;
  BlockDelta delta_;
  DriftClass best_;
};

}  // namespace

Result<DriftClass> classify(const MeasuredPair& measured, const LayoutMeasures& tensor, unsigned grid_bits,
                            const Task& task) {
  return Classifier(measured, tensor, grid_bits, task).run();
}

}  // namespace driftseal

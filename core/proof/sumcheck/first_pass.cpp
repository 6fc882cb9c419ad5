#include "core/proof/sumcheck/first_pass.h"

#include <algorithm>
#include <atomic>
#include <mutex>

#include "core/base/parallel.h"
#include "core/proof/sumcheck/projector.h"

namespace driftseal::proof {

namespace {

u128 add_saturating(u128 a, u128 b) {
  u128 sum;
  return __builtin_add_overflow(a, b, &sum) ? ~u128{0} : sum;
}

std::uint64_t magnitude(std::int64_t v) { return static_cast<std::uint64_t>(v < 0 ? -v : v); }

u128 square_sum(std::span<const std::int64_t> values) {
  u128 sum = 0;
  for (const std::int64_t v : values) sum = add_saturating(sum, u128{magnitude(v)} * magnitude(v));
  return sum;
}

class Pass {
 public:
  Pass(const Plan& plan, const ModelSource& source, const Tower* tower, ModelFacts& facts)
      : plan_(plan),
        source_(source),
        facts_(facts),
        scale_bits_(plan.statement.policy.rank_scale_bits),
        with_components_(plan.has(Oracle::L) || plan.has(Oracle::M)) {
    if (tower) projector_.emplace(*tower);
  }

  // One row: reads it chunk by chunk, adds up squares, projects each chunk and then the chunks.
  void run_row(std::uint64_t row) {
    const bool residual = plan_.has(Oracle::L);
    const std::uint64_t q = plan_.parameters.salts, chunks = plan_.parameters.columns() / q;
    const std::uint64_t t = projector_ ? projector_->rows() : 0;
    std::vector<i128> drift_level(chunks * t), residual_level(residual ? chunks * t : 0);  // salts: zero
    parallel_pieces(chunks - 1, 16, [&](std::size_t begin, std::size_t end) {
      std::vector<std::int64_t> drift((end - begin) * q), low_rank(residual ? drift.size() : 0);
      source_.read_drift(row, begin * q, drift);
      project(drift, begin, drift_level);
      add_squares(facts_.drift, row, begin * q, drift);
      if (with_components_ && !in_range(drift)) in_range_ = false;
      if (!residual) return;
      source_.read_low_rank(row, begin * q, drift, low_rank);
      for (std::size_t i = 0; i < drift.size(); ++i)
        low_rank[i] =
            static_cast<std::int64_t>(static_cast<std::uint64_t>(drift[i]) << scale_bits_) - low_rank[i];
      project(low_rank, begin, residual_level);
      if (source_.has_low_rank_row(row)) add_squares(facts_.residual, row, begin * q, low_rank);
    });
    if (!projector_) return;
    facts_.projected_drift.rows.push_back(projector_->row(std::move(drift_level)));
    if (residual) facts_.projected_residual.rows.push_back(projector_->row(std::move(residual_level)));
  }

  void finish(std::span<const Fp> factor_rows) {
    if (!projector_) return;
    auto &drift = facts_.projected_drift, &residual = facts_.projected_residual;
    drift.z = projector_->z(drift.rows, [](std::size_t) { return true; });
    if (!plan_.has(Oracle::L)) return;
    residual.z = projector_->z(residual.rows, [&](std::size_t row) { return source_.has_low_rank_row(row); });
    facts_.projected_factors = project_factors(factor_rows);
  }

  Status status() const {
    if (in_range_) return {};
    return Error{
        ErrorCode::out_of_range, "the drift is too large for rank and support budgets", "", "",
        "Use norm budgets, a coarser grid (grid_bits), or exempt the tensors with the largest drift"};
  }

 private:
  bool in_range(std::span<const std::int64_t> drift) const {
    return std::ranges::all_of(
        drift, [&](std::int64_t v) { return magnitude(v) < std::uint64_t{1} << (55 - scale_bits_); });
  }

  void project(std::span<const std::int64_t> values, std::size_t chunk, std::vector<i128>& level) const {
    if (!projector_) return;
    const std::uint64_t q = plan_.parameters.salts, t = projector_->rows();
    for (std::size_t h = 0; h * q < values.size(); ++h)
      projector_->first().apply(values.subspan(h * q, q), std::span(level).subspan((chunk + h) * t, t));
  }

  void add_squares(SquareSums& sums, std::uint64_t row, std::uint64_t column,
                   std::span<const std::int64_t> values) {
    const std::uint64_t flat = row * source_.columns() + column;
    if (flat >= source_.entries()) return;
    const std::lock_guard lock(mutex_);
    sums.add(flat, values.first(std::min<std::uint64_t>(values.size(), source_.entries() - flat)));
  }

  std::vector<i128> project_factors(std::span<const Fp> factor_rows) const {
    const std::uint64_t c = plan_.parameters.columns(), q = plan_.parameters.salts, t = projector_->rows();
    std::vector<std::vector<i128>> rows;
    for (std::size_t row = 0; row < factor_rows.size() / c; ++row) {
      std::vector<i128> level(c / q * t);
      parallel_pieces(c / q - 1, 16, [&](std::size_t begin, std::size_t end) {
        std::vector<std::int64_t> values((end - begin) * q);
        for (std::size_t i = 0; i < values.size(); ++i)
          values[i] = static_cast<std::int64_t>(factor_rows[row * c + begin * q + i].to_signed());
        project(values, begin, level);
      });
      rows.push_back(projector_->row(std::move(level)));
    }
    return projector_->z(rows, [](std::size_t) { return true; });
  }

  const Plan& plan_;
  const ModelSource& source_;
  ModelFacts& facts_;
  unsigned scale_bits_;
  bool with_components_;
  std::optional<Projector> projector_;
  std::mutex mutex_;
  std::atomic<bool> in_range_ = true;
};

// Per block the sum of D^2, or E^2 with r, over its masked entries.
std::vector<u128> masked_squares(const Plan& plan, const ModelSource& source) {
  std::vector<u128> out(plan.blocks.size());
  const std::uint64_t k = source.columns();
  for (std::size_t b = 0; b < plan.blocks.size(); ++b)
    for (const Interval& interval : plan.blocks[b].intervals)
      for (const std::uint64_t flat : source.masked(interval.begin, interval.end)) {
        std::int64_t value = 0, low_rank = 0;
        source.read_drift(flat / k, flat % k, {&value, 1});
        if (plan.blocks[b].budget.rank) {
          source.read_low_rank(flat / k, flat % k, {&value, 1}, {&low_rank, 1});
          value = static_cast<std::int64_t>(static_cast<std::uint64_t>(value)
                                            << plan.statement.policy.rank_scale_bits) -
                  low_rank;
        }
        out[b] = add_saturating(out[b], u128{magnitude(value)} * magnitude(value));
      }
  return out;
}

}  // namespace

SquareSums SquareSums::for_plan(const Plan& plan) {
  std::vector<std::uint64_t> cuts = {0, plan.entries};
  const auto add_cuts = [&](const std::vector<Interval>& intervals) {
    for (const Interval& interval : intervals) cuts.insert(cuts.end(), {interval.begin, interval.end});
  };
  for (const Block& block : plan.blocks) add_cuts(block.intervals);
  add_cuts(plan.floating);
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  return SquareSums(std::move(cuts));
}

void SquareSums::add(std::uint64_t flat, std::span<const std::int64_t> values) {
  auto at = static_cast<std::size_t>(std::upper_bound(cuts_.begin(), cuts_.end(), flat) - cuts_.begin()) - 1;
  while (!values.empty()) {
    const auto n = std::min<std::uint64_t>(values.size(), cuts_[at + 1] - flat);
    sums_[at] = add_saturating(sums_[at], square_sum(values.first(n)));
    values = values.subspan(n);
    flat += n;
    ++at;
  }
}

u128 SquareSums::over(std::span<const Interval> intervals) const {
  u128 sum = 0;
  for (const Interval& interval : intervals) {
    const auto first = std::lower_bound(cuts_.begin(), cuts_.end(), interval.begin);
    for (auto at = first; *at < interval.end; ++at)
      sum = add_saturating(sum, sums_[static_cast<std::size_t>(at - cuts_.begin())]);
  }
  return sum;
}

Result<ModelFacts> pass_over_models(const Plan& plan, const ModelSource& source, const Tower* tower,
                                    std::span<const Fp> factor_rows, const Task& task) {
  ModelFacts facts{SquareSums::for_plan(plan), SquareSums::for_plan(plan), {}, {}, {}, {}};
  Pass pass(plan, source, tower, facts);
  for (std::uint64_t row = 0; row < source.rows(); ++row) {
    if (task.stopped()) return cancelled();
    task.report(Phase::projecting, row, source.rows());
    pass.run_row(row);
  }
  TRY_STATUS(pass.status());
  pass.finish(factor_rows);
  facts.masked = masked_squares(plan, source);
  task.report(Phase::projecting, source.rows(), source.rows());
  return facts;
}

}  // namespace driftseal::proof

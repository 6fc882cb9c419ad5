#include "core/proof/sumcheck/drift_pass.h"

#include <mutex>

#include "core/base/checks.h"
#include "core/base/parallel.h"
#include "core/proof/sumcheck/ternary_projector.h"

namespace driftseal::proof {

namespace {

u128 add_saturating(u128 a, u128 b) {
  u128 sum;
  return __builtin_add_overflow(a, b, &sum) ? ~u128{0} : sum;
}

u128 square_sum(std::span<const std::int64_t> values) {
  u128 sum = 0;
  for (std::int64_t v : values) {
    const auto magnitude = static_cast<std::uint64_t>(v < 0 ? -v : v);
    sum = add_saturating(sum, u128{magnitude} * magnitude);
  }
  return sum;
}

// The levels of the tower as matrices, the first one separate.
struct Matrices {
  explicit Matrices(const Tower& tower) {
    for (const auto& level : tower.levels()) levels.emplace_back(level, tower.rows());
  }
  std::vector<TernaryProjector> levels;

  // T numbers for each of 2^width groups -> T numbers for each group of those.
  static std::vector<i128> up(const TernaryProjector& level, std::span<const i128> in) {
    const std::size_t groups = in.size() / level.columns();
    std::vector<i128> out(groups * level.rows());
    for (std::size_t g = 0; g < groups; ++g)
      level.apply(in.subspan(g * level.columns(), level.columns()),
                  std::span(out).subspan(g * level.rows(), level.rows()));
    return out;
  }
};

// One row: reads it chunk by chunk, adds up squares, projects each chunk and then the chunks.
std::vector<i128> project_row(const Plan& plan, const DriftSource& drift, const Matrices* matrices,
                              std::uint64_t row, SquareSums& squares, std::mutex& mutex) {
  const std::uint64_t q = plan.parameters.salts, chunks = plan.parameters.columns() / q;
  const std::uint64_t t = plan.parameters.projection_rows;
  std::vector<i128> level(matrices ? chunks * t : 0);  // the last chunk is the salts': zero
  parallel_pieces(chunks - 1, 16, [&](std::size_t begin, std::size_t end) {
    std::vector<std::int64_t> piece((end - begin) * q);
    drift.read(row, begin * q, piece);
    if (matrices)
      for (std::size_t h = begin; h < end; ++h)
        matrices->levels[0].apply(std::span<const std::int64_t>(piece).subspan((h - begin) * q, q),
                                  std::span(level).subspan(h * t, t));
    const std::uint64_t flat = row * drift.columns() + begin * q;
    if (flat >= drift.entries()) return;
    const auto used = std::span(piece).first(std::min<std::uint64_t>(piece.size(), drift.entries() - flat));
    const std::lock_guard lock(mutex);
    squares.add(flat, used);
  });
  for (std::size_t l = 1; matrices && l + 1 < matrices->levels.size(); ++l)
    level = Matrices::up(matrices->levels[l], level);
  return level;
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

void SquareSums::add(std::uint64_t flat, std::span<const std::int64_t> drift) {
  auto at = static_cast<std::size_t>(std::upper_bound(cuts_.begin(), cuts_.end(), flat) - cuts_.begin()) - 1;
  while (!drift.empty()) {
    const auto n = std::min<std::uint64_t>(drift.size(), cuts_[at + 1] - flat);
    sums_[at] = add_saturating(sums_[at], square_sum(drift.first(n)));
    drift = drift.subspan(n);
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

Result<DriftFacts> pass_over_drift(const Plan& plan, const DriftSource& drift, const Tower* tower,
                                   const Task& task) {
  DriftFacts facts{SquareSums::for_plan(plan), {}, {}};
  std::optional<Matrices> matrices;
  if (tower) matrices.emplace(*tower);
  std::mutex mutex;
  for (std::uint64_t row = 0; row < drift.rows(); ++row) {
    if (task.stopped()) return cancelled();
    task.report(Phase::projecting, row, drift.rows());
    facts.row_projections.push_back(
        project_row(plan, drift, matrices ? &*matrices : nullptr, row, facts.squares, mutex));
  }
  if (tower) {
    const std::uint64_t t = tower->rows();
    std::vector<i128> all(matrices->levels.back().columns());
    for (std::size_t row = 0; row < facts.row_projections.size(); ++row)
      std::copy(facts.row_projections[row].begin(), facts.row_projections[row].end(),
                all.begin() + static_cast<std::ptrdiff_t>(row * t));
    facts.projections = Matrices::up(matrices->levels.back(), all);
  }
  task.report(Phase::projecting, drift.rows(), drift.rows());
  return facts;
}

}  // namespace driftseal::proof

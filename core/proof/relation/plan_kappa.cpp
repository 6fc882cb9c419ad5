// The kappas: how large a projection may be so that no sum wraps around the field (docs/protocol.md, section
// 6, "Not wrapping"). Exact integers: B = 2^(t + kappa), so that n B^2 <= room is n <= floor(room / 2^(2 (t +
// kappa))), and nothing overflows.
#include <algorithm>

#include "core/proof/relation/plan_steps.h"

namespace driftseal::proof {
namespace {

constexpr unsigned most_kappa = 100;
constexpr u128 sum_room = u128{1} << 125;
constexpr u128 rank_room = u128{1} << 124;

// n B^2, at most `cap`, for B = 2^log_bound and n < 2^35.
u128 squares(std::uint64_t n, unsigned log_bound, u128 cap) {
  if (n == 0) return 0;
  return 2 * log_bound < 128 && n <= cap >> (2 * log_bound) ? u128{n} << (2 * log_bound) : cap;
}
bool squares_fit(std::uint64_t n, unsigned log_bound, u128 room) {
  return n == 0 || (2 * log_bound < 128 && n <= room >> (2 * log_bound));
}

u128 room_beside(const Slack& slack) { return sum_room - (u128{1} << slack.bits); }

// What a condition is about, for the message.
using Culprit = std::optional<std::string>;

class Conditions {
 public:
  explicit Conditions(const Plan& plan)
      : plan_(plan), levels_(static_cast<unsigned>(plan.tower_levels.size())) {}

  // Whether a condition names B_D.
  bool names_drift() const {
    return ranked() ||
           std::ranges::any_of(plan_.slacks, [](const Slack& s) { return s.kind != SlackKind::support; });
  }
  bool ranked() const {
    return std::ranges::any_of(plan_.blocks, [](const Block& b) { return b.budget.rank.has_value(); });
  }

  // The first condition that a kappa breaks. Monotone: what breaks one breaks every larger one.
  Culprit broken_by(Projected what, unsigned kappa) const {
    switch (what) {
      case Projected::D:
        return broken_by_drift(kappa);
      case Projected::E:
        return broken_by_residual(kappa);
      case Projected::UV:
        return broken_by_factors(kappa);
    }
    CHECK(false);
  }

 private:
  bool is_ranked(const Slack& slack) const { return plan_.blocks[*slack.block].budget.rank.has_value(); }
  std::string name(const Slack& slack) const { return block_named(plan_.blocks[*slack.block].name); }

  // Norms, and residuals with a rank (with_rank) or without one.
  Culprit broken_sum_of_squares(unsigned kappa, bool of_residual_with_rank) const {
    for (const Slack& slack : plan_.slacks) {
      if (!slack.block || slack.kind == SlackKind::support) continue;
      if ((slack.kind == SlackKind::residual && is_ranked(slack)) != of_residual_with_rank) continue;
      if (!squares_fit(plan_.blocks[*slack.block].size, levels_ + kappa, room_beside(slack)))
        return name(slack);
    }
    return std::nullopt;
  }

  Culprit broken_by_residual(unsigned kappa) const { return broken_sum_of_squares(kappa, true); }

  Culprit broken_by_factors(unsigned kappa) const {
    for (const Block& block : plan_.blocks)
      if (block.budget.rank &&
          !squares_fit(static_cast<std::uint64_t>(*block.budget.rank), levels_ + kappa, rank_room))
        return block_named(block.name);
    return std::nullopt;
  }

  Culprit broken_by_drift(unsigned kappa) const {
    if (const Culprit culprit = broken_sum_of_squares(kappa, false)) return culprit;
    if (ranked() && !scaled_drift_fits(kappa)) return std::string("the blocks with a rank");
    for (const Slack& slack : plan_.slacks)
      if (!slack.block && slack.kind == SlackKind::norm && !total_fits(kappa, room_beside(slack)))
        return std::string("the norm of the whole model");
    return std::nullopt;
  }

  // 2^e B_D + B_E <= 2^124; kappa_E is already chosen.
  bool scaled_drift_fits(unsigned kappa) const {
    const auto e = std::ranges::find(plan_.kappas, Projected::E, &Kappa::what);
    const unsigned log_scaled = plan_.statement.policy.rank_scale_bits + levels_ + kappa;
    return log_scaled <= 124 && (u128{1} << log_scaled) <= rank_room - (u128{1} << (levels_ + e->kappa));
  }

  // sum over blocks of min(n B_D^2, tau2) <= room
  bool total_fits(unsigned kappa, u128 room) const {
    for (const Block& block : plan_.blocks) {
      const u128 most = std::min(squares(block.size, levels_ + kappa, sum_room),
                                 block.budget.norm_squared.value_or(sum_room));
      if (most > room) return false;
      room -= most;
    }
    return true;
  }

  const Plan& plan_;
  unsigned levels_;  // t
};

Status choose(Plan& plan, Projected what) {
  const Conditions conditions(plan);
  if (const Culprit culprit = conditions.broken_by(what, 1))
    return refused(*culprit, "the bound is too large for so many entries: sums could wrap around the field",
                   "Lower the bound, split the block, or call it free");
  unsigned holds = 1, breaks = most_kappa + 1;
  while (breaks - holds > 1) {
    const unsigned middle = (holds + breaks) / 2;
    (conditions.broken_by(what, middle) ? breaks : holds) = middle;
  }
  plan.kappas.push_back({what, holds, 0});
  return {};
}

}  // namespace

Status choose_kappas(Plan& plan) {
  const Conditions conditions(plan);
  if (conditions.ranked()) {
    TRY_STATUS(choose(plan, Projected::E));
    TRY_STATUS(choose(plan, Projected::UV));
  }
  if (conditions.names_drift()) TRY_STATUS(choose(plan, Projected::D));
  std::ranges::sort(plan.kappas, {}, &Kappa::what);
  for (Kappa& k : plan.kappas) {
    k.position = plan.bit_entries;
    plan.bit_entries += plan.parameters.projection_rows * (k.kappa + 1);
  }
  return {};
}

}  // namespace driftseal::proof

#include "core/proof/sumcheck/witness.h"

#include "core/base/checks.h"

namespace driftseal::proof {

namespace {

class Witness {
 public:
  Witness(const Plan& plan, const Components& components, const ModelFacts& facts)
      : plan_(plan), components_(components), facts_(facts), bits_(plan.bit_entries) {}

  Result<std::vector<std::uint8_t>> fill() {
    for (std::size_t b = 0; b < plan_.blocks.size(); ++b) TRY_STATUS(check_exact(b));
    for (const Slack& slack : plan_.slacks) TRY_STATUS(put_slack(slack));
    for (const Kappa& kappa : plan_.kappas) TRY_STATUS(put_projection(kappa));
    return std::move(bits_);
  }

 private:
  void put_bits(std::uint64_t position, unsigned count, u128 value) {
    for (unsigned i = 0; i < count; ++i) bits_[position + i] = static_cast<std::uint8_t>(value >> i & 1);
  }

  Error over_budget(const std::string& what, std::optional<std::size_t> block, u128 measured,
                    u128 allowed) const {
    return {ErrorCode::over_budget,
            "the drift exceeds its budget: " + what + " " + to_decimal(measured) + ", allowed " +
                to_decimal(allowed) + " (on the grid of 2^-" + std::to_string(plan_.statement.grid_bits) +
                ")",
            "", block ? "block " + plan_.blocks[*block].name : "the whole model",
            "Widen the budget in the policy, or refuse the model"};
  }

  // Frozen blocks, and sparse ones without residual: nothing outside the mask may differ.
  Status check_exact(std::size_t b) const {
    const Block& block = plan_.blocks[b];
    if (!block.live() || !(block.frozen() || block.exact_sparse())) return {};
    const u128 outside = facts_.drift.over(block.intervals) - facts_.masked[b];
    if (outside == 0) return {};
    return over_budget("sum of squares", b, outside, 0);
  }

  u128 measured(const Slack& slack) const {
    if (!slack.block)
      return slack.kind == SlackKind::norm ? facts_.drift.over(plan_.floating) : total_support();
    const Block& block = plan_.blocks[*slack.block];
    if (slack.kind == SlackKind::norm) return facts_.drift.over(block.intervals);
    if (slack.kind == SlackKind::support) return components_[*slack.block].mask.size();
    return (block.budget.rank ? facts_.residual : facts_.drift).over(block.intervals) -
           facts_.masked[*slack.block];
  }

  u128 total_support() const {
    u128 sum = 0;
    for (const BlockComponents& parts : components_) sum += parts.mask.size();
    return sum;
  }

  Status put_slack(const Slack& slack) {
    static constexpr const char* words[] = {"sum of squares", "residual sum of squares", "changed entries"};
    const u128 sum = measured(slack);
    if (sum > slack.bound)
      return over_budget(words[static_cast<int>(slack.kind)], slack.block, sum, slack.bound);
    put_bits(slack.position, slack.bits, slack.bound - sum);
    return {};
  }

  const std::vector<i128>& projections(Projected what) const {
    switch (what) {
      case Projected::D:
        return facts_.projected_drift.z;
      case Projected::E:
        return facts_.projected_residual.z;
      case Projected::UV:
        return facts_.projected_factors;
    }
    CHECK(false);
  }

  // z_j + 2^kappa in kappa + 1 bits.
  Status put_projection(const Kappa& kappa) {
    const auto& z = projections(kappa.what);
    const i128 limit = i128{1} << kappa.kappa;
    unsigned excess = 0;
    for (std::size_t j = 0; j < z.size(); ++j) {
      for (i128 v = z[j] >> excess; v < -limit || v >= limit; v >>= 1) ++excess;
      put_bits(kappa.position + j * (kappa.kappa + 1), kappa.kappa + 1, static_cast<u128>(z[j] + limit));
    }
    return excess == 0 ? Status() : projection_too_large(excess);
  }

  Error projection_too_large(unsigned excess) const {
    const unsigned grid = plan_.statement.grid_bits;
    return {
        ErrorCode::out_of_range,
        "the drift of the whole model is too large for the proof on the grid of 2^-" + std::to_string(grid),
        "", "projections of the drift",
        excess < grid ? "Use a policy with grid_bits " + std::to_string(grid - excess) +
                            ", or exempt the tensors with the largest drift"
                      : "Exempt the tensors with the largest drift"};
  }

  const Plan& plan_;
  const Components& components_;
  const ModelFacts& facts_;
  std::vector<std::uint8_t> bits_;
};

}  // namespace

Result<std::vector<std::uint8_t>> witness_bits(const Plan& plan, const Components& components,
                                               const ModelFacts& facts) {
  return Witness(plan, components, facts).fill();
}

}  // namespace driftseal::proof

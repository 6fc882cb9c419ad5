#include "core/proof/sumcheck/witness.h"

#include "core/base/checks.h"

namespace driftseal::proof {

namespace {

void put_bits(std::vector<std::uint8_t>& out, std::uint64_t position, unsigned count, u128 value) {
  for (unsigned i = 0; i < count; ++i) out[position + i] = static_cast<std::uint8_t>(value >> i & 1);
}

Error over_budget(const Plan& plan, std::optional<std::size_t> block, u128 measured, u128 allowed) {
  return {ErrorCode::over_budget,
          "the drift exceeds its budget: sum of squares " + to_decimal(measured) + ", allowed " +
              to_decimal(allowed) + " (on the grid of 2^-" + std::to_string(plan.statement.grid_bits) + ")",
          "", block ? "block " + plan.blocks[*block].name : "the whole model",
          "Widen the budget in the policy, or refuse the model"};
}

Status check_frozen(const Plan& plan, const SquareSums& squares) {
  for (std::size_t b = 0; b < plan.blocks.size(); ++b)
    if (plan.blocks[b].live() && plan.blocks[b].frozen())
      if (const u128 sum = squares.over(plan.blocks[b].intervals); sum != 0)
        return over_budget(plan, b, sum, 0);
  return {};
}

Status put_slack(const Plan& plan, const SquareSums& squares, const Slack& slack,
                 std::vector<std::uint8_t>& bits) {
  CHECK(slack.kind == SlackKind::norm);
  const u128 sum = squares.over(slack.block ? plan.blocks[*slack.block].intervals : plan.floating);
  if (sum > slack.bound) return over_budget(plan, slack.block, sum, slack.bound);
  put_bits(bits, slack.position, slack.bits, slack.bound - sum);
  return {};
}

// z_j + 2^kappa in kappa + 1 bits.
Status put_projection(const Plan& plan, const Kappa& kappa, std::span<const i128> z,
                      std::vector<std::uint8_t>& bits) {
  const i128 limit = i128{1} << kappa.kappa;
  unsigned excess = 0;
  for (std::size_t j = 0; j < z.size(); ++j) {
    for (i128 v = z[j] >> excess; v < -limit || v >= limit; v >>= 1) ++excess;
    put_bits(bits, kappa.position + j * (kappa.kappa + 1), kappa.kappa + 1, static_cast<u128>(z[j] + limit));
  }
  if (excess == 0) return {};
  const unsigned grid = plan.statement.grid_bits;
  return Error{
      ErrorCode::out_of_range,
      "the drift of the whole model is too large for the proof on the grid of 2^-" + std::to_string(grid), "",
      "projections of the drift",
      excess < grid ? "Use a policy with grid_bits " + std::to_string(grid - excess) +
                          ", or exempt the tensors with the largest drift"
                    : "Exempt the tensors with the largest drift"};
}

}  // namespace

Result<std::vector<std::uint8_t>> witness_bits(const Plan& plan, const DriftFacts& facts) {
  std::vector<std::uint8_t> bits(plan.bit_entries);
  TRY_STATUS(check_frozen(plan, facts.squares));
  for (const Slack& slack : plan.slacks) TRY_STATUS(put_slack(plan, facts.squares, slack, bits));
  for (const Kappa& kappa : plan.kappas) TRY_STATUS(put_projection(plan, kappa, facts.projections, bits));
  return bits;
}

}  // namespace driftseal::proof

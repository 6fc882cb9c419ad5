#include "core/proof/sumcheck/sumcheck_verifier.h"

#include "core/proof/opening/opening_verifier.h"
#include "core/proof/reed_solomon/ntt.h"
#include "core/proof/relation/multilinear.h"
#include "core/proof/sumcheck/pads.h"

namespace driftseal::proof {

static Fp sum_of_constants(const std::vector<Equation>& equations, Fp theta) {
  Fp sum, power = Fp::one();
  for (const Equation& equation : equations) {
    sum += power * equation.constant;
    power *= theta;
  }
  return sum;
}

// G(r; y): every term at the evaluations that the prover claims.
static Fp relation_value(const Plan& plan, const std::array<Fp, term_count>& weights,
                         std::span<const Fp> evaluations) {
  std::array<Fp, oracle_count> values{};
  std::size_t next = 0;
  for (Oracle oracle : plan.oracles()) values[static_cast<std::size_t>(oracle)] = evaluations[next++];
  Fp sum;
  for (std::size_t term = 0; term < term_count; ++term)
    sum += weights[term] * term_value(static_cast<Term>(term), values, plan.statement.policy.rank_scale_bits);
  return sum;
}

static Fp evaluate(std::span<const Fp> coefficients, Fp x) {
  Fp sum;
  for (std::size_t i = coefficients.size(); i-- > 0;) sum = sum * x + coefficients[i];
  return sum;
}

// <c, w> = mu v + v_m, and w is what the pad tree holds: w(x) = mu P(x) + m(x) at the opened positions.
static void verify_pads(VerifierChannel& channel, const Plan& plan, std::span<const Fp> r, Fp v,
                        const Digest& pad_root) {
  const auto& parameters = plan.parameters;
  const Fp v_m = channel.fields("v_m", 1)[0];
  const Fp mu = channel.transcript().draw_nonzero("mu");
  const auto w = channel.fields("w", parameters.pad_length);
  if (channel.failure()) return;
  if (dot(pad_vector(r, plan.degree, parameters.pad_length), w) != mu * v + v_m)
    return channel.fail(Check::pad_equation);
  channel.nonce();
  const std::uint64_t n = parameters.pad_length << pad_log_inverse_rate;
  const TreeView tree{TreeId::pads, 0, pad_root, 2, Check::pad_path};
  const auto opened = read_columns(channel, {&tree, 1}, n, parameters.pad_queries(), "pad positions");
  if (channel.failure()) return;
  const auto log_n = static_cast<unsigned>(std::countr_zero(n));
  for (std::size_t j = 0; j < opened.positions.size(); ++j) {
    const auto column = opened.column(0, j);
    if (evaluate(w, domain_point(opened.positions[j], log_n)) != mu * column[0] + column[1])
      return channel.fail(Check::pad_column);
  }
}

SumcheckClaim verify_sumcheck(VerifierChannel& channel, const Plan& plan, const Challenges& challenges,
                              const Tower* tower, const Digest& pad_root) {
  const auto system = equations(plan, challenges);
  SumcheckClaim claim;
  Fp value = sum_of_constants(system, challenges.theta);
  for (unsigned i = 0; i < plan.variables(); ++i) {
    const auto message = channel.fields("h", plan.degree);
    if (i < plan.log_rows) channel.nonce();
    claim.r.push_back(channel.transcript().draw_field("r"));
    value = round_value(value, message, claim.r.back());
  }
  claim.evaluations = channel.fields("y", plan.oracles().size() + 1);
  if (channel.failure()) return claim;
  claim.mask_evaluation = claim.evaluations.back();
  claim.evaluations.pop_back();
  const auto weights = combined_weights_at(plan, system, challenges.theta, claim.r, challenges, tower);
  verify_pads(channel, plan, claim.r, value - relation_value(plan, weights, claim.evaluations), pad_root);
  return claim;
}

}  // namespace driftseal::proof

#include "core/proof/sumcheck/sumcheck_prover.h"

#include "core/base/checks.h"
#include "core/proof/relation/multilinear.h"
#include "core/proof/sumcheck/column_rounds.h"
#include "core/proof/sumcheck/column_weights.h"
#include "core/proof/sumcheck/factor_terms.h"
#include "core/proof/sumcheck/folded_rows.h"
#include "core/proof/sumcheck/model_terms.h"
#include "core/proof/sumcheck/narrow_terms.h"
#include "core/proof/sumcheck/pads.h"

namespace driftseal::proof {

namespace {

// One tower's term as a bilinear form in the rows: weights from sigma, values from the first pass.
LinearRows tower_rows(const SumcheckInput& in, Projected what, const Projections& projections, Fp factor) {
  const std::uint64_t t = in.tower->rows(), rows = std::uint64_t{1} << in.plan.log_rows;
  const auto eq_sigma = eq_table(in.challenges.sigma);
  std::vector<Fp> weights(rows * t), values(rows * t);
  for (const std::uint64_t row : in.plan.rows_of(what)) {
    const auto row_weights = in.tower->row_weights(eq_sigma, row);
    for (std::uint64_t j = 0; j < t; ++j) weights[row * t + j] = factor * row_weights[j];
  }
  for (std::uint64_t row = 0; row < projections.rows.size(); ++row)
    for (std::uint64_t j = 0; j < t; ++j) values[row * t + j] = Fp::from_i128(projections.rows[row][j]);
  return {std::move(weights), std::move(values)};
}

class Sumcheck {
 public:
  Sumcheck(ProverChannel& channel, const SumcheckInput& in, const Task& task)
      : channel_(channel),
        in_(in),
        plan_(in.plan),
        task_(task),
        weights_(gather_weights(in.plan, in.challenges)),
        factors_(plan_, in.factor_rows, weights_.factors, in.tower, in.challenges.sigma),
        pairs_(plan_, in.round2.pairs(), weights_.pairs),
        bits_(plan_, in.round2.bits(), weights_.bits) {}

  Result<SumcheckOutput> run() {
    TRY_STATUS(row_rounds());
    const auto eq_rows = eq_table(r_);
    SumcheckOutput out;
    out.folded = fold_oracles(eq_rows);
    TRY_STATUS(column_rounds(column_arrays(eq_rows, out.folded)));
    out.r = r_;
    out.eq_columns = eq_table(std::span<const Fp>(r_).subspan(plan_.log_rows));
    send_evaluations(out);
    TRY_STATUS(prove_pads());
    return out;
  }

 private:
  // Sends a round's polynomial under its pads, without the coefficient of X; draws r.
  Fp send(std::span<const Fp> coefficients, bool with_nonce) {
    std::vector<Fp> message(plan_.degree);
    for (unsigned k = 0; k < plan_.degree; ++k)
      message[k] = coefficients[k == 0 ? 0 : k + 1] + in_.pads[plan_.degree * r_.size() + k];
    channel_.fields("h", message);
    if (with_nonce) channel_.nonce();
    r_.push_back(channel_.transcript().draw_field("r"));
    return r_.back();
  }

  Status row_rounds() {
    std::vector<LinearRows> towers;
    const ModelWeights& model = weights_.model;
    if (!model.drift_tower.is_zero())
      towers.push_back(tower_rows(in_, Projected::D, in_.facts.projected_drift, model.drift_tower));
    if (!model.residual_tower.is_zero())
      towers.push_back(tower_rows(in_, Projected::E, in_.facts.projected_residual, model.residual_tower));
    ModelTerms terms(plan_, in_.source, model, std::move(towers), in_.rounds_per_pass, task_);
    for (unsigned i = 0; i < plan_.log_rows; ++i) {
      task_.report(Phase::summing, i, plan_.variables());
      std::array<Fp, coefficient_count> coefficients{};
      terms.add_message(coefficients);
      factors_.add_message(coefficients);
      pairs_.add_message(coefficients);
      bits_.add_message(coefficients);
      if (task_.stopped()) return cancelled();
      const Fp r = send(coefficients, true);
      terms.bind(r);
      factors_.bind(r);
      pairs_.bind(r);
      bits_.bind(r);
    }
    return {};
  }

  // The oracles present, with their row variables bound, in the order of plan.oracles().
  std::vector<std::vector<Fp>> fold_oracles(std::span<const Fp> eq_rows) const {
    const std::size_t c = plan_.parameters.columns(), pair_size = in_.round2.pair_rows * c;
    const auto pairs = in_.round2.pairs();
    std::vector<std::vector<Fp>> folded;
    folded.push_back(fold_model(in_.base, plan_.parameters, in_.base_seed, eq_rows));
    folded.push_back(fold_model(in_.tuned, plan_.parameters, in_.tuned_seed, eq_rows));
    if (plan_.has(Oracle::L)) folded.push_back(in_.round1.fold_low_rank(eq_rows));
    if (plan_.has(Oracle::M)) folded.push_back(in_.round1.fold_mask(eq_rows));
    if (plan_.has(Oracle::A1)) folded.push_back(fold_rows(in_.factor_rows, c, eq_rows));
    if (plan_.has(Oracle::A2u)) folded.push_back(fold_rows(pairs.first(pair_size), c, eq_rows));
    if (plan_.has(Oracle::A2v)) folded.push_back(fold_rows(pairs.last(pair_size), c, eq_rows));
    if (plan_.has(Oracle::A2b)) folded.push_back(fold_rows(in_.round2.bits(), c, eq_rows));
    return folded;
  }

  ColumnArrays column_arrays(std::span<const Fp> eq_rows, const std::vector<std::vector<Fp>>& folded) const {
    ColumnArrays arrays;
    arrays.drift = difference(folded[1], folded[0]);
    std::size_t next = 2;
    const auto take = [&](Oracle oracle, std::vector<Fp>& out) {
      if (plan_.has(oracle)) out = folded[next++];
    };
    take(Oracle::L, arrays.low_rank);
    take(Oracle::M, arrays.mask);
    take(Oracle::A1, arrays.factors);
    take(Oracle::A2u, arrays.u);
    take(Oracle::A2v, arrays.v);
    take(Oracle::A2b, arrays.bits);
    fill_model_weights(plan_, weights_.model, in_.tower, in_.challenges.sigma, eq_rows, arrays);
    arrays.weight(Term::A1) = factors_.column_weights(eq_rows);
    arrays.weight(Term::uv) = pairs_.products();
    arrays.weight(Term::A2u) = pairs_.u_weights();
    arrays.weight(Term::A2v) = pairs_.v_weights();
    arrays.weight(Term::bb) = bits_.squares();
    arrays.weight(Term::A2b) = bits_.linear();
    return arrays;
  }

  Status column_rounds(ColumnArrays arrays) {
    ColumnRounds columns(std::move(arrays), plan_.statement.policy.rank_scale_bits);
    for (unsigned i = plan_.log_rows; i < plan_.variables(); ++i) {
      task_.report(Phase::summing, i, plan_.variables());
      if (task_.stopped()) return cancelled();
      std::array<Fp, coefficient_count> coefficients{};
      columns.add_message(coefficients);
      columns.bind(send(coefficients, false));
    }
    return {};
  }

  void send_evaluations(const SumcheckOutput& out) {
    std::vector<Fp> y;
    for (const auto& oracle : out.folded) y.push_back(parallel_dot(out.eq_columns, oracle));
    y.push_back(parallel_dot(out.eq_columns, in_.round2.mask_row()));
    channel_.fields("y", y);
  }

  // v_m, mu, w, and the opened columns of the pad tree.
  Status prove_pads() {
    const auto c = pad_vector(r_, plan_.degree, plan_.parameters.pad_length);
    const Fp v_m = dot(c, in_.pad_mask);
    channel_.fields("v_m", {&v_m, 1});
    const Fp mu = channel_.transcript().draw_nonzero("mu");
    std::vector<Fp> w(in_.pads.size());
    for (std::size_t i = 0; i < w.size(); ++i) w[i] = mu * in_.pads[i] + in_.pad_mask[i];
    channel_.fields("w", w);
    channel_.nonce();
    const auto sent =
        send_columns(channel_, {&in_.pad_tree, 1}, plan_.parameters.pad_queries(), "pad positions", task_);
    if (!sent.ok()) return sent.error();
    return {};
  }

  ProverChannel& channel_;
  const SumcheckInput& in_;
  const Plan& plan_;
  const Task& task_;
  GatheredWeights weights_;
  FactorTerms factors_;
  PairTerms pairs_;
  BitTerms bits_;
  std::vector<Fp> r_;
};

}  // namespace

Result<SumcheckOutput> prove_sumcheck(ProverChannel& channel, const SumcheckInput& input, const Task& task) {
  return Sumcheck(channel, input, task).run();
}

}  // namespace driftseal::proof

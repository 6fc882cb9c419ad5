#include "core/proof/sumcheck/sumcheck_prover.h"

#include "core/base/checks.h"
#include "core/proof/relation/multilinear.h"
#include "core/proof/sumcheck/bit_terms.h"
#include "core/proof/sumcheck/column_rounds.h"
#include "core/proof/sumcheck/column_weights.h"
#include "core/proof/sumcheck/drift_terms.h"
#include "core/proof/sumcheck/folded_rows.h"
#include "core/proof/sumcheck/pads.h"

namespace driftseal::proof {

namespace {

constexpr std::size_t coefficients_in_d_and_b = 4;  // the polynomials of a round have degree 3

// All weights, gathered from the equations: term by term, each equation times its power of theta.
struct GatheredWeights {
  DriftWeights drift;
  BitTerms bits;
};

GatheredWeights gather(const SumcheckInput& in) {
  GatheredWeights out{{}, BitTerms(in.plan, in.bit_rows)};
  std::vector<std::pair<Interval, Fp>> squares, frozen;
  Fp power = Fp::one();
  for (const Equation& equation : equations(in.plan, in.challenges)) {
    for (const WeightedTerm& term : equation.terms) {
      const Fp factor = power * term.coefficient;
      if (term.term == Term::DD)
        squares.emplace_back(std::get<ConstantWeight>(term.weight).interval, factor);
      else if (term.term == Term::bb) {
        const auto& eq = std::get<EqWeight>(term.weight);
        out.bits.add_eq(eq.interval, *eq.point, factor);
      } else if (term.term == Term::A2b)
        out.bits.add_sparse(std::get<SparseWeight>(term.weight), factor);
      else if (term.term == Term::D && std::holds_alternative<TowerWeight>(term.weight))
        out.drift.projection += factor;
      else if (term.term == Term::D)
        frozen.emplace_back(std::get<EqWeight>(term.weight).interval, factor);
      else
        CHECK(false);  // can_prove()
    }
    power *= in.challenges.theta;
  }
  out.drift.squares = StepFunction(squares);
  out.drift.frozen = StepFunction(frozen);
  out.drift.frozen_point = in.challenges.tau[0];
  return out;
}

// The tower's term as a bilinear form in the rows: weights from sigma, values from the first pass.
LinearRows projection_rows(const SumcheckInput& in, Fp factor) {
  if (!in.tower) return {};
  const std::uint64_t t = in.tower->rows(), rows = std::uint64_t{1} << in.plan.log_rows;
  const auto eq_sigma = eq_table(in.challenges.sigma);
  std::vector<Fp> weights(rows * t), values(rows * t);
  for (std::uint64_t row = 0; row < in.facts.row_projections.size(); ++row) {
    const auto row_weights = in.tower->row_weights(eq_sigma, row);
    for (std::uint64_t j = 0; j < t; ++j) {
      weights[row * t + j] = factor * row_weights[j];
      values[row * t + j] = Fp::from_i128(in.facts.row_projections[row][j]);
    }
  }
  return {std::move(weights), std::move(values)};
}

class Rounds {
 public:
  Rounds(ProverChannel& channel, const SumcheckInput& in) : channel_(channel), in_(in) {}

  // Sends a round's polynomial under its pads, without the coefficient of X; draws r.
  Fp send(std::span<const Fp> coefficients, bool with_nonce) {
    const unsigned degree = in_.plan.degree;
    std::vector<Fp> message(degree);
    for (unsigned k = 0; k < degree; ++k) {
      const std::size_t power = k == 0 ? 0 : k + 1;
      if (power < coefficients.size()) message[k] = coefficients[power];
      message[k] += in_.pads[degree * r_.size() + k];
    }
    channel_.fields("h", message);
    if (with_nonce) channel_.nonce();
    r_.push_back(channel_.transcript().draw_field("r"));
    return r_.back();
  }
  std::vector<Fp>& r() { return r_; }

 private:
  ProverChannel& channel_;
  const SumcheckInput& in_;
  std::vector<Fp> r_;
};

Status row_rounds(Rounds& rounds, const SumcheckInput& in, GatheredWeights& weights, const Task& task) {
  const DriftSource drift(in.base, in.tuned, in.plan.parameters);
  DriftRows terms(in.plan, drift, weights.drift, projection_rows(in, weights.drift.projection),
                  in.rounds_per_pass, task);
  for (unsigned i = 0; i < in.plan.log_rows; ++i) {
    task.report(Phase::summing, i, in.plan.variables());
    std::vector<Fp> coefficients(coefficients_in_d_and_b);
    terms.add_message(coefficients);
    weights.bits.add_message(coefficients);
    if (task.stopped()) return cancelled();
    const Fp r = rounds.send(coefficients, true);
    terms.bind(r);
    weights.bits.bind(r);
  }
  return {};
}

// The oracles with their row variables bound, in the order of plan.oracles(): B, W, A2b.
std::vector<std::vector<Fp>> fold_oracles(const SumcheckInput& in, std::span<const Fp> r_rows) {
  const auto eq_rows = eq_table(r_rows);
  std::vector<std::vector<Fp>> folded;
  folded.push_back(fold_model(in.base, in.plan.parameters, in.base_seed, eq_rows));
  folded.push_back(fold_model(in.tuned, in.plan.parameters, in.tuned_seed, eq_rows));
  if (!in.bit_rows.empty()) folded.push_back(fold_rows(in.bit_rows, in.plan.parameters.columns(), eq_rows));
  return folded;
}

ColumnRounds::Arrays column_arrays(const SumcheckInput& in, const GatheredWeights& weights,
                                   const std::vector<std::vector<Fp>>& folded, std::span<const Fp> r_rows) {
  ColumnRounds::Arrays arrays;
  arrays.drift = difference(folded[1], folded[0]);
  auto columns = column_weights(in.plan, weights.drift, in.tower, in.challenges.sigma, r_rows);
  arrays.drift_squares = std::move(columns.squares);
  arrays.drift_linear = std::move(columns.linear);
  if (folded.size() > 2) arrays.bits = folded[2];
  arrays.bit_squares = weights.bits.square_weights();
  arrays.bit_linear = weights.bits.linear_weights();
  return arrays;
}

// v_m, mu, w, and the opened columns of the pad tree.
Status prove_pads(ProverChannel& channel, const SumcheckInput& in, std::span<const Fp> r, const Task& task) {
  const auto c = pad_vector(r, in.plan.degree, in.plan.parameters.pad_length);
  const Fp v_m = dot(c, in.pad_mask);
  channel.fields("v_m", {&v_m, 1});
  const Fp mu = channel.transcript().draw_nonzero("mu");
  std::vector<Fp> w(in.pads.size());
  for (std::size_t i = 0; i < w.size(); ++i) w[i] = mu * in.pads[i] + in.pad_mask[i];
  channel.fields("w", w);
  channel.nonce();
  const auto sent =
      send_columns(channel, {&in.pad_tree, 1}, in.plan.parameters.pad_queries(), "pad positions", task);
  if (!sent.ok()) return sent.error();
  return {};
}

}  // namespace

bool can_prove(const Plan& plan) {
  return !plan.has(Oracle::L) && !plan.has(Oracle::M) && !plan.has(Oracle::A1) && plan.degree == 3;
}

Result<SumcheckOutput> prove_sumcheck(ProverChannel& channel, const SumcheckInput& in, const Task& task) {
  auto weights = gather(in);
  Rounds rounds(channel, in);
  TRY_STATUS(row_rounds(rounds, in, weights, task));

  SumcheckOutput out;
  const std::vector<Fp> r_rows = rounds.r();
  out.folded = fold_oracles(in, r_rows);
  {
    ColumnRounds columns(column_arrays(in, weights, out.folded, r_rows));
    for (unsigned i = in.plan.log_rows; i < in.plan.variables(); ++i) {
      task.report(Phase::summing, i, in.plan.variables());
      if (task.stopped()) return cancelled();
      std::vector<Fp> coefficients(coefficients_in_d_and_b);
      columns.add_message(coefficients);
      columns.bind(rounds.send(coefficients, false));
    }
  }
  out.r = std::move(rounds.r());

  out.eq_columns = eq_table(std::span<const Fp>(out.r).subspan(in.plan.log_rows));
  std::vector<Fp> y;
  for (const auto& oracle : out.folded) y.push_back(parallel_dot(out.eq_columns, oracle));
  y.push_back(parallel_dot(out.eq_columns, in.mask_row));
  channel.fields("y", y);
  TRY_STATUS(prove_pads(channel, in, out.r, task));
  return out;
}

}  // namespace driftseal::proof

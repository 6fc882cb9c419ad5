#include "core/proof/prove/prove.h"

#include <algorithm>

#include "core/base/checks.h"
#include "core/base/parallel.h"
#include "core/proof/opening/fresh_randomness.h"
#include "core/proof/opening/model_rows.h"
#include "core/proof/opening/opening_prover.h"
#include "core/proof/prove/prover.h"
#include "core/proof/sumcheck/challenges.h"
#include "core/proof/sumcheck/sumcheck_prover.h"
#include "core/proof/sumcheck/witness.h"

namespace driftseal::proof {

namespace {

unsigned log2_exact(std::uint64_t n) { return static_cast<unsigned>(std::countr_zero(n)); }

// Everything that is random in a proof, from 32 fresh bytes. Wiped when it goes.
struct Freshness {
  explicit Freshness(const RandomSource& random) { random(seed); }
  Freshness(const Freshness&) = delete;
  Freshness& operator=(const Freshness&) = delete;
  ~Freshness() { wipe(seed); }
  Digest seed{};

  std::vector<Fp> row(std::string_view label, std::size_t n) const {
    std::vector<Fp> out(n);
    expand_fields(seed, label, 0, out);
    return out;
  }
};

// Round 2: the rows of A2b (bits, then salts) and the mask row S, one after another.
std::vector<Fp> round2_rows(const Plan& plan, const std::vector<std::uint8_t>& bits, const Freshness& fresh) {
  const std::uint64_t k = plan.parameters.data_columns(), c = plan.parameters.columns();
  const std::size_t rows = plan.rows_of(Oracle::A2b).size();
  std::vector<Fp> out((rows + 1) * c);
  for (std::size_t i = 0; i < bits.size(); ++i)
    if (bits[i] != 0) out[i / k * c + i % k] = Fp::one();
  for (std::size_t row = 0; row < rows; ++row)
    expand_fields(fresh.seed, "A2b", row, std::span(out).subspan(row * c + k, plan.parameters.salts));
  expand_fields(fresh.seed, "S", 0, std::span(out).subspan(rows * c));
  return out;
}

// u_0 = sum_o beta^o oracle_o + gamma S, from the oracles with their rows bound; the first one's memory is
// reused.
std::vector<Fp> combine(std::vector<std::vector<Fp>>& folded, std::span<const Fp> mask_row, Fp beta,
                        Fp gamma) {
  std::vector<Fp> u = std::move(folded[0]);
  parallel_pieces(u.size(), 1 << 13, [&](std::size_t begin, std::size_t end) {
    Fp power = beta;
    for (std::size_t o = 1; o < folded.size(); ++o, power *= beta)
      for (std::size_t i = begin; i < end; ++i) u[i] += power * folded[o][i];
    for (std::size_t i = begin; i < end; ++i) u[i] += gamma * mask_row[i];
  });
  folded.clear();
  return u;
}

// One attempt at a proof: the steps of docs/protocol.md in their order.
class Prover {
 public:
  Prover(const Plan& plan, const CommittedModel& base, const CommittedModel& tuned,
         const ProverOptions& options, const Task& task)
      : plan_(plan),
        base_(base),
        tuned_(tuned),
        options_(options),
        task_(task),
        fresh_(options.random),
        channel_(absorb_statement(), plan.parameters.work_bits) {}

  Result<Bytes> run() {
    draw_after_round1(channel_.transcript(),
                      challenges_);  // round 1 has no rows: frozen and norm budgets only
    if (!plan_.kappas.empty()) tower_.emplace(plan_, challenges_.seed);
    TRY_STATUS(commit_round2());
    draw_after_round2(channel_.transcript(), plan_, challenges_);
    TRY(auto sums, prove_sumcheck(channel_, sumcheck_input(), task_));
    TRY_STATUS(open(sums));
    return channel_.take_proof();
  }

 private:
  Transcript& absorb_statement() {
    for (const auto& [tag, bytes] : plan_.statement_items()) transcript_.absorb(tag, bytes);
    return transcript_;
  }

  Status commit_round2() {
    const DriftSource drift(*base_.entries, *tuned_.entries, plan_.parameters);
    TRY(facts_, pass_over_drift(plan_, drift, tower_ ? &*tower_ : nullptr, task_));
    TRY(const auto bits, witness_bits(plan_, *facts_));
    const unsigned c = plan_.parameters.log_columns;
    rows_ = round2_rows(plan_, bits, fresh_);
    round2_source_.emplace(rows_, plan_.parameters.columns());
    TRY(round2_, commit_rows({TreeId::round2, 0, c, 1}, *round2_source_, {task_.stop, {}}));
    const std::size_t length = plan_.parameters.pad_length;
    pads_ = fresh_.row("P", length);
    const auto mask = fresh_.row("m", length);
    pads_.insert(pads_.end(), mask.begin(), mask.end());
    pad_source_.emplace(pads_, length);
    TRY(pad_commitment_, commit_rows(pad_tree().shape, *pad_source_, {task_.stop, {}}));
    const Digest roots[] = {round2_.root, pad_commitment_.root};
    channel_.digests("root", roots);
    return {};
  }

  CommittedTree pad_tree() const {
    return {{TreeId::pads, 0, log2_exact(plan_.parameters.pad_length), pad_log_inverse_rate},
            pad_source_ ? &*pad_source_ : nullptr,
            &pad_commitment_};
  }

  std::span<const Fp> mask_row() const { return std::span<const Fp>(rows_).last(plan_.parameters.columns()); }

  SumcheckInput sumcheck_input() {
    pad_tree_ = pad_tree();
    const std::size_t length = plan_.parameters.pad_length;
    const std::span<const Fp> pads(pads_), rows(rows_);
    return {plan_,
            challenges_,
            tower_ ? &*tower_ : nullptr,
            *base_.entries,
            *tuned_.entries,
            base_.seed,
            tuned_.seed,
            *facts_,
            rows.first(rows.size() - plan_.parameters.columns()),
            mask_row(),
            pads.first(length),
            pads.last(length),
            *pad_tree_,
            options_.rounds_per_pass};
  }

  Status open(SumcheckOutput& sums) {
    channel_.nonce();
    const Fp beta = channel_.transcript().draw_field("beta");
    const Fp gamma = channel_.transcript().draw_nonzero("gamma");
    auto u = combine(sums.folded, mask_row(), beta, gamma);
    const unsigned c = plan_.parameters.log_columns;
    const ModelRows base_rows(*base_.entries, plan_.parameters, base_.seed);
    const ModelRows tuned_rows(*tuned_.entries, plan_.parameters, tuned_.seed);
    std::vector<CommittedTree> trees = {{{TreeId::model, 0, c, 1}, &base_rows, base_.commitment},
                                        {{TreeId::model, 0, c, 1}, &tuned_rows, tuned_.commitment},
                                        {{TreeId::round2, 0, c, 1}, &*round2_source_, &round2_}};
    return prove_opening(channel_, plan_, std::move(trees), std::move(u), std::move(sums.eq_columns), task_);
  }

  const Plan& plan_;
  const CommittedModel &base_, &tuned_;
  const ProverOptions& options_;
  const Task& task_;
  Freshness fresh_;
  Transcript transcript_;
  ProverChannel channel_;
  Challenges challenges_;
  std::optional<Tower> tower_;
  std::optional<DriftFacts> facts_;
  std::vector<Fp> rows_, pads_;  // round 2: A2b and S; P and m
  std::optional<RowsInMemory> round2_source_, pad_source_;
  Commitment round2_, pad_commitment_;
  std::optional<CommittedTree> pad_tree_;
};

Status check_model(const Plan& plan, const CommittedModel& model, const Digest& root, const char* which) {
  if (model.entries->entries() == plan.entries && model.commitment->root == root) return {};
  return Error{ErrorCode::mismatch,
               std::string("the commitment of the ") + which + " model is not the one in the statement", "",
               "", "Commit the model again"};
}

}  // namespace

Result<Bytes> prove_with(const Plan& plan, const CommittedModel& base, const CommittedModel& tuned,
                         const ProverOptions& options, const Task& task) {
  if (!can_prove(plan))
    return Error{ErrorCode::policy_refused, "this version proves frozen and norm budgets only", "", "policy",
                 "Use frozen, norm, free or exempt in every rule"};
  TRY_STATUS(check_model(plan, base, plan.statement.base_root, "base"));
  TRY_STATUS(check_model(plan, tuned, plan.statement.tuned_root, "tuned"));
  return Prover(plan, base, tuned, options, task).run();
}

Result<Bytes> prove(const Plan& plan, const CommittedModel& base, const CommittedModel& tuned,
                    const Task& task) {
  return prove_with(plan, base, tuned, {}, task);
}

std::uint64_t openings_allowed(const Parameters& parameters) {
  return (parameters.salts - 1) / (parameters.queries[0] + 1);
}

}  // namespace driftseal::proof

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

// One attempt at a proof: the steps of docs/protocol.md, section 8, in their order.
class Prover {
 public:
  Prover(const Plan& plan, const CommittedModel& base, const CommittedModel& tuned,
         const Components& components, const ProverOptions& options, const Task& task)
      : plan_(plan),
        base_(base),
        tuned_(tuned),
        components_(components),
        options_(options),
        task_(task),
        fresh_(options.random),
        channel_(absorb_statement(), plan.parameters.work_bits),
        source_(plan, *base.entries, *tuned.entries, components),
        factors_(factor_rows(plan, components, fresh_.seed)),
        round1_(plan, source_, factors_, fresh_.seed) {}

  Result<Bytes> run() {
    TRY_STATUS(commit_round1());
    draw_after_round1(channel_.transcript(), challenges_);
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

  TreeShape model_shape(TreeId id) const { return {id, 0, plan_.parameters.log_columns, 1}; }
  Task quiet() const { return {task_.stop, {}}; }

  Status commit_round1() {
    if (round1_.rows() == 0) return {};
    TRY(round1_commitment_, commit_rows(model_shape(TreeId::round1), round1_, task_));
    channel_.digests("root", {&round1_commitment_.root, 1});
    return {};
  }

  Status commit_round2() {
    TRY(facts_, pass_over_models(plan_, source_, tower_ ? &*tower_ : nullptr, factors_, task_));
    TRY(const auto bits, witness_bits(plan_, components_, *facts_));
    round2_ = round2_rows(plan_, factors_, challenges_, bits, fresh_.seed);
    round2_source_.emplace(round2_->values, plan_.parameters.columns());
    TRY(round2_commitment_, commit_rows(model_shape(TreeId::round2), *round2_source_, quiet()));
    const std::size_t length = plan_.parameters.pad_length;
    pads_ = fresh_.row("P", length);
    const auto mask = fresh_.row("m", length);
    pads_.insert(pads_.end(), mask.begin(), mask.end());
    pad_source_.emplace(pads_, length);
    const TreeShape shape{TreeId::pads, 0, log2_exact(length), pad_log_inverse_rate};
    TRY(pad_commitment_, commit_rows(shape, *pad_source_, quiet()));
    pad_tree_ = {shape, &*pad_source_, &pad_commitment_};
    const Digest roots[] = {round2_commitment_.root, pad_commitment_.root};
    channel_.digests("root", roots);
    return {};
  }

  SumcheckInput sumcheck_input() const {
    const std::size_t length = plan_.parameters.pad_length;
    const std::span<const Fp> pads(pads_);
    return {plan_,
            challenges_,
            tower_ ? &*tower_ : nullptr,
            *base_.entries,
            *tuned_.entries,
            base_.seed,
            tuned_.seed,
            source_,
            *facts_,
            round1_,
            factors_,
            *round2_,
            pads.first(length),
            pads.last(length),
            pad_tree_,
            options_.rounds_per_pass};
  }

  Status open(SumcheckOutput& sums) {
    channel_.nonce();
    const Fp beta = channel_.transcript().draw_field("beta");
    const Fp gamma = channel_.transcript().draw_nonzero("gamma");
    auto u = combine(sums.folded, round2_->mask_row(), beta, gamma);
    const ModelRows base_rows(*base_.entries, plan_.parameters, base_.seed);
    const ModelRows tuned_rows(*tuned_.entries, plan_.parameters, tuned_.seed);
    std::vector<CommittedTree> trees = {{model_shape(TreeId::model), &base_rows, base_.commitment},
                                        {model_shape(TreeId::model), &tuned_rows, tuned_.commitment}};
    if (round1_.rows() > 0) trees.push_back({model_shape(TreeId::round1), &round1_, &round1_commitment_});
    trees.push_back({model_shape(TreeId::round2), &*round2_source_, &round2_commitment_});
    return prove_opening(channel_, plan_, std::move(trees), std::move(u), std::move(sums.eq_columns), task_);
  }

  const Plan& plan_;
  const CommittedModel &base_, &tuned_;
  const Components& components_;
  const ProverOptions& options_;
  const Task& task_;
  Freshness fresh_;
  Transcript transcript_;
  ProverChannel channel_;
  Challenges challenges_;
  ModelSource source_;
  std::vector<Fp> factors_;  // A1
  Round1Rows round1_;
  std::optional<Tower> tower_;
  std::optional<ModelFacts> facts_;
  std::optional<Round2Rows> round2_;
  std::vector<Fp> pads_;  // P and m
  std::optional<RowsInMemory> round2_source_, pad_source_;
  Commitment round1_commitment_, round2_commitment_, pad_commitment_;
  CommittedTree pad_tree_{};
};

Status check_model(const Plan& plan, const CommittedModel& model, const Digest& root, const char* which) {
  if (model.entries->entries() == plan.entries && model.commitment->root == root) return {};
  return Error{ErrorCode::mismatch,
               std::string("the commitment of the ") + which + " model is not the one in the statement", "",
               "", "Commit the model again"};
}

}  // namespace

Result<Bytes> prove_with(const Plan& plan, const CommittedModel& base, const CommittedModel& tuned,
                         const Components& components, const ProverOptions& options, const Task& task) {
  TRY_STATUS(check_components(plan, components));
  TRY_STATUS(check_model(plan, base, plan.statement.base_root, "base"));
  TRY_STATUS(check_model(plan, tuned, plan.statement.tuned_root, "tuned"));
  return Prover(plan, base, tuned, components, options, task).run();
}

Result<Bytes> prove(const Plan& plan, const CommittedModel& base, const CommittedModel& tuned,
                    const Components& components, const Task& task) {
  return prove_with(plan, base, tuned, components, {}, task);
}

std::uint64_t openings_allowed(const Parameters& parameters) {
  return (parameters.salts - 1) / (parameters.queries[0] + 1);
}

}  // namespace driftseal::proof

// Commit, prove and verify on synthetic models of 2^18, 2^22 and 2^26 entries: a norm budget on every one of
// 64 tensors.
#include <benchmark/benchmark.h>

#include <random>

#include "core/proof/prove/prove.h"
#include "core/proof/verify/verify.h"

namespace driftseal::proof {
namespace {

// Weights of a BF16 model on the grid, and a small drift: a hash of the index, nothing is stored.
class SyntheticEntries : public EntrySource {
 public:
  SyntheticEntries(std::uint64_t entries, bool tuned) : entries_(entries), tuned_(tuned) {}
  std::uint64_t entries() const override { return entries_; }
  void read(std::uint64_t begin, std::span<std::int64_t> out) const override {
    for (std::size_t i = 0; i < out.size(); ++i) {
      std::uint64_t x = (begin + i) * 0x9e3779b97f4a7c15;
      x = (x ^ x >> 29) * 0xbf58476d1ce4e5b9;
      const auto weight = static_cast<std::int64_t>(x >> 45 << 2) - (1 << 20);
      out[i] = weight + (tuned_ ? static_cast<std::int64_t>(x & 0x1ff) - 256 : 0);
    }
  }

 private:
  std::uint64_t entries_;
  bool tuned_;
};

Statement statement(std::uint64_t entries) {
  constexpr std::uint64_t tensors = 64;
  Statement s;
  for (std::uint64_t i = 0; i < tensors; ++i) {
    s.layout.push_back({"tensor" + std::to_string(i), false, {entries / tensors}});
    BlockSpec block{"tensor" + std::to_string(i), BlockKind::budgets, {i}, {}};
    block.budget.norm_squared = u128{1} << 60;
    s.policy.blocks.push_back(std::move(block));
  }
  return s;
}

struct Proven {
  SyntheticEntries base, tuned;
  Digest seed{1, 2, 3};
  Commitment base_commitment, tuned_commitment;
  Statement claim;

  explicit Proven(std::uint64_t n) : base(n, false), tuned(n, true), claim(statement(n)) {
    const auto parameters = Parameters::for_entries(n);
    base_commitment = commit_model(parameters, base, std::nullopt, {}).value();
    tuned_commitment = commit_model(parameters, tuned, seed, {}).value();
    claim.base_root = base_commitment.root;
    claim.tuned_root = tuned_commitment.root;
  }
  Bytes prove(const Plan& plan) const {
    return driftseal::proof::prove(plan, {&base, &base_commitment, {}}, {&tuned, &tuned_commitment, seed}, {},
                                   {})
        .value();
  }
};

void per_parameter(benchmark::State& state) {
  state.counters["per_parameter"] =
      benchmark::Counter(static_cast<double>(state.range(0)),
                         benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void Commit(benchmark::State& state) {
  const auto n = static_cast<std::uint64_t>(state.range(0));
  const SyntheticEntries tuned(n, true);
  for (auto _ : state)
    benchmark::DoNotOptimize(commit_model(Parameters::for_entries(n), tuned, Digest{1}, {}).value().root);
  per_parameter(state);
}

void Prove(benchmark::State& state) {
  const Proven proven(static_cast<std::uint64_t>(state.range(0)));
  const auto plan = Plan::make(proven.claim).value();
  std::size_t size = 0;
  for (auto _ : state) size = proven.prove(plan).size();
  per_parameter(state);
  state.counters["KiB"] = static_cast<double>(size) / 1024;
}

void Verify(benchmark::State& state) {
  const Proven proven(static_cast<std::uint64_t>(state.range(0)));
  const auto plan = Plan::make(proven.claim).value();
  const Bytes proof = proven.prove(plan);
  for (auto _ : state)
    if (!verify(plan, proof, 96).accepted()) state.SkipWithError("rejected");
}

#define SIZES \
  Arg(1 << 18)->Arg(1 << 22)->Arg(1 << 26)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations
BENCHMARK(Commit)->SIZES(1);
BENCHMARK(Prove)->SIZES(1);
BENCHMARK(Verify)->SIZES(20);

}  // namespace
}  // namespace driftseal::proof

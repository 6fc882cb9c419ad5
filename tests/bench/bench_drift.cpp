// Drift and grid figures of LLaMA-shaped BF16 pairs, warm; bytes are those of both files.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>
#include <map>

#include "core/drift/drift.h"
#include "core/drift/grid_drift.h"
#include "tests/support/llama_pair.h"

namespace {

using namespace driftseal;

// A pair in a temporary folder that goes with the program.
class StoredPair {
 public:
  explicit StoredPair(std::int64_t log_parameters)
      : folder_(std::filesystem::temp_directory_path() /
                ("driftseal-bench-" + std::to_string(::getpid()) + "-" + std::to_string(log_parameters))) {
    const auto written = test::write_llama_pair(std::uint64_t{1} << log_parameters, folder_.string());
    CHECK(written.ok());
    auto base = open_model(written->base), tuned = open_model(written->tuned);
    CHECK(base.ok() && tuned.ok());
    auto pair = pair_models(*base, *tuned);
    CHECK(pair.ok());
    pair_ = std::move(*pair);
  }
  StoredPair(const StoredPair&) = delete;
  ~StoredPair() { std::filesystem::remove_all(folder_); }
  const Pair& pair() const { return pair_; }

 private:
  std::filesystem::path folder_;
  Pair pair_;
};

const Pair& pair_of(std::int64_t log_parameters) {
  static std::map<std::int64_t, StoredPair> pairs;
  return pairs.try_emplace(log_parameters, log_parameters).first->second.pair();
}

void set_bytes(benchmark::State& state, const Pair& pair) {
  state.SetBytesProcessed(
      static_cast<std::int64_t>(state.iterations() * (pair.base->bytes() + pair.tuned->bytes())));
}

void drift(benchmark::State& state) {
  const auto& pair = pair_of(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(measure(pair, {}));
  set_bytes(state, pair);
}

void grid_drift(benchmark::State& state) {
  const auto& pair = pair_of(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(measure_grid(pair, default_grid_bits, {}));
  set_bytes(state, pair);
}

}  // namespace

BENCHMARK(drift)->DenseRange(18, 26, 4)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(grid_drift)->DenseRange(18, 26, 4)->UseRealTime()->Unit(benchmark::kMillisecond);

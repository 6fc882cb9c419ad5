// Spectra of a square BF16 difference on one thread, warm: normal weights of scale 0.02 with drift (all of it
// noise), or with a product of rank 16 added and rounded to BF16 (a merged LoRA).
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <bit>
#include <filesystem>
#include <map>
#include <random>

#include "core/base/parallel.h"
#include "core/drift/spectrum/factors.h"
#include "core/drift/spectrum/spectrum.h"
#include "core/drift/spectrum/support.h"
#include "core/tensor/grid.h"
#include "tests/support/safetensors_file.h"

namespace {

using namespace driftseal;

enum Kind : std::int64_t { noise, lora };

std::uint16_t to_bf16(double x) {  // nearest, ties to even; finite
  const auto bits = std::bit_cast<std::uint32_t>(static_cast<float>(x));
  return static_cast<std::uint16_t>((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
}

class Drift {
 public:
  Drift(Kind kind, std::size_t n) : kind_(kind), u_(n * rank), v_(n * rank) {
    for (double& x : u_) x = normal_(random_);
    for (double& x : v_) x = normal_(random_) * 1e-3;
  }
  double weight() { return 0.02 * normal_(random_); }
  double at(std::size_t i, std::size_t j) {
    if (kind_ == noise) return 2e-3 * normal_(random_);
    double sum = 0;
    for (std::size_t k = 0; k < rank; ++k) sum += u_[i * rank + k] * v_[j * rank + k];
    return sum;
  }

 private:
  static constexpr std::size_t rank = 16;
  Kind kind_;
  std::mt19937_64 random_;
  std::normal_distribution<double> normal_;
  std::vector<double> u_, v_;
};

// A pair in a temporary folder that goes with the program.
class StoredPair {
 public:
  StoredPair(Kind kind, std::size_t n)
      : folder_(std::filesystem::temp_directory_path() /
                ("driftseal-spectrum-" + std::to_string(::getpid()) + "-" + std::to_string(kind) + "-" +
                 std::to_string(n))) {
    std::filesystem::create_directories(folder_);
    std::vector<std::uint16_t> base(n * n), tuned(n * n);
    Drift drift(kind, n);
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j) {
        const double weight = drift.weight();
        base[i * n + j] = to_bf16(weight);
        tuned[i * n + j] = to_bf16(weight + drift.at(i, j));
      }
    pair_ = open(write("base", n, base), write("tuned", n, tuned));
  }
  StoredPair(const StoredPair&) = delete;
  ~StoredPair() { std::filesystem::remove_all(folder_); }
  const Pair& pair() const { return pair_; }

 private:
  std::string write(const char* name, std::size_t n, const std::vector<std::uint16_t>& values) const {
    const auto path = (folder_ / name).string() + ".safetensors";
    test::SafetensorsFile().add("w", DType::BF16, {n, n}, values).write(path);
    return path;
  }
  static Pair open(const std::string& base, const std::string& tuned) {
    auto first = open_model(base), second = open_model(tuned);
    CHECK(first.ok() && second.ok());
    auto pair = pair_models(*first, *second);
    CHECK(pair.ok());
    return std::move(*pair);
  }

  std::filesystem::path folder_;
  Pair pair_;
};

const Pair& pair_of(const benchmark::State& state) {
  static std::map<std::pair<std::int64_t, std::int64_t>, StoredPair> pairs;
  const auto kind = static_cast<Kind>(state.range(0));
  const auto n = static_cast<std::size_t>(state.range(1));
  return pairs.try_emplace({state.range(0), state.range(1)}, kind, n).first->second.pair();
}

void top_32(benchmark::State& state) {
  const ThreadLimit one(1);
  const auto& pair = pair_of(state);
  const StoredDelta delta(pair, pair.coverage.front());
  Spectrum found;
  for (auto _ : state) found = *spectrum(delta, {}, {});
  state.counters["s1"] = found.spectral_norm();
  state.counters["s32"] = found.top.back();
  state.counters["error"] = found.errors.back() / found.spectral_norm();
  state.counters["effective"] = found.effective_rank.value;
  state.counters["above"] = static_cast<double>(found.noise.above);
}

void factors_16(benchmark::State& state) {
  const ThreadLimit one(1);
  const auto& pair = pair_of(state);
  const StoredDelta delta(pair, pair.coverage.front());
  Factors found;
  for (auto _ : state) found = *truncated_svd(delta, 16, {}, {});
  state.counters["residual"] = found.residual;
}

void support(benchmark::State& state) {
  const ThreadLimit one(1);
  const auto& pair = pair_of(state);
  for (auto _ : state)
    benchmark::DoNotOptimize(
        smallest_support(pair, {&pair.coverage.front()}, default_grid_bits, u128{1} << 60, {}));
}

void shapes(benchmark::internal::Benchmark* of) {
  of->ArgsProduct({{noise, lora}, {1024, 4096}})->UseRealTime()->Unit(benchmark::kMillisecond);
}

}  // namespace

BENCHMARK(top_32)->Apply(shapes);
BENCHMARK(factors_16)->Apply(shapes);
BENCHMARK(support)->Apply(shapes);

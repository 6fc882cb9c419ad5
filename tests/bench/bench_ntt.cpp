// Transforms and what is made of them; single-threaded except add_powers.
#include <benchmark/benchmark.h>

#include "core/proof/reed_solomon/kernel.h"
#include "core/proof/reed_solomon/ntt.h"

namespace {

using namespace driftseal::proof;

std::vector<Fp> some_row(std::size_t n) { return powers(Fp::from_u64(1'000'003), n); }

std::vector<std::uint64_t> spread_positions(std::size_t count, unsigned log_n) {
  std::vector<std::uint64_t> positions;
  for (std::size_t j = 0; j < count; ++j) positions.push_back((j << log_n) / count);
  return positions;
}

// One core's time for one radix-2 butterfly: an inverted rate, printed in nanoseconds.
void report_butterflies(benchmark::State& state, unsigned log_n) {
  const double butterflies = static_cast<double>(log_n) * static_cast<double>(std::uint64_t{1} << log_n) / 2;
  state.counters["per_butterfly"] = benchmark::Counter(
      butterflies, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void transform_with(benchmark::State& state, const Kernel& kernel) {
  const auto log_n = static_cast<unsigned>(state.range(0));
  auto values = some_row(std::size_t{1} << log_n);
  const Fp shift = Fp::from_u64(7);
  for (auto _ : state) {
    kernel.transform(values, shift);
  }
  report_butterflies(state, log_n);
}

void transform_fastest(benchmark::State& state) { transform_with(state, fastest_kernel()); }
void transform_scalar(benchmark::State& state) { transform_with(state, scalar_kernel()); }

void encode_one_block(benchmark::State& state) {
  const auto log_row = static_cast<unsigned>(state.range(0)),
             log_block = static_cast<unsigned>(state.range(1));
  const auto row = some_row(std::size_t{1} << log_row);
  std::vector<Fp> out(std::size_t{1} << log_block);
  for (auto _ : state) encode_block(row, log_row + 1, 1, out);
}

void encode_213_blocks(benchmark::State& state) {
  const auto log_row = static_cast<unsigned>(state.range(0)),
             log_block = static_cast<unsigned>(state.range(1));
  const auto row = some_row(std::size_t{1} << log_row);
  const auto blocks = spread_positions(213, log_row + 1 - log_block);
  std::vector<Fp> out(213 << log_block);
  for (auto _ : state) encode_blocks(row, log_row + 1, blocks, log_block, out);
}

void add_213_powers(benchmark::State& state) {
  const auto log_row = static_cast<unsigned>(state.range(0));
  const auto positions = spread_positions(213, log_row + 1);
  const auto weights = some_row(213);
  std::vector<Fp> out(std::size_t{1} << log_row);
  for (auto _ : state) add_powers(positions, weights, log_row + 1, out);
}

}  // namespace

BENCHMARK(transform_fastest)->Arg(8)->Arg(12)->Arg(16)->Arg(20)->Arg(22);
BENCHMARK(transform_scalar)->Arg(12)->Arg(16)->Arg(20);
BENCHMARK(encode_one_block)->Args({20, 16})->Args({20, 4})->Unit(benchmark::kMillisecond);
BENCHMARK(encode_213_blocks)->Args({16, 0})->Args({20, 0})->Args({20, 8})->Unit(benchmark::kMillisecond);
BENCHMARK(add_213_powers)->Arg(16)->Arg(20)->Unit(benchmark::kMillisecond)->UseRealTime();

// Hashing of a commitment: leaves of many columns, nodes of a layer.
#include <benchmark/benchmark.h>

#include "core/proof/merkle/merkle.h"

namespace {

using namespace driftseal;
using namespace driftseal::proof;

void report_each(benchmark::State& state, const char* name, std::size_t n) {
  state.counters[name] = benchmark::Counter(
      static_cast<double>(n), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void leaves(benchmark::State& state) {
  const auto rows = static_cast<std::size_t>(state.range(0));
  constexpr std::size_t columns = 1 << 12;
  const auto elements = powers(Fp::from_u64(1'000'003), rows * columns);
  std::vector<const Fp*> row;
  for (std::size_t r = 0; r < rows; ++r) row.push_back(&elements[r * columns]);
  std::vector<Digest> out(columns);
  for (auto _ : state) hash_columns(TreeId::model, 0, row, out);
  report_each(state, "per_leaf", columns);
}

void leaves_one_by_one(benchmark::State& state) {
  const auto column = powers(Fp::from_u64(1'000'003), static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(hash_leaf_of_column(TreeId::model, 0, column));
  report_each(state, "per_leaf", 1);
}

void nodes(benchmark::State& state) {
  const std::vector<Digest> children(1 << 13);
  std::vector<Digest> parents(1 << 12);
  for (auto _ : state) hash_nodes(children, parents);
  report_each(state, "per_node", parents.size());
}

}  // namespace

BENCHMARK(leaves)->Arg(2)->Arg(16)->Arg(17)->Arg(33);
BENCHMARK(leaves_one_by_one)->Arg(17);
BENCHMARK(nodes);

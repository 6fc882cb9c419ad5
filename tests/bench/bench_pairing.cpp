// Pairing of models with many tensors, of which nothing is read: as shaped like Mixtral, with names that are
// the same, that have a prefix more, and with transposed matrices under them.
#include <benchmark/benchmark.h>

#include "core/pairing/pairing.h"

namespace {

using namespace driftseal;

constexpr std::uint64_t rows = 64, columns = 32;

std::vector<std::string> names(std::size_t count) {
  std::vector<std::string> names{"model.embed_tokens.weight"};
  for (std::size_t layer = 0; names.size() < count; ++layer)
    for (std::size_t expert = 0; expert < 128 && names.size() < count; ++expert)
      for (const char* part : {"w1", "w2", "w3"})
        names.push_back("model.layers." + std::to_string(layer) + ".block_sparse_moe.experts." +
                        std::to_string(expert) + "." + part + ".weight");
  names.resize(count);
  return names;
}

ModelPtr model(std::size_t count, const std::string& prefix, const Shape& shape) {
  std::vector<TensorInfo> tensors;
  for (const std::string& name : names(count))
    tensors.push_back({.name = prefix + name,
                       .dtype = DType::BF16,
                       .shape = shape,
                       .elements = rows * columns,
                       .bytes = rows * columns * 2});
  return std::make_shared<const Model>("benchmark", "safetensors", Model::Files{}, std::move(tensors),
                                       Metadata{});
}

void pair(benchmark::State& state, const std::string& prefix, const Shape& shape) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const ModelPtr base = model(count, "", {rows, columns}), tuned = model(count, prefix, shape);
  for (auto _ : state) benchmark::DoNotOptimize(pair_models(base, tuned));
}

void same_names(benchmark::State& state) { pair(state, "", {rows, columns}); }
void prefixed(benchmark::State& state) { pair(state, "_orig_mod.", {rows, columns}); }
void prefixed_and_transposed(benchmark::State& state) { pair(state, "_orig_mod.", {columns, rows}); }

BENCHMARK(same_names)->Arg(1000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(prefixed)->Arg(1000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(prefixed_and_transposed)->Arg(1000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace

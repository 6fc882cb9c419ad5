// De-quantising GGUF blocks in pieces as an audit reads them; bytes are those stored, `produced` those made.
#include <benchmark/benchmark.h>

#include <random>

#include "core/model/gguf/block_values.h"

namespace {

using namespace driftseal;

constexpr std::uint64_t stored_bytes = 16 << 20, piece = 1 << 16;  // piece: elements

Bytes random_blocks(const gguf::Type& type) {
  Bytes blocks(stored_bytes / type.bytes * type.bytes);
  std::mt19937 random(1);
  for (auto& byte : blocks) byte = static_cast<std::uint8_t>(random());
  return blocks;
}

void dequantise(benchmark::State& state) {
  const gguf::Type& type = *gguf::find_type(static_cast<std::uint32_t>(state.range(0)));
  const Bytes blocks = random_blocks(type);
  const gguf::BlockValues values(type, blocks);
  const std::uint64_t elements = blocks.size() / type.bytes * type.elements;
  Bytes out(piece * sizeof(float));
  for (auto _ : state)
    for (std::uint64_t begin = 0; begin + piece <= elements; begin += piece) values.read(begin, out);
  const auto read = static_cast<double>(state.iterations() * (elements / piece * piece));
  state.SetLabel(std::string(type.name));
  state.SetBytesProcessed(static_cast<std::int64_t>(read * type.bytes / type.elements));
  state.counters["produced"] =
      benchmark::Counter(read * sizeof(float), benchmark::Counter::kIsRate, benchmark::Counter::kIs1024);
}

}  // namespace

BENCHMARK(dequantise)
    ->Arg(2)
    ->Arg(8)
    ->Arg(10)
    ->Arg(11)
    ->Arg(12)
    ->Arg(13)
    ->Arg(14)
    ->Arg(20)
    ->Arg(23)
    ->Unit(benchmark::kMillisecond);

// The portrait of a 4096 x 4096 BF16 pair beside its measuring, and parts of its picture; warm, in bytes of
// both tensors.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>
#include <random>

#include "core/drift/drift.h"
#include "core/drift/portrait/areas.h"
#include "core/drift/portrait/portrait.h"
#include "tests/support/safetensors_file.h"

namespace {

using namespace driftseal;

constexpr std::uint64_t side = 4096;

class StoredPair {
 public:
  StoredPair()
      : folder_(std::filesystem::temp_directory_path() /
                ("driftseal-portrait-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
    std::mt19937 random(1);
    std::vector<std::uint16_t> values(side * side);
    for (auto& value : values)
      value = static_cast<std::uint16_t>(0x3c00 + random() % 0x180 + (random() % 2 << 15));
    auto base = store("base.safetensors", values);
    for (auto& value : values) value = static_cast<std::uint16_t>(value + random() % 4);
    auto tuned = store("tuned.safetensors", values);
    auto pair = pair_models(base, tuned);
    CHECK(pair.ok());
    pair_ = std::move(*pair);
  }
  StoredPair(const StoredPair&) = delete;
  ~StoredPair() { std::filesystem::remove_all(folder_); }
  const Pair& pair() const { return pair_; }

 private:
  ModelPtr store(const char* name, const std::vector<std::uint16_t>& values) const {
    const auto path = (folder_ / name).string();
    test::SafetensorsFile().add("w", DType::BF16, {side, side}, values).write(path);
    auto model = open_model(path);
    CHECK(model.ok());
    return *model;
  }

  std::filesystem::path folder_;
  Pair pair_;
};

const Pair& pair() {
  static const StoredPair stored;
  return stored.pair();
}

template <class Body>
void run(benchmark::State& state, const Body& body) {
  const DeltaReader reader(pair(), pair().coverage[0]);
  for (auto _ : state) CHECK(body(reader).ok());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * reader.bytes()));
}

void measuring(benchmark::State& state) {
  run(state, [](const DeltaReader&) { return measure(pair(), {}); });
}
void portrait(benchmark::State& state) {
  run(state, [](const DeltaReader& reader) { return portray(reader, {}, {}); });
}
void finer_cells(benchmark::State& state) {
  run(state, [](const DeltaReader& reader) { return read_cells(reader, {0, 0, side, side}, 4, 4, {}); });
}

}  // namespace

BENCHMARK(measuring)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(portrait)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(finer_cells)->UseRealTime()->Unit(benchmark::kMillisecond);

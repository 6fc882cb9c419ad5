// driftseal-generate-pair SIZE FOLDER [DRIFT [SEED]]: a BF16 pair for benchmarks. SIZE: a number of
// parameters of a LLaMA-shaped pair, 4194304 or 2^22, or gpt2. DRIFT: dense, lora:RANK, or sparse:N, one
// entry in N.
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include "tests/support/llama_pair.h"

using driftseal::test::GeneratedDrift;

static std::uint64_t parse_count(const std::string& text) {
  if (text.starts_with("2^")) return std::uint64_t{1} << (std::strtoul(text.c_str() + 2, nullptr, 10) & 63);
  return std::strtoull(text.c_str(), nullptr, 10);
}

static std::optional<GeneratedDrift> parse_drift(const std::string& text) {
  const auto colon = text.find(':');
  const std::uint64_t number = colon == std::string::npos ? 0 : parse_count(text.substr(colon + 1));
  if (text == "dense") return GeneratedDrift{};
  if (text.starts_with("lora:") && number > 0)
    return GeneratedDrift{.kind = GeneratedDrift::Kind::lora, .rank = number};
  if (text.starts_with("sparse:") && number > 0)
    return GeneratedDrift{.kind = GeneratedDrift::Kind::sparse, .one_in = number};
  return std::nullopt;
}

int main(int argc, char** argv) {
  const auto drift = parse_drift(argc >= 4 ? argv[3] : "dense");
  if (argc < 3 || argc > 5 || !drift) {
    std::fprintf(stderr,
                 "usage: driftseal-generate-pair SIZE|gpt2 FOLDER [dense|lora:RANK|sparse:N [SEED]]\n");
    return 4;
  }
  const std::string size = argv[1];
  const std::uint64_t seed = argc == 5 ? std::strtoull(argv[4], nullptr, 10) : 1;
  const auto pair = size == "gpt2"
                        ? driftseal::test::write_gpt2_pair(argv[2], seed, *drift)
                        : driftseal::test::write_llama_pair(parse_count(size), argv[2], seed, *drift);
  if (!pair) {
    std::fprintf(stderr, "%s\n", pair.error().paragraph().c_str());
    return 2;
  }
  std::printf("%llu parameters: %s %s\n", static_cast<unsigned long long>(pair->parameters),
              pair->base.c_str(), pair->tuned.c_str());
  return 0;
}

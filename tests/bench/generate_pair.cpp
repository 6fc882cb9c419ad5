// driftseal-generate-pair PARAMETERS FOLDER [SEED]: a LLaMA-shaped BF16 pair for benchmarks. PARAMETERS:
// 4194304 or 2^22.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/support/llama_pair.h"

static std::uint64_t parse_count(const std::string& text) {
  if (text.starts_with("2^")) return std::uint64_t{1} << (std::strtoul(text.c_str() + 2, nullptr, 10) & 63);
  return std::strtoull(text.c_str(), nullptr, 10);
}

int main(int argc, char** argv) {
  if (argc < 3 || argc > 4) {
    std::fprintf(stderr, "usage: driftseal-generate-pair PARAMETERS FOLDER [SEED]\n");
    return 4;
  }
  const std::uint64_t seed = argc == 4 ? std::strtoull(argv[3], nullptr, 10) : 1;
  const auto pair = driftseal::test::write_llama_pair(parse_count(argv[1]), argv[2], seed);
  if (!pair) {
    std::fprintf(stderr, "%s\n", pair.error().paragraph().c_str());
    return 2;
  }
  std::printf("%llu parameters: %s %s\n", static_cast<unsigned long long>(pair->parameters),
              pair->base.c_str(), pair->tuned.c_str());
  return 0;
}

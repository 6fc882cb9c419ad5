// LLaMA-shaped pairs of any size for benchmarks: normal weights of scale 0.02 stored as BF16, and a tuned
// model whose matrices all drifted by a small normal perturbation. Reproducible from the seed.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.h"

namespace driftseal::test {

struct LlamaPair {
  std::string base, tuned;  // paths of the two .safetensors files
  std::uint64_t parameters =
      0;  // what was written: at most what was asked for, less by under twice the hidden size
};

// Writes folder/base/model.safetensors and folder/tuned/model.safetensors. parameters >= 2^14.
Result<LlamaPair> write_llama_pair(std::uint64_t parameters, const std::string& folder,
                                   std::uint64_t seed = 1);

}  // namespace driftseal::test

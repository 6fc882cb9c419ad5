// Pairs of any size for benchmarks, shaped like LLaMA or GPT-2 small: normal weights of scale 0.02 stored as
// BF16, and a tuned model that drifted in one of several ways. Reproducible from the seed.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/result.h"

namespace driftseal::test {

struct GeneratedDrift {
  enum class Kind {
    dense,  // every matrix, by a small normal perturbation
    lora,  // attention matrices, by a product of normal factors of a rank, a twentieth of the weights in size
    sparse  // every matrix, one entry in `one_in`, by a normal perturbation of the size of the weights
  };
  Kind kind = Kind::dense;
  std::uint64_t rank = 16;
  std::uint64_t one_in = 100;
};

struct LlamaPair {
  std::string base, tuned;  // paths of the two .safetensors files
  std::uint64_t parameters =
      0;  // what was written: at most what was asked for, less by under twice the hidden size
};

// Writes folder/base/model.safetensors and folder/tuned/model.safetensors. parameters >= 2^14.
Result<LlamaPair> write_llama_pair(std::uint64_t parameters, const std::string& folder,
                                   std::uint64_t seed = 1, const GeneratedDrift& drift = {});

// The same in the shape of GPT-2 small: 124 million parameters.
Result<LlamaPair> write_gpt2_pair(const std::string& folder, std::uint64_t seed = 1,
                                  const GeneratedDrift& drift = {});

}  // namespace driftseal::test

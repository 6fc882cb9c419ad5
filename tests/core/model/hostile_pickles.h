// Bodies of data.pkl that are wrong in one way each, beside one storage data/0 of 16 bytes.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"

namespace driftseal::test {

struct HostilePickle {
  const char* name;
  std::string body;
  ErrorCode code;
  std::string words;  // that the error has to say
};

std::vector<HostilePickle> hostile_pickles();

// A state dict with one tensor "a" of floats in data/0.
std::string one_tensor(std::int64_t first, const std::vector<std::int64_t>& shape,
                       const std::vector<std::int64_t>& strides);

}  // namespace driftseal::test

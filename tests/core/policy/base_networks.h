// The networks of tests/core/architecture as bases of policies.
#pragma once

#include "core/policy/rules/places.h"
#include "tests/core/architecture/layouts.h"

namespace driftseal::test {

inline std::vector<TensorFacts> base_of(const TensorList& tensors) {
  std::vector<TensorFacts> base;
  for (const NamedTensor& tensor : tensors) {
    const bool counter = tensor.name.ends_with("num_batches_tracked");
    base.push_back({tensor.name, counter ? DType::I64 : DType::BF16, tensor.shape, u128{1} << 60});
  }
  return base;
}

// With the places that this policy asks for.
inline std::vector<TensorFacts> base_of(const std::string& network_name, const Policy& policy) {
  auto base = base_of(network(network_name).tensors);
  find_places(policy, base);
  return base;
}

}  // namespace driftseal::test

// Names and shapes of real networks (tests/core/architecture/networks), made small: two layers, few features.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/architecture/roles/roles.h"
#include "core/tensor/shape.h"

namespace driftseal::test {

struct NamedTensor {
  std::string name;
  Shape shape;
};
using TensorList = std::vector<NamedTensor>;

// One tensor a line: its name, then its dimensions. A line with '#' stands for two layers, one with '@' for
// two experts.
TensorList tensor_list(std::string_view text);

struct Network {
  std::string family;  // that its names and shapes tell
  TensorList tensors;
};
std::vector<std::string> network_names();
Network network(const std::string& name);  // "gpt2"

std::vector<NamedShape> shapes_of(const TensorList& tensors);

}  // namespace driftseal::test

// The tensors that are compared: those of the base, from its files or from a certificate.
#pragma once

#include <string_view>
#include <vector>

#include "core/model/model.h"
#include "core/tensor/shape.h"

namespace driftseal {

struct LayoutTensor {
  std::string_view name;  // unique
  Shape shape;
};

struct BaseLayout {
  std::vector<LayoutTensor> tensors;
  const Metadata* metadata = nullptr;  // of the base's file, if it is at hand
};

BaseLayout layout_of(const Model& base);  // refers to it

}  // namespace driftseal

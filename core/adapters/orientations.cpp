#include "core/adapters/orientations.h"

namespace driftseal {

static Roles roles_of(const Model& model) {
  std::vector<NamedShape> tensors;
  for (const TensorInfo& tensor : model.tensors()) tensors.push_back({tensor.name, tensor.shape});
  return assign_roles(tensors);
}

std::optional<bool> Orientations::is_conv1d(const std::string& tensor) {
  if (!roles_) roles_ = roles_of(base_);
  const auto index = base_.find(tensor);
  if (!index || !roles_->tensors[*index].described) return std::nullopt;
  switch (roles_->tensors[*index].orientation) {
    case Orientation::conv1d:
      return true;
    case Orientation::linear:
      return false;
    case Orientation::vector:
    case Orientation::convolution:
    case Orientation::embedding:
    case Orientation::other:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace driftseal

// How the weights of a base's layers lie, as far as its architecture tells.
#pragma once

#include <optional>
#include <string>

#include "core/architecture/roles/roles.h"
#include "core/model/model.h"

namespace driftseal {

class Orientations {
 public:
  explicit Orientations(const Model& base) : base_(base) {}

  // [in, out] (true) or [out, in]; nothing where the architecture does not describe the tensor.
  std::optional<bool> is_conv1d(const std::string& tensor);

 private:
  const Model& base_;
  std::optional<Roles> roles_;  // found when they are first needed
};

}  // namespace driftseal

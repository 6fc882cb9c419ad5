// What every format demands of a tensor's name, and how names are shown in errors.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace driftseal {

struct NameProblem {
  ErrorCode code;
  std::string message;
};

// Empty, too long (model_limits::name_bytes), not UTF-8, or with control characters; nothing for a good name.
std::optional<NameProblem> problem_of_tensor_name(std::string_view name);

// A name from a file as part of an error message: not longer than a line.
std::string shortened(std::string_view name);

}  // namespace driftseal

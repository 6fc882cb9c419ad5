#include "core/model/tensor_name.h"

#include <algorithm>

#include "core/base/bytes.h"
#include "core/model/limits.h"

namespace driftseal {

std::optional<NameProblem> problem_of_tensor_name(std::string_view name) {
  const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  if (name.empty()) return NameProblem{ErrorCode::malformed, "a tensor has an empty name"};
  if (name.size() > model_limits::name_bytes)
    return NameProblem{ErrorCode::limit_exceeded,
                       "a tensor's name has " + std::to_string(name.size()) + " bytes"};
  if (std::ranges::any_of(name, control))
    return NameProblem{ErrorCode::malformed, "a tensor's name holds control characters"};
  if (!is_valid_utf8(name)) return NameProblem{ErrorCode::malformed, "a tensor's name is not UTF-8"};
  return std::nullopt;
}

std::string shortened(std::string_view name) {
  constexpr std::size_t longest = 100;
  return std::string(name.substr(0, longest)) + (name.size() > longest ? ".." : "");
}

}  // namespace driftseal

#include "core/model/tensor_name.h"

#include <algorithm>

#include "core/base/bytes.h"
#include "core/model/limits.h"

namespace driftseal {

std::string_view why_not_a_tensor_name(std::string_view name) {
  const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  if (name.empty()) return "is empty";
  if (name.size() > model_limits::name_bytes) return "is too long";
  if (std::ranges::any_of(name, control)) return "holds control characters";
  if (!is_valid_utf8(name)) return "is not UTF-8";
  return "";
}

}  // namespace driftseal

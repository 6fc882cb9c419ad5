// Names that a tensor of a binary format may have: text that can be shown and written as JSON.
#pragma once

#include <string_view>

namespace driftseal {

// Empty if it may; else a predicate that goes on after "a tensor's name".
std::string_view why_not_a_tensor_name(std::string_view name);

}  // namespace driftseal

// The names of GGUF tensors (resources/architectures/gguf_names.json), taken into the program when it is
// built.
#pragma once

#include <string_view>

namespace driftseal {

extern const std::string_view gguf_names_table;

}  // namespace driftseal

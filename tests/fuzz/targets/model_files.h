// What holds for every model file, whatever its format.
#pragma once

#include <string>

namespace driftseal::fuzz {

// Opens the model, reads every byte and value that its tensors claim, and measures it against itself. False
// if it is refused.
bool open_and_read(const std::string& path);

}  // namespace driftseal::fuzz

// What holds for every model file that opens, whatever its format.
#pragma once

#include <string>

namespace driftseal::fuzz {

// False if it does not open. Every stored byte and every value is read, and paired with itself it has no
// drift.
bool open_and_read(const std::string& path);

}  // namespace driftseal::fuzz

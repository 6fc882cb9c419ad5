// What holds for every model file that opens, whatever its format.
#pragma once

#include <string>

#include "core/model/model.h"

namespace driftseal::fuzz {

// Every stored byte and every value is read, and paired with itself it has no drift.
void read_whole(const ModelPtr& model);

// The same of a file; false if it does not open.
bool open_and_read(const std::string& path);

}  // namespace driftseal::fuzz

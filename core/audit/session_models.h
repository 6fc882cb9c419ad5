// The models of a session: what is kept of their files, and whether they are still what they were.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/audit/session_file.h"
#include "core/base/task.h"
#include "core/model/model.h"

namespace driftseal::audit {

// Sizes and times of the model's weight files, from the disk. `path`: as it was chosen.
SessionModel record_model(const Model& model, const std::string& path);

// Adds the digests of the files, if all of them together have at most `most_bytes` and are still as recorded.
// Phase::hashing. What cannot be read stays without one.
void add_digests(SessionModel& model, std::uint64_t most_bytes, const Task& task);

enum class ModelChange : std::uint8_t {
  none,
  gone,      // its path, or one of its files, is not there
  resized,   // a file has another size
  rewritten  // a file was written since, and its digest is another one or was not known
};

struct ModelState {
  ModelChange change = ModelChange::none;
  std::string file;  // the first that is not as it was
};

// A file of another time but of the recorded digest is unchanged; so digests are only computed where times
// differ.
ModelState compare_model(const SessionModel& recorded, const Task& task);

}  // namespace driftseal::audit

#include "core/audit/cap_file.h"

#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {

// Only caps that lead to their root are taken, and they survive being written.
bool caps(ByteView input) {
  const auto caps = audit::read_caps(input);
  for (const auto& cap : caps) CHECK(proof::root_of_cap(cap.cap) == cap.root);
  CHECK(audit::read_caps(audit::write_caps(caps)).size() == caps.size());
  return !caps.empty();
}

}  // namespace driftseal::fuzz

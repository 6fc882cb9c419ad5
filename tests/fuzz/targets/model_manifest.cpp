#include "core/proof/certificate/model_manifest.h"

#include "tests/fuzz/targets/expect.h"
#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {

bool model_manifest(ByteView input) {
  const auto manifest = proof::read_model_manifest(input, "base.json");
  if (!accepted(manifest)) return false;
  CHECK(proof::write_model_manifest(*manifest) == text_of(input));
  return true;
}

}  // namespace driftseal::fuzz

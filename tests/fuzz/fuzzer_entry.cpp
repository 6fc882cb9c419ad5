// libFuzzer's entry for one target, DRIFTSEAL_FUZZ_TARGET.
#include "tests/fuzz/targets/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  driftseal::fuzz::DRIFTSEAL_FUZZ_TARGET({data, size});
  return 0;
}

#include "tests/fuzz/targets/open_and_read.h"
#include "tests/fuzz/targets/scratch_folder.h"
#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {

// Beside it, 16 bytes of external data.
bool onnx(ByteView input) {
  static const ScratchFolder folder;
  folder.write("data", view_of("0123456789abcdef"));
  return open_and_read(folder.write("model.onnx", input));
}

}  // namespace driftseal::fuzz

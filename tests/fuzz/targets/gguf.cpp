#include <cstring>

#include "tests/fuzz/targets/open_and_read.h"
#include "tests/fuzz/targets/scratch_folder.h"
#include "tests/fuzz/targets/targets.h"
#include "tests/support/gguf_file.h"

namespace driftseal::fuzz {

// The name is that of a first part; a second one stands beside it.
bool gguf(ByteView input) {
  static const ScratchFolder folder;
  constexpr std::uint32_t u16 = 2, i8 = 24;
  test::GgufFile second;
  second.pair("split.no", u16, std::uint16_t{1}).pair("split.count", u16, std::uint16_t{2});
  folder.write("model-00002-of-00002.gguf", second.tensor("second", {2}, i8, Bytes{1, 2}).bytes());
  return open_and_read(folder.write("model-00001-of-00002.gguf", input));
}

}  // namespace driftseal::fuzz

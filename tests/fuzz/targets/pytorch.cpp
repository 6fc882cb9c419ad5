#include "tests/fuzz/targets/open_and_read.h"
#include "tests/fuzz/targets/scratch_folder.h"
#include "tests/fuzz/targets/targets.h"
#include "tests/support/zip_file.h"

namespace driftseal::fuzz {

bool pytorch(ByteView input) {
  static const ScratchFolder folder;
  return open_and_read(folder.write("model.pt", input));
}

bool pickle(ByteView input) {
  static const ScratchFolder folder;
  const test::ZipFile archive({{"a/data.pkl", Bytes(input.begin(), input.end())},
                               {"a/data/0", Bytes(16, 1)},
                               {"a/data/1", Bytes(64, 2)}});
  return open_and_read(folder.write("model.pt", archive.bytes));
}

bool npz(ByteView input) {
  static const ScratchFolder folder;
  return open_and_read(folder.write("arrays.npz", input));
}

bool npy(ByteView input) {
  static const ScratchFolder folder;
  return open_and_read(folder.write("array.npy", input));
}

}  // namespace driftseal::fuzz

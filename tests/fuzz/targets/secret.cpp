#include "core/audit/secret.h"

#include "tests/fuzz/targets/expect.h"
#include "tests/fuzz/targets/scratch_folder.h"
#include "tests/fuzz/targets/targets.h"

namespace driftseal::fuzz {

// However the file came about, each proof counts: exactly one more, and the secret stays readable.
static void expect_counted(const std::string& path, const audit::Secret& before) {
  const auto counted = audit::count_opening(path, before.root, before.openings + 1);
  CHECK(counted.ok() && *counted == before.openings + 1);
  const auto after = audit::read_secret(path);
  CHECK(after.ok() && after->openings == *counted && after->seed == before.seed);
  CHECK(!audit::count_opening(path, before.root, *counted).ok());
}

bool secret(ByteView input) {
  static const ScratchFolder folder;
  const auto path = folder.write("tuned.secret", input);
  const auto read = audit::read_secret(path);
  if (!accepted(read)) return false;
  expect_counted(path, *read);
  return true;
}

}  // namespace driftseal::fuzz

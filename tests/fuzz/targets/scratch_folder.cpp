#include "tests/fuzz/targets/scratch_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "core/base/checks.h"

namespace driftseal::fuzz {

ScratchFolder::ScratchFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "driftseal-fuzz-XXXXXX").string();
  CHECK(mkdtemp(name.data()) != nullptr);
  path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string ScratchFolder::write(const std::string& name, ByteView bytes) const {
  const std::string path = path_ + "/" + name;
  ::unlink(path.c_str());
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0600);
  CHECK(file >= 0);
  CHECK(::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  CHECK(::close(file) == 0);
  return path;
}

}  // namespace driftseal::fuzz

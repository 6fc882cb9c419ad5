// A folder of this process for inputs that are read from files; gone when the process ends.
#pragma once

#include <string>

#include "core/base/bytes.h"

namespace driftseal::fuzz {

class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  // Writes the file anew, readable by its owner only; returns its path.
  std::string write(const std::string& name, ByteView bytes) const;

 private:
  std::string path_;
};

}  // namespace driftseal::fuzz

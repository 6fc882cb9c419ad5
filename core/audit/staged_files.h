// Files that belong together: all are complete under temporary names before the first gets its own, so that a
// full disk leaves nothing behind.
#pragma once

#include <string>
#include <vector>

#include "core/base/output_file.h"

namespace driftseal::audit {

class StagedFiles {
 public:
  Status add(const std::string& path, ByteView bytes, FileMode mode = FileMode::ordinary);
  Status commit();  // in the order in which they were added

  // Where the bytes of this file are until then; empty if it is not among them.
  std::string temporary(const std::string& path) const;

 private:
  std::vector<OutputFile> files_;
};

}  // namespace driftseal::audit

#include "core/audit/staged_files.h"

namespace driftseal::audit {

Status StagedFiles::add(const std::string& path, ByteView bytes, FileMode mode) {
  TRY(auto file, OutputFile::create(path, mode));
  TRY_STATUS(file.write(bytes));
  files_.push_back(std::move(file));
  return {};
}

Status StagedFiles::commit() {
  for (OutputFile& file : files_) TRY_STATUS(file.commit());
  files_.clear();
  return {};
}

}  // namespace driftseal::audit

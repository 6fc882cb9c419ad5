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

std::string StagedFiles::temporary(const std::string& path) const {
  for (const OutputFile& file : files_)
    if (file.path() == path) return file.temporary();
  return {};
}

}  // namespace driftseal::audit

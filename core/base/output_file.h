// Writing without partial output: bytes go to a temporary name in the same folder and are renamed when
// complete.
#pragma once

#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace driftseal {

enum class FileMode { ordinary, secret };  // secret: readable by its owner only (0600)

class OutputFile {
 public:
  static Result<OutputFile> create(const std::string& path, FileMode mode = FileMode::ordinary);
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  ~OutputFile();  // removes the temporary file unless commit() succeeded

  Status write(ByteView bytes);
  Status commit();  // flush to disk, then rename into place

  const std::string& path() const { return path_; }
  const std::string& temporary() const { return temporary_; }  // where the bytes are until commit()

 private:
  OutputFile() = default;
  Error cannot_write(const char* what) const;
  std::string path_, temporary_;
  int fd_ = -1;
};

Status write_file(const std::string& path, ByteView bytes, FileMode mode = FileMode::ordinary);

}  // namespace driftseal

// A file mapped read-only into memory, with what is needed to notice that it changed.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace driftseal {

class MappedFile {
 public:
  // Refuses anything that is not a regular file.
  static Result<MappedFile> open(const std::string& path);

  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  ByteView bytes() const { return {data_, size_}; }
  const std::string& path() const { return path_; }
  std::uint64_t size() const { return size_; }

  // An error if the file on disk is no longer the one that was opened (size, time of change, inode).
  Status unchanged() const;

  // Tells the kernel that the bytes of this range will not be needed soon (bounded memory while streaming).
  void release(std::uint64_t begin, std::uint64_t end) const;

 private:
  MappedFile() = default;
  std::string path_;
  const std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
  std::int64_t changed_seconds_ = 0, changed_nanoseconds_ = 0;
  std::uint64_t device_ = 0, inode_ = 0;
};

// The whole of a small file; refuses more than `limit` bytes.
Result<Bytes> read_file(const std::string& path, std::uint64_t limit);

}  // namespace driftseal

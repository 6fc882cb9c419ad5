// A zip archive in a mapped file: what its directory says, checked against what libzip makes of it.
#pragma once

#include <memory>

#include "core/model/byte_use.h"
#include "core/model/zip_directory.h"

struct zip;

namespace driftseal {

class ZipArchive {
 public:
  // Reads the directory and the local headers, no content.
  static Result<ZipArchive> open(std::shared_ptr<const MappedFile> file);

  const std::vector<ZipEntry>& entries() const { return entries_; }
  ByteView stored(const ZipEntry& entry) const { return file_->bytes().subspan(entry.offset, entry.stored); }

  // The file without the entries' stored bytes: local headers, descriptors, directory.
  FileRegions structure() const;

  // The content of entries()[i], inflated if need be, its checksum verified. limit_exceeded above `limit`
  // bytes.
  Result<Bytes> content(std::size_t i, std::uint64_t limit) const;

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };
  ZipArchive(std::shared_ptr<const MappedFile> file, ZipDirectory directory)
      : file_(std::move(file)), entries_(std::move(directory.entries)), directory_(directory.begin) {}
  Status compare_with_libzip() const;
  Error error(ErrorCode code, std::string message, std::string where) const;

  std::shared_ptr<const MappedFile> file_;
  std::vector<ZipEntry> entries_;
  std::uint64_t directory_;  // where it begins
  std::unique_ptr<zip, Discard> archive_;
};

}  // namespace driftseal

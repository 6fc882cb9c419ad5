#include "core/base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/base/mapping_guard.h"

namespace driftseal {

static Error cannot_open(const std::string& path, const std::string& why) {
  return {ErrorCode::cannot_open, "cannot be opened: " + why, path, "", "Check the path and its permissions"};
}

Result<MappedFile> MappedFile::open(const std::string& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) return cannot_open(path, std::strerror(errno));
  struct stat info {};
  if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) {
    ::close(fd);
    return cannot_open(path, S_ISDIR(info.st_mode) ? "it is a folder" : "not a regular file");
  }
  MappedFile file;
  file.path_ = path;
  file.size_ = static_cast<std::size_t>(info.st_size);
  file.changed_seconds_ = info.st_mtim.tv_sec;
  file.changed_nanoseconds_ = info.st_mtim.tv_nsec;
  file.device_ = info.st_dev;
  file.inode_ = info.st_ino;
  if (file.size_ > 0) {
    void* data = ::mmap(nullptr, file.size_, PROT_READ, MAP_SHARED, fd, 0);
    const int problem = errno;
    ::close(fd);
    if (data == MAP_FAILED) return cannot_open(path, std::strerror(problem));
    file.data_ = static_cast<const std::uint8_t*>(data);
    guard_mapping(file.data_, file.size_);
  } else {
    ::close(fd);
  }
  return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept { *this = std::move(other); }

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  std::swap(changed_seconds_, other.changed_seconds_);
  std::swap(changed_nanoseconds_, other.changed_nanoseconds_);
  std::swap(device_, other.device_);
  std::swap(inode_, other.inode_);
  return *this;
}

MappedFile::~MappedFile() {
  if (data_ == nullptr) return;
  release_mapping(data_);
  ::munmap(const_cast<std::uint8_t*>(data_), size_);
}

Status MappedFile::unchanged() const {
  struct stat info {};
  const bool same = ::stat(path_.c_str(), &info) == 0 && static_cast<std::size_t>(info.st_size) == size_ &&
                    info.st_mtim.tv_sec == changed_seconds_ && info.st_mtim.tv_nsec == changed_nanoseconds_ &&
                    info.st_dev == device_ && info.st_ino == inode_;
  if (!same)
    return Error{ErrorCode::changed_on_disk, "the file changed while it was being audited", path_, "",
                 "Wait until nothing writes to it, then start again"};
  if (data_ != nullptr && mapping_has_faulted(data_))
    return Error{ErrorCode::cannot_read, "a part of the file could not be read", path_, "", "Check the disk"};
  return {};
}

void MappedFile::release(std::uint64_t begin, std::uint64_t end) const {
  static const auto page = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
  begin = (begin + page - 1) / page * page;
  end = std::min<std::uint64_t>(end, size_) / page * page;
  if (begin < end) ::madvise(const_cast<std::uint8_t*>(data_) + begin, end - begin, MADV_DONTNEED);
}

Result<Bytes> read_file(const std::string& path, std::uint64_t limit) {
  TRY(const auto file, MappedFile::open(path));
  if (file.size() > limit)
    return Error{ErrorCode::limit_exceeded,
                 "has " + std::to_string(file.size()) + " bytes; at most " + std::to_string(limit) + " are read", path,
                 "", "Check that this is the right file"};
  Bytes bytes(file.bytes().begin(), file.bytes().end());
  TRY_STATUS(file.unchanged());
  return bytes;
}

}  // namespace driftseal

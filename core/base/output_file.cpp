#include "core/base/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace driftseal {

Error OutputFile::cannot_write(const char* what) const {
  return {ErrorCode::cannot_write, std::string(what) + ": " + std::strerror(errno), path_, "",
          "Choose a folder that can be written to and has free space"};
}

// An existing file keeps its permissions; a new one gets what the user's umask allows.
static mode_t permissions(const std::string& path, FileMode mode) {
  if (mode == FileMode::secret) return 0600;
  struct stat info {};
  if (::stat(path.c_str(), &info) == 0) return info.st_mode & 0777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

Result<OutputFile> OutputFile::create(const std::string& path, FileMode mode) {
  OutputFile file;
  file.path_ = path;
  struct stat info {};
  if (::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode)) {
    errno = S_ISDIR(info.st_mode) ? EISDIR : EINVAL;
    return file.cannot_write("cannot be written");
  }
  std::string pattern = path + ".XXXXXX";
  file.fd_ = ::mkostemp(pattern.data(), O_CLOEXEC);
  if (file.fd_ < 0) return file.cannot_write("cannot be written");
  file.temporary_ = pattern;
  if (::fchmod(file.fd_, permissions(path, mode)) != 0) return file.cannot_write("cannot set permissions");
  return file;
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)), temporary_(std::move(other.temporary_)), fd_(other.fd_) {
  other.fd_ = -1;
  other.temporary_.clear();
}

OutputFile::~OutputFile() {
  if (fd_ >= 0) ::close(fd_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Status OutputFile::write(ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd_, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return cannot_write("writing failed");
    bytes = bytes.subspan(static_cast<std::size_t>(n));
  }
  return {};
}

Status OutputFile::commit() {
  if (::fsync(fd_) != 0 && errno != EINVAL) return cannot_write("writing failed");
  const int closed = ::close(fd_);
  fd_ = -1;
  if (closed != 0 || ::rename(temporary_.c_str(), path_.c_str()) != 0) return cannot_write("writing failed");
  temporary_.clear();
  return {};
}

Status write_file(const std::string& path, ByteView bytes, FileMode mode) {
  TRY(auto file, OutputFile::create(path, mode));
  TRY_STATUS(file.write(bytes));
  return file.commit();
}

}  // namespace driftseal

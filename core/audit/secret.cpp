#include "core/audit/secret.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "core/base/json.h"
#include "core/base/output_file.h"
#include "core/base/random.h"

namespace driftseal::audit {

namespace {

constexpr std::string_view schema = "driftseal-secret/1";
constexpr std::string_view opening_line = "opening\n";
constexpr std::size_t file_limit = 1 << 20;

// A file descriptor that is closed when it goes; closing drops the lock.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

Error cannot_open(const std::string& path, const char* why) {
  return {ErrorCode::cannot_open, std::string("cannot be opened: ") + why, path, "",
          "Check the path and its permissions"};
}

Error malformed(const std::string& path, const std::string& message) {
  return {ErrorCode::malformed, message, path, "",
          "Check that this is the file that `commit --secret` or `audit` wrote"};
}

Result<Descriptor> open_private(const std::string& path, int flags) {
  Descriptor file(::open(path.c_str(), flags | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) return cannot_open(path, std::strerror(errno));
  struct stat info {};
  if (::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode))
    return cannot_open(path, "not a regular file");
  if ((info.st_mode & 077) != 0)
    return Error{ErrorCode::key_refused, "others may read this secret: its permissions are too open", path,
                 "", "If nobody else has read it, run `chmod 600` on it; otherwise commit to the model anew"};
  if (static_cast<std::size_t>(info.st_size) > file_limit)
    return malformed(path, "is too large for a secret");
  return file;
}

Result<SecretBytes> read_all(const Descriptor& file, const std::string& path) {
  Bytes bytes(file_limit + 1);
  std::size_t n = 0;
  while (n < bytes.size()) {
    const ssize_t got = ::pread(file.get(), bytes.data() + n, bytes.size() - n, static_cast<off_t>(n));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Error{ErrorCode::cannot_read, std::strerror(errno), path, "", "Check the disk"};
    if (got == 0) break;
    n += static_cast<std::size_t>(got);
  }
  bytes.resize(n);
  return SecretBytes(std::move(bytes));
}

bool read_digest(const Json& json, std::string_view name, Digest& out) {
  const Json* member = json.find(name);
  if (member == nullptr || member->string() == nullptr) return false;
  auto bytes = from_hex(*member->string());
  if (!bytes || bytes->size() != out.size()) return false;
  std::copy(bytes->begin(), bytes->end(), out.begin());
  wipe(*bytes);
  return true;
}

Result<Secret> parse(std::string_view text, const std::string& path) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  TRY(const Json json, parse_json(text.substr(0, end), path));
  const Json* version = json.find("schema");
  if (version == nullptr || version->string() == nullptr || *version->string() != schema)
    return malformed(path, "is not a secret of this program (schema driftseal-secret/1)");
  Secret secret;
  if (json.object()->size() != 4 || !read_digest(json, "seed", secret.seed) ||
      !read_digest(json, "naming_key", secret.naming_key) || !read_digest(json, "root", secret.root))
    return malformed(path, "must hold seed, naming_key and root, 64 hexadecimal digits each");
  const std::string_view lines = end < text.size() ? text.substr(end + 1) : std::string_view();
  secret.openings = static_cast<std::uint64_t>(std::count(lines.begin(), lines.end(), '\n'));
  if (!lines.empty() && lines.back() != '\n') ++secret.openings;
  return secret;
}

// A last line that was cut short keeps to itself: the new one must neither join it nor spoil it.
Status append_opening(const Descriptor& file, std::string_view text, const std::string& path) {
  const std::string line = (text.ends_with('\n') ? "" : "\n") + std::string(opening_line);
  const ssize_t n = ::write(file.get(), line.data(), line.size());
  if (n == static_cast<ssize_t>(line.size()) && ::fsync(file.get()) == 0) return {};
  return Error{ErrorCode::cannot_write, std::string("the proof cannot be counted: ") + std::strerror(errno),
               path, "", "Make room on the disk and start again; no proof was released"};
}

}  // namespace

Secret Secret::fresh() {
  Secret secret;
  system_random(secret.seed);
  system_random(secret.naming_key);
  return secret;
}

Result<Secret> read_secret(const std::string& path) {
  TRY(const Descriptor file, open_private(path, O_RDONLY));
  TRY(const SecretBytes text, read_all(file, path));
  return parse(text_of(text.view()), path);
}

Status refuse_existing_secret(const std::string& path) {
  if (::access(path.c_str(), F_OK) != 0) return {};
  return Error{ErrorCode::cannot_write,
               "there is a file of this name already, and a secret is never replaced", path, "",
               "Choose another name, or move the old secret away if its commitment is not needed any more"};
}

Status set_secret_aside(const std::string& path) {
  if (::access(path.c_str(), F_OK) != 0) return {};
  TRY(const Secret old, read_secret(path));
  const std::string aside = path + '.' + to_hex(old.root).substr(0, 16);
  TRY_STATUS(refuse_existing_secret(aside));
  if (::rename(path.c_str(), aside.c_str()) == 0) return {};
  return Error{ErrorCode::cannot_write, std::string("cannot be renamed: ") + std::strerror(errno), path, "",
               "Move the old secret away"};
}

SecretBytes secret_text(const Secret& secret) {
  std::string text = "{\"schema\":\"" + std::string(schema) + "\",\"root\":\"" + to_hex(secret.root) +
                     "\",\"seed\":\"" + to_hex(secret.seed) + "\",\"naming_key\":\"" +
                     to_hex(secret.naming_key) + "\"}\n";
  for (std::uint64_t i = 0; i < secret.openings; ++i) text += opening_line;
  SecretBytes bytes(Bytes(text.begin(), text.end()));
  wipe({reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
  return bytes;
}

Status write_secret(const std::string& path, const Secret& secret) {
  TRY_STATUS(refuse_existing_secret(path));
  return write_file(path, secret_text(secret).view(), FileMode::secret);
}

Result<std::uint64_t> count_opening(const std::string& path, const Digest& root, std::uint64_t allowed) {
  TRY(const Descriptor file, open_private(path, O_RDWR | O_APPEND));
  while (::flock(file.get(), LOCK_EX) != 0)
    if (errno != EINTR) return cannot_open(path, std::strerror(errno));
  TRY(const SecretBytes text, read_all(file, path));
  TRY(const Secret secret, parse(text_of(text.view()), path));
  if (secret.root != root)
    return Error{ErrorCode::mismatch, "the secret belongs to another commitment", path, "",
                 "Give the secret that was written together with the manifest"};
  if (secret.openings >= allowed) return openings_spent(path, allowed);
  TRY_STATUS(append_opening(file, text_of(text.view()), path));
  return secret.openings + 1;
}

Error openings_spent(const std::string& path, std::uint64_t allowed) {
  return {ErrorCode::opening_budget,
          "this commitment has been used for " + std::to_string(allowed) + " proofs, which is all it allows",
          path, "",
          "Commit to the tuned model anew (without the old secret) and prove under the new commitment"};
}

}  // namespace driftseal::audit

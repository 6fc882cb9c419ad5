#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "app/cli/console.h"
#include "core/base/mapped_file.h"

namespace driftseal::cli {

namespace {

constexpr std::size_t longest = 1024;

// The controlling terminal, its echo switched off while this lives.
class SilentTerminal {
 public:
  SilentTerminal() : fd_(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
    if (fd_ < 0 || ::tcgetattr(fd_, &before_) != 0) return;
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    changed_ = ::tcsetattr(fd_, TCSAFLUSH, &silent) == 0;
  }
  SilentTerminal(const SilentTerminal&) = delete;
  SilentTerminal& operator=(const SilentTerminal&) = delete;
  ~SilentTerminal() {
    if (changed_) ::tcsetattr(fd_, TCSAFLUSH, &before_);
    if (fd_ >= 0) ::close(fd_);
  }
  bool ready() const { return changed_; }
  void say(std::string_view text) const {
    [[maybe_unused]] const auto n = ::write(fd_, text.data(), text.size());
  }

  // One line; stops waiting when asked to.
  Result<SecretBytes> line(const std::stop_token& stop) const {
    SecretBytes buffer{Bytes(longest)};
    std::size_t n = 0;
    while (n < longest) {
      pollfd waiting{fd_, POLLIN, 0};
      const int ready = ::poll(&waiting, 1, 200);
      if (stop.stop_requested()) return cancelled();
      if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
      if (ready < 0 || ::read(fd_, buffer.span().data() + n, 1) != 1 || buffer.view()[n] == '\n') break;
      ++n;
    }
    return SecretBytes(Bytes(buffer.view().begin(), buffer.view().begin() + static_cast<std::ptrdiff_t>(n)));
  }

 private:
  int fd_;
  termios before_{};
  bool changed_ = false;
};

Result<SecretBytes> ask(const std::string& prompt, const std::stop_token& stop) {
  const SilentTerminal terminal;
  if (!terminal.ready())
    return Error{ErrorCode::usage, "a passphrase is needed and there is no terminal to ask for it", "", "",
                 "Give --passphrase-file FILE"};
  terminal.say(prompt);
  auto line = terminal.line(stop);
  terminal.say("\n");
  return line;
}

Result<SecretBytes> from_file(const std::string& file) {
  TRY(Bytes raw, read_file(file, longest));
  const SecretBytes bytes(std::move(raw));
  std::size_t n = bytes.view().size();
  if (n > 0 && bytes.view()[n - 1] == '\n') --n;
  if (n > 0 && bytes.view()[n - 1] == '\r') --n;
  return SecretBytes(Bytes(bytes.view().begin(), bytes.view().begin() + static_cast<std::ptrdiff_t>(n)));
}

}  // namespace

Result<SecretBytes> read_passphrase(const std::string& file, const std::string& prompt,
                                    std::stop_token stop) {
  return file.empty() ? ask(prompt, stop) : from_file(file);
}

Result<SecretBytes> new_passphrase(const std::string& file, std::stop_token stop) {
  if (!file.empty()) return from_file(file);
  TRY(SecretBytes first, ask("New passphrase (empty: none): ", stop));
  TRY(const SecretBytes second, ask("The same again: ", stop));
  if (!std::equal(first.view().begin(), first.view().end(), second.view().begin(), second.view().end()))
    return Error{ErrorCode::usage, "the two passphrases differ", "", "", "Start again"};
  return first;
}

}  // namespace driftseal::cli

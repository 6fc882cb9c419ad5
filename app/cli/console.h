// The terminal: progress on stderr, interruption by signals, passphrases without echo.
#pragma once

#include <string>
#include <thread>

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/task.h"

namespace driftseal::cli {

// Turns SIGINT and SIGTERM into a request to stop, and write errors that would kill the program into errors.
// Made once, in main, before any other thread.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  std::stop_token token() const { return stop_.get_token(); }

 private:
  std::stop_source stop_;
  std::jthread watcher_;
};

// A task that shows its progress (phase, percent, time left) on one line of stderr while stderr is a
// terminal.
Task console_task(std::stop_token stop);

// The content of a file (without its line end), or, if the path is empty, a line from the terminal without
// echo.
Result<SecretBytes> read_passphrase(const std::string& file, const std::string& prompt, std::stop_token stop);

// The same, for a new passphrase: asked for twice.
Result<SecretBytes> new_passphrase(const std::string& file, std::stop_token stop);

}  // namespace driftseal::cli

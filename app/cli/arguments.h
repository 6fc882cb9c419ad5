// The words of a command line, declared by each command and parsed by CLI11 (behind this header, which is
// slow to compile).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/cli/outcome.h"
#include "core/base/task.h"

namespace CLI {
class App;
}

namespace driftseal::cli {

using Run = std::function<Result<Outcome>(const Task&)>;

// Declares the arguments of one command. What is bound must live as long as the Run given to `runs`.
class Command {
 public:
  explicit Command(CLI::App& app, Run& chosen) : app_(app), chosen_(chosen) {}

  Command& positional(const std::string& name, std::string& value, const std::string& help);  // required
  Command& option(const std::string& name, std::string& value, const std::string& help);
  Command& required(const std::string& name, std::string& value, const std::string& help);
  Command& options(const std::string& name, std::vector<std::string>& values,
                   const std::string& help);  // repeatable
  Command& number(const std::string& name, std::uint64_t& value, const std::string& help);
  Command& real(const std::string& name, double& value, const std::string& help);
  Command& choice(const std::string& name, std::string& value, const std::vector<std::string>& words,
                  const std::string& help);
  Command& flag(const std::string& name, bool& value, const std::string& help);
  void runs(Run run);

  Command sub(const std::string& name, const std::string& description);  // one of them must be named
 private:
  CLI::App& app_;
  Run& chosen_;
};

// The whole command line.
class Arguments {
 public:
  explicit Arguments(const std::string& description, const std::string& version);
  ~Arguments();

  Command command(const std::string& name, const std::string& description);

  // What to run; or, for --help and --version, an Outcome at once. Error: usage.
  struct Parsed {
    Run run;
    bool json = false;
  };
  Result<Parsed> parse(int argc, const char* const* argv);

 private:
  std::unique_ptr<CLI::App> app_;
  Run chosen_;
  bool json_ = false;
};

}  // namespace driftseal::cli

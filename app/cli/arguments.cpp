#include "app/cli/arguments.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdlib>

namespace driftseal::cli {

Command& Command::positional(const std::string& name, std::string& value, const std::string& help) {
  app_.add_option(name, value, help)->required();
  return *this;
}

Command& Command::option(const std::string& name, std::string& value, const std::string& help) {
  app_.add_option(name, value, help);
  return *this;
}

Command& Command::required(const std::string& name, std::string& value, const std::string& help) {
  return positional(name, value, help);
}

Command& Command::options(const std::string& name, std::vector<std::string>& values,
                          const std::string& help) {
  app_.add_option(name, values, help)->expected(1)->take_all();
  return *this;
}

Command& Command::number(const std::string& name, std::uint64_t& value, const std::string& help) {
  app_.add_option(name, value, help)->check(CLI::Range(std::uint64_t{1}, std::uint64_t{4096}));
  return *this;
}

Command& Command::real(const std::string& name, double& value, const std::string& help) {
  const auto is_number = [](const std::string& text) {
    return std::isnan(std::strtod(text.c_str(), nullptr)) ? "not a number" : "";
  };
  app_.add_option(name, value, help)
      ->check(CLI::Range(0.0, 1e6))
      ->check(CLI::Validator(is_number, ""))
      ->capture_default_str();
  return *this;
}

Command& Command::choice(const std::string& name, std::string& value, const std::vector<std::string>& words,
                         const std::string& help) {
  app_.add_option(name, value, help)->check(CLI::IsMember(words))->capture_default_str();
  return *this;
}

Command& Command::flag(const std::string& name, bool& value, const std::string& help) {
  app_.add_flag(name, value, help);
  return *this;
}

void Command::runs(Run run) {
  app_.final_callback([&chosen = chosen_, run = std::move(run)] { chosen = run; });
}

Command Command::sub(const std::string& name, const std::string& description) {
  app_.require_subcommand(1);
  return Command(*app_.add_subcommand(name, description)->fallthrough(), chosen_);
}

Arguments::Arguments(const std::string& description, const std::string& version)
    : app_(std::make_unique<CLI::App>(description, "driftseal")) {
  app_->set_version_flag("--version", "driftseal " + version);
  app_->require_subcommand(1);
  app_->fallthrough();  // --json may stand behind the command
  app_->add_flag("--json", json_, "Answer with JSON on standard output (docs/manual.md)");
}

Arguments::~Arguments() = default;

Command Arguments::command(const std::string& name, const std::string& description) {
  return Command(*app_->add_subcommand(name, description)->fallthrough(), chosen_);
}

static Outcome answer(const std::string& text) {
  Outcome outcome;
  outcome.text = outcome.json = text;
  return outcome;
}

static std::string help_of_named(const CLI::App& app) {
  const auto named = app.get_subcommands();
  return named.empty() ? app.help() : help_of_named(*named.front());
}

static Error usage_error(const std::string& message) {
  return {ErrorCode::usage, message, "", "command line", "Run it with --help to see what it takes"};
}

Result<Arguments::Parsed> Arguments::parse(int argc, const char* const* argv) {
  try {
    app_->parse(argc, argv);
  } catch (const CLI::CallForVersion& version) {
    return Parsed{[text = std::string(version.what())](const Task&) { return answer(text); }, false};
  } catch (const CLI::Success&) {  // --help, of whichever command was named
    return Parsed{[text = help_of_named(*app_)](const Task&) { return answer(text); }, false};
  } catch (const CLI::RequiredError& error) {
    const auto words = app_->remaining();
    const bool no_command = app_->get_subcommands().empty() && !words.empty();
    return usage_error(no_command ? "there is no command '" + words.front() + "'" : error.what());
  } catch (const CLI::Error& error) {
    return usage_error(error.what());
  }
  return Parsed{chosen_, json_};
}

}  // namespace driftseal::cli

#include "app/cli/outcome.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>

namespace driftseal::cli {

Exit exit_of(const Error& error) {
  switch (error.code) {
    case ErrorCode::usage:
      return Exit::usage;
    case ErrorCode::nothing_to_analyse:
      return Exit::nothing;
    case ErrorCode::over_budget:
      return Exit::findings;
    default:
      return Exit::failed;
  }
}

std::string error_json(const Error& error) {
  const nlohmann::ordered_json parts = {{"code", to_string(error.code)},
                                        {"message", error.message},
                                        {"file", error.file},
                                        {"where", error.where},
                                        {"remedy", error.remedy}};
  return nlohmann::ordered_json{{"error", parts}}.dump(-1, ' ', false,
                                                       nlohmann::json::error_handler_t::replace);
}

static bool print(const std::string& text, std::FILE* to) {
  const bool complete = std::fwrite(text.data(), 1, text.size(), to) == text.size() &&
                        (text.empty() || text.back() == '\n' || std::fputc('\n', to) != EOF);
  return complete && std::fflush(to) == 0;
}

static int conclude_error(const Error& error, bool json) {
  if (json) print(error_json(error), stdout);
  print("driftseal: " + error.paragraph(), stderr);
  return static_cast<int>(exit_of(error));
}

int conclude(const Result<Outcome>& result, bool json) {
  if (!result.ok()) return conclude_error(result.error(), json);
  if (print(json ? result->json : result->text, stdout)) return static_cast<int>(result->exit);
  const std::string why = std::strerror(errno);
  return conclude_error({ErrorCode::cannot_write, "the answer cannot be written: " + why, "",
                         "standard output", "Choose a place that can be written to and has free space"},
                        false);
}

}  // namespace driftseal::cli

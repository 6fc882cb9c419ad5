// What a command answers: the same in words and as JSON (docs/manual.md), and the exit code.
#pragma once

#include <string>

#include "core/base/result.h"

namespace driftseal::cli {

enum class Exit : int {
  good = 0,
  findings = 1,  // findings, or a certificate that is rejected
  failed = 2,    // an error while working
  nothing = 3,   // nothing that could be analysed
  usage = 4,     // the call itself is wrong
};

struct Outcome {
  Exit exit = Exit::good;
  std::string text;  // ends with a line that says the most important thing
  std::string json;
};

Exit exit_of(const Error& error);
std::string error_json(const Error& error);  // {"error":{"code","message","file","where","remedy"}}

// Prints what was asked for and gives the exit code of the program. Errors: JSON on stdout, or text on
// stderr.
int conclude(const Result<Outcome>& result, bool json);

}  // namespace driftseal::cli

// in-toto Statement v1 (github.com/in-toto/attestation, spec/v1/statement.md): who signs says `predicate`
// about the `subjects`. The predicate is JSON text; what it means is for whoever made it to know.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace driftseal::sign {

inline constexpr std::string_view in_toto_statement_type = "https://in-toto.io/Statement/v1";
inline constexpr std::string_view drift_certificate_predicate =
    "https://driftseal.dev/attestation/drift-certificate/v1";
inline constexpr std::string_view verification_result_predicate = "https://in-toto.io/attestation/svr/v0.2";

struct Subject {
  std::string name;
  std::map<std::string, std::string> digests;  // algorithm -> lower-case hexadecimal
  friend bool operator==(const Subject&, const Subject&) = default;
};

struct InTotoStatement {
  std::vector<Subject> subjects;
  std::string predicate_type;
  std::string predicate;  // a JSON object; after reading: compact, names in order of the alphabet
};

// Compact JSON: _type, subject, predicateType, predicate. `predicate` must be a valid JSON object (a CHECK).
std::string write_statement(const InTotoStatement& statement);

// Unknown members of the statement are ignored, as in-toto asks; duplicate names, wrong types and a statement
// without subjects are refused (malformed), another _type too (unsupported).
Result<InTotoStatement> read_statement(std::string_view text, const std::string& file);

// A JSON text rewritten compactly with names in order of the alphabet, so that texts that mean the same are
// equal. The text must be valid JSON (a CHECK).
std::string normal_json(std::string_view text);

}  // namespace driftseal::sign

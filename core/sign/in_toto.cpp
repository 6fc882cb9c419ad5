#include "core/sign/in_toto.h"

#include <nlohmann/json.hpp>

#include "core/base/json.h"

namespace driftseal::sign {

using nlohmann::json;
using nlohmann::ordered_json;

static Error malformed(const std::string& message, const std::string& file) {
  return {ErrorCode::malformed, message, file, "", "Take the signature from its source again"};
}

std::string normal_json(std::string_view text) {
  const auto value = json::parse(text, nullptr, false);
  CHECK(!value.is_discarded());
  return value.dump();
}

std::string write_statement(const InTotoStatement& statement) {
  ordered_json subjects = ordered_json::array();
  for (const auto& subject : statement.subjects)
    subjects.push_back({{"name", subject.name}, {"digest", subject.digests}});
  auto predicate = ordered_json::parse(statement.predicate, nullptr, false);
  CHECK(predicate.is_object());
  return ordered_json{{"_type", in_toto_statement_type},
                      {"subject", std::move(subjects)},
                      {"predicateType", statement.predicate_type},
                      {"predicate", std::move(predicate)}}
      .dump(-1, ' ', false, ordered_json::error_handler_t::replace);  // a subject may be named by a file
}

static Result<Subject> read_subject(const Json& value, const std::string& file) {
  const Json* name = value.find("name");
  const Json* digest = value.find("digest");
  if (!digest || !digest->object() || digest->object()->empty() || (name && !name->string()))
    return malformed("a subject of the statement has no digest", file);
  Subject subject{name ? *name->string() : "", {}};
  for (const auto& member : *digest->object()) {
    if (!member.value.string()) return malformed("a digest in the statement is not a text", file);
    subject.digests[member.name] = *member.value.string();
  }
  return subject;
}

Result<InTotoStatement> read_statement(std::string_view text, const std::string& file) {
  TRY(const auto root, parse_json(text, file, {.depth = 32, .values = 1'000'000}));
  const Json* type = root.find("_type");
  const Json* subjects = root.find("subject");
  const Json* predicate_type = root.find("predicateType");
  const Json* predicate = root.find("predicate");
  if (!type || !type->string()) return malformed("this is not an in-toto statement", file);
  if (*type->string() != in_toto_statement_type)
    return Error{ErrorCode::unsupported, "the signed statement is of a kind that is not known", file, "",
                 "Check it with the program that made it"};
  if (!subjects || !subjects->array() || subjects->array()->empty() || !predicate_type ||
      !predicate_type->string() || !predicate || !predicate->object())
    return malformed("the signed statement lacks its subject or predicate", file);
  InTotoStatement statement{
      {}, *predicate_type->string(), json::parse(text, nullptr, false)["predicate"].dump()};
  for (const auto& value : *subjects->array()) {
    TRY(auto subject, read_subject(value, file));
    statement.subjects.push_back(std::move(subject));
  }
  return statement;
}

}  // namespace driftseal::sign

#include "core/policy/rules/parse_budget.h"

#include <array>

#include "core/tensor/rounding.h"

namespace driftseal {
namespace {

constexpr unsigned most_rank = 1'000'000;

// The decimal text of a number or of a text, as written in the file.
std::optional<std::string> decimal_text(const Json& json) {
  if (const auto* text = json.string()) return *text;
  if (const auto* real = json.real()) return real->text;
  if (const auto* n = json.unsigned_integer()) return std::to_string(*n);
  if (const auto* n = json.negative_integer()) return std::to_string(*n);
  return std::nullopt;
}

// A number above zero; `instead`: what to write where zero is meant.
Result<ExactDecimal> parse_positive(const PolicyReader& reader, const Json& json, std::string_view what,
                                    const std::string& instead) {
  const auto text = decimal_text(json);
  if (!text)
    return reader.refuse(ErrorCode::malformed, json.place,
                         std::string(what) + " must be a number or a decimal text",
                         "Write for example 0.01 or \"0.01\"");
  auto value = ExactDecimal::parse(*text);
  if (!value.ok()) return reader.locate(value.error(), json.place);
  if (value->is_zero())
    return reader.refuse(ErrorCode::out_of_range, json.place,
                         std::string(what) + " of zero allows no change at all",
                         "Write " + instead + " if that is meant");
  return value;
}

// The only member of an object that has one of two.
Result<const Json::Member*> one_of(const PolicyReader& reader, const Json& json, std::string_view what,
                                   std::array<std::string_view, 2> names, const char* example) {
  TRY(const Json::Object* members, reader.object(json, what, {names[0], names[1]}));
  if (members->size() != 1)
    return reader.refuse(
        ErrorCode::malformed, json.place,
        std::string(what) + " must have one of " + std::string(names[0]) + " and " + std::string(names[1]),
        std::string("Write ") + example);
  return &members->front();
}

Result<NormBound> parse_bound(const PolicyReader& reader, const Json& json, std::string_view what,
                              const std::string& instead) {
  TRY(const auto* member,
      one_of(reader, json, what, {"absolute", "relative"}, R"({"absolute": 1.5} or {"relative": "0.01"})"));
  TRY(const auto value, parse_positive(reader, member->value, what, instead));
  return NormBound{member->name == "absolute" ? NormBound::Unit::absolute : NormBound::Unit::relative, value};
}

Error not_a_residual(const PolicyReader& reader, const JsonPlace& place) {
  return reader.refuse(ErrorCode::malformed, place, "this is not a residual",
                       R"(Write "none", "rounding", {"rounding": "BF16"} or {"relative": "0.001"})");
}

Result<ResidualBound> parse_rounding(const PolicyReader& reader, const Json& json) {
  const auto* name = json.string();
  const auto type = name ? parse_dtype(*name) : std::nullopt;
  if (type && rounding_of(*type)) return ResidualBound{ResidualBound::Kind::rounding, type, {}};
  return reader.refuse(ErrorCode::malformed, json.place, "this is no type whose rounding is known",
                       "Write one of F64, F32, F16, BF16, F8_E4M3 and F8_E5M2");
}

Result<ResidualBound> parse_residual(const PolicyReader& reader, const Json& json) {
  if (const auto* word = json.string()) {
    if (*word == "none") return ResidualBound{};
    if (*word == "rounding") return ResidualBound{ResidualBound::Kind::rounding, {}, {}};
    return not_a_residual(reader, json.place);
  }
  if (!json.object()) return not_a_residual(reader, json.place);
  if (const Json* type = json.find("rounding")) {
    TRY_STATUS(reader.object(json, "a residual", {"rounding"}));
    return parse_rounding(reader, *type);
  }
  TRY(const NormBound norm, parse_bound(reader, json, "a residual", "\"residual\": \"none\""));
  return ResidualBound{ResidualBound::Kind::norm, {}, norm};
}

Error unknown_budget(const PolicyReader& reader, const JsonPlace& place) {
  return reader.refuse(
      ErrorCode::malformed, place, "this is not a budget",
      R"(Write "frozen", "free", "exempt" or an object such as {"norm": {"relative": "0.01"}})");
}

Result<RuleBudget> parse_word(const PolicyReader& reader, const Json& json, const std::string& word) {
  RuleBudget budget;
  if (word == "frozen") return budget;
  budget.kind = word == "free" ? RuleBudget::Kind::free : RuleBudget::Kind::exempt;
  if (word != "free" && word != "exempt") return unknown_budget(reader, json.place);
  return budget;
}

RuleBudget::Kind kind_of(const RuleBudget& budget) {
  if (budget.rank) return budget.support ? RuleBudget::Kind::composite : RuleBudget::Kind::low_rank;
  return budget.support ? RuleBudget::Kind::sparse : RuleBudget::Kind::norm;
}

// Residuals belong to ranks and supports, and a rank needs one: hardly a stored matrix has a low rank
// exactly.
Status check_residual(const PolicyReader& reader, const Json& json, const RuleBudget& budget) {
  const Json* residual = json.find("residual");
  if (residual && budget.kind == RuleBudget::Kind::norm)
    return reader.refuse(ErrorCode::malformed, residual->place,
                         "a residual is what a rank or a support leaves",
                         "Add \"rank\" or \"support\", or bound the drift as a whole by \"norm\"");
  if (budget.rank && budget.residual.kind == ResidualBound::Kind::none)
    return reader.refuse(ErrorCode::malformed, residual ? residual->place : json.place,
                         "a rank needs a residual above zero: rounding alone leaves one",
                         "Add \"residual\": \"rounding\" to the budget");
  return {};
}

}  // namespace

Result<NormBound> parse_norm(const PolicyReader& reader, const Json& json, std::string_view what) {
  return parse_bound(reader, json, what, "\"budget\": \"frozen\"");
}

Result<SupportBound> parse_support(const PolicyReader& reader, const Json& json, std::string_view what) {
  TRY(const auto* member,
      one_of(reader, json, what, {"count", "fraction"}, R"({"count": 88} or {"fraction": "0.01"})"));
  TRY(const auto value, parse_positive(reader, member->value, what, "\"budget\": \"frozen\""));
  const bool count = member->name == "count";
  if (count && value.exponent() < 0)
    return reader.refuse(ErrorCode::out_of_range, member->value.place, "a count must be a whole number",
                         "Write a whole number, or a fraction: {\"fraction\": \"0.01\"}");
  if (!count && value.approximate() >= 1)
    return reader.refuse(ErrorCode::out_of_range, member->value.place, "a fraction must be below one",
                         "Write 0.01 for one percent; call the block free if every entry may change");
  return SupportBound{count ? SupportBound::Unit::count : SupportBound::Unit::fraction, value};
}

Result<RuleBudget> parse_budget(const PolicyReader& reader, const Json& json) {
  if (const auto* word = json.string()) return parse_word(reader, json, *word);
  if (!json.object() || json.object()->empty()) return unknown_budget(reader, json.place);
  TRY_STATUS(reader.object(json, "a budget", {"rank", "support", "residual", "norm"}));
  RuleBudget budget;
  if (const Json* rank = json.find("rank")) {
    TRY(budget.rank, reader.integer(*rank, "rank", 1, most_rank));
  }
  if (const Json* support = json.find("support")) {
    TRY(budget.support, parse_support(reader, *support, "a support"));
  }
  if (const Json* residual = json.find("residual")) {
    TRY(budget.residual, parse_residual(reader, *residual));
  }
  if (const Json* norm = json.find("norm")) {
    TRY(budget.norm, parse_norm(reader, *norm, "a norm"));
  }
  budget.kind = kind_of(budget);
  TRY_STATUS(check_residual(reader, json, budget));
  return budget;
}

}  // namespace driftseal

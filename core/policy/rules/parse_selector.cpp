#include "core/policy/rules/parse_selector.h"

#include "core/policy/rules/policy.h"

namespace driftseal {
namespace {

Result<Pattern> parse_pattern(const PolicyReader& reader, const Json& json, PatternSyntax syntax,
                              PatternCount& count) {
  const auto* text = json.string();
  if (!text)
    return reader.refuse(ErrorCode::malformed, json.place, "a pattern must be a text",
                         "Write it in quotation marks");
  auto pattern = Pattern::compile(*text, syntax);
  if (!pattern.ok()) return reader.locate(pattern.error(), json.place);
  TRY_STATUS(count.add(reader, json.place, *pattern));
  return pattern;
}

// What `read` makes of one value, or of each value of a list that is not empty.
template <class Read>
Status read_each(const PolicyReader& reader, const Json& json, const std::string& key, const Read& read) {
  if (!json.array()) return read(json);
  if (json.array()->empty())
    return reader.refuse(ErrorCode::malformed, json.place, "the list \"" + key + "\" is empty",
                         "Name something in it, or leave \"" + key + "\" out");
  for (const Json& item : *json.array()) TRY_STATUS(read(item));
  return {};
}

Status parse_patterns(const PolicyReader& reader, const Json& rule, const std::string& key,
                      PatternSyntax syntax, PatternCount& count, std::vector<Pattern>& patterns) {
  const Json* json = rule.find(key);
  if (!json) return {};
  return read_each(reader, *json, key, [&](const Json& item) -> Status {
    TRY(Pattern pattern, parse_pattern(reader, item, syntax, count));
    patterns.push_back(std::move(pattern));
    return {};
  });
}

std::string listed(const std::vector<std::string_view>& words) {
  std::string text;
  for (const auto word : words) text += (text.empty() ? "" : ", ") + std::string(word);
  return text;
}

// Words of a closed list: `parse` makes of a word the values that it stands for.
template <class Set, class Parse>
Status parse_words(const PolicyReader& reader, const Json& rule, const std::string& key, const Parse& parse,
                   std::vector<std::string_view> (*known)(), Set& set) {
  const Json* json = rule.find(key);
  if (!json) return {};
  return read_each(reader, *json, key, [&](const Json& item) -> Status {
    const auto* word = item.string();
    const auto meant = word ? parse(*word) : std::nullopt;
    if (!meant)
      return reader.refuse(ErrorCode::malformed, item.place,
                           word ? "\"" + *word + "\" is no word for \"" + key + "\""
                                : "\"" + key + "\" must be a word, or a list of words",
                           "The words are: " + listed(known()));
    set.add({*meant});
    return {};
  });
}

Status parse_place(const PolicyReader& reader, const Json& rule, Selector& selector) {
  TRY_STATUS(parse_words(reader, rule, "role", parse_roles, all_role_words, selector.roles));
  TRY_STATUS(parse_words(reader, rule, "block", parse_region, all_region_words, selector.regions));
  TRY_STATUS(parse_words(reader, rule, "tower", parse_tower, all_tower_words, selector.towers));
  const Json* layers = rule.find("layers");
  if (!layers) return {};
  TRY(const std::string text, reader.text(*layers, "layers", PolicyLimits::text_bytes));
  auto set = LayerSet::parse(text);
  if (!set.ok()) return reader.locate(set.error(), layers->place);
  selector.layers = std::move(*set);
  return {};
}

Status parse_kind(const PolicyReader& reader, const Json* json, std::optional<Selector::Kind>& kind) {
  if (!json) return {};
  const auto* word = json->string();
  if (word) kind = driftseal::parse_kind(*word);
  if (kind) return {};
  return reader.refuse(ErrorCode::malformed, json->place,
                       "\"kind\" must be \"floating\", \"integer\", \"matrix\" or \"vector\"",
                       "\"integer\" means integer and bool tensors, \"matrix\" floating ones of two or more "
                       "dimensions, \"vector\" all other floating ones");
}

}  // namespace

Result<Selector> parse_selector(const PolicyReader& reader, const Json& rule, PatternCount& count) {
  if (const Json* regex = rule.find("regex"); regex && rule.find("tensors"))
    return reader.refuse(ErrorCode::malformed, regex->place, "a rule has both \"tensors\" and \"regex\"",
                         "Write two rules with the same budget");
  Selector selector;
  TRY_STATUS(parse_kind(reader, rule.find("kind"), selector.kind));
  TRY_STATUS(parse_place(reader, rule, selector));
  TRY_STATUS(parse_patterns(reader, rule, "tensors", PatternSyntax::glob, count, selector.patterns));
  TRY_STATUS(parse_patterns(reader, rule, "regex", PatternSyntax::regex, count, selector.patterns));
  if (!selector.asks_for_nothing()) return selector;
  return reader.refuse(
      ErrorCode::malformed, rule.place, "a rule does not say which tensors it is for",
      R"(Add "tensors", "regex", "kind", "role", "block", "tower" or "layers"; "tensors": "*" selects all)");
}

Status PatternCount::add(const PolicyReader& reader, const JsonPlace& place, const Pattern& pattern) {
  ++patterns;
  steps += pattern.steps();
  if (patterns > PolicyLimits::patterns)
    return reader.refuse(ErrorCode::limit_exceeded, place,
                         "the policy has more than " + std::to_string(PolicyLimits::patterns) + " patterns",
                         "Use wildcards instead of lists of names");
  if (steps > PolicyLimits::pattern_steps)
    return reader.refuse(ErrorCode::limit_exceeded, place,
                         "the patterns up to here expand to more than " +
                             std::to_string(PolicyLimits::pattern_steps) + " steps together",
                         "Use smaller numbers in {m,n}, or fewer patterns");
  return {};
}

}  // namespace driftseal

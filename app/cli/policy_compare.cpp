#include "app/cli/policy_compare.h"

#include <nlohmann/json.hpp>

#include "app/cli/text.h"
#include "core/drift/grid_drift.h"
#include "core/policy/compare.h"
#include "core/policy/rules/places.h"

namespace driftseal::cli {

namespace {

using OrderedJson = nlohmann::ordered_json;

struct Options {
  std::string before, after, base;
};

struct Comparison {
  Policy before, after;
  std::vector<RuleChange> rules;
  std::vector<PolicySetting> settings;
  std::vector<TensorFacts> layout;
  std::vector<TensorChange> tensors;  // of the layout

  bool differs() const {
    const auto other = [](const TensorChange& change) { return change.allowance != Allowance::equal; };
    return !settings.empty() || std::ranges::any_of(tensors, other) ||
           std::ranges::any_of(
               rules, [](const RuleChange& r) { return !r.before || !r.after || r.moved || r.changed(); });
  }
};

std::string change_text(const RuleChange& change) {
  if (!change.before) return "added";
  if (!change.after) return "removed";
  std::string text;
  const auto add = [&](bool differs, const char* word) {
    if (differs) text += (text.empty() ? "" : ", ") + std::string(word);
  };
  add(change.name, "renamed");
  add(change.selector, "other tensors");
  add(change.budget || change.per, "other budget");
  add(change.comment, "other comment");
  add(change.moved, "moved");
  return text.empty() ? "the same" : text;
}

std::string rule_name(const Policy& policy, const std::optional<std::size_t>& rule) {
  return rule ? std::to_string(*rule + 1) + ' ' + printable(policy.rules[*rule].name) : "-";
}

Result<std::vector<TensorFacts>> layout_of_base(const std::string& path, const Comparison& policies,
                                                const Task& task) {
  TRY(const ModelPtr base, open_model(path));
  TRY(const auto figures, measure_grid(*base, policies.before.grid_bits, task));
  std::vector<TensorFacts> layout;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const TensorInfo& tensor = base->tensors()[i];
    layout.push_back({tensor.name, tensor.dtype, tensor.shape, figures[i].sum_of_squares});
  }
  find_places(asks_for_places(policies.before) ? policies.before : policies.after, layout);
  return layout;
}

Result<Comparison> compared(const Options& options, const Task& task) {
  Comparison out;
  TRY(out.before, read_policy(options.before));
  TRY(out.after, read_policy(options.after));
  out.rules = compare_rules(out.before, out.after);
  out.settings = compare_settings(out.before, out.after);
  if (options.base.empty()) return out;
  TRY(out.layout, layout_of_base(options.base, out, task));
  out.tensors = compare_tensors(out.before, out.after, out.layout, out.before.grid_bits);
  return out;
}

std::string text_of(const Comparison& comparison) {
  TextTable rules("lll", {"change", "first policy", "second policy"});
  for (const RuleChange& change : comparison.rules)
    rules.row({change_text(change), rule_name(comparison.before, change.before),
               rule_name(comparison.after, change.after)});
  std::string text = rules.text();
  for (const auto setting : comparison.settings) text += "differs: " + std::string(to_string(setting)) + '\n';
  TextTable tensors("llll", {"the second is", "tensor", "first policy", "second policy"});
  for (std::size_t i = 0; i < comparison.tensors.size(); ++i) {
    const TensorChange& change = comparison.tensors[i];
    if (change.allowance != Allowance::equal)
      tensors.row({std::string(to_string(change.allowance)), printable(comparison.layout[i].name),
                   rule_name(comparison.before, change.before), rule_name(comparison.after, change.after)});
  }
  if (!tensors.empty()) text += '\n' + tensors.text();
  return text + (comparison.differs() ? "" : "EQUAL: the policies say the same.\n");
}

OrderedJson place_of(const std::optional<std::size_t>& rule) {
  return rule ? OrderedJson(*rule + 1) : OrderedJson(nullptr);
}

std::string json_of(const Comparison& comparison) {
  OrderedJson json = {{"schema", "driftseal-compare/1"},
                      {"differs", comparison.differs()},
                      {"rules", OrderedJson::array()},
                      {"settings", OrderedJson::array()},
                      {"tensors", OrderedJson::array()}};
  for (const RuleChange& change : comparison.rules)
    json["rules"].push_back({{"first", place_of(change.before)},
                             {"second", place_of(change.after)},
                             {"change", change_text(change)}});
  for (const auto setting : comparison.settings) json["settings"].push_back(to_string(setting));
  for (std::size_t i = 0; i < comparison.tensors.size(); ++i)
    json["tensors"].push_back({{"tensor", comparison.layout[i].name},
                               {"first", place_of(comparison.tensors[i].before)},
                               {"second", place_of(comparison.tensors[i].after)},
                               {"second_is", to_string(comparison.tensors[i].allowance)}});
  return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

Result<Outcome> compare(const Options& options, const Task& task) {
  TRY(const Comparison comparison, compared(options, task));
  return Outcome{Exit::good, text_of(comparison), json_of(comparison)};
}

}  // namespace

void add_policy_compare(Command& policy) {
  const auto options = std::make_shared<Options>();
  policy.sub("compare", "Say what one policy changes in another; with a base, for each tensor")
      .positional("FIRST", options->before, "The policy file to begin with")
      .positional("SECOND", options->after, "The policy file that it is compared with")
      .option("--base", options->base, "The base: file, index file or folder")
      .runs([options](const Task& task) { return compare(*options, task); });
}

}  // namespace driftseal::cli

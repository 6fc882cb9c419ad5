#include "core/adapters/adapter_config.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/adapters/module_pattern.h"
#include "core/base/json.h"
#include "core/model/limits.h"

namespace driftseal {

namespace {

constexpr const char* merge_it =
    "Merge the adapter into its base (PEFT: merge_and_unload), store the result and give that";
constexpr const char* take_again = "Download or save the adapter again";

struct Method {
  std::string_view type, what;
  bool changes_weights = true;
};
constexpr std::array<Method, 21> other_methods{{
    {"ADALORA", "AdaLoRA, ranks that are chosen in training"},
    {"ADAPTION_PROMPT", "a learned prompt", false},
    {"BOFT", "BOFT, orthogonal butterfly factors"},
    {"BONE", "Bone, block affine changes"},
    {"CPT", "a learned prompt", false},
    {"FOURIERFT", "FourierFT, changes in the frequency domain"},
    {"HRA", "HRA, Householder reflections"},
    {"IA3", "(IA)3, scaled activations"},
    {"LN_TUNING", "tuned layer norms"},
    {"LOHA", "LoHa, Hadamard products of factors"},
    {"LOKR", "LoKr, Kronecker products of factors"},
    {"MISS", "MiSS, shared matrices"},
    {"MULTITASK_PROMPT_TUNING", "a learned prompt", false},
    {"OFT", "OFT, orthogonal factors"},
    {"POLY", "Poly, mixed adapters"},
    {"PREFIX_TUNING", "a learned prefix", false},
    {"PROMPT_TUNING", "a learned prompt", false},
    {"P_TUNING", "a learned prompt", false},
    {"TRAINABLE_TOKENS", "retrained tokens"},
    {"VERA", "VeRA, shared random factors"},
    {"XLORA", "X-LoRA, a mixture of adapters"},
}};

struct Feature {
  std::string_view key, what;
};
// Refused unless they are off: null, false, empty.
constexpr std::array<Feature, 10> features{{
    {"alora_invocation_tokens", "an activated LoRA, which works from certain tokens on"},
    {"arrow_config", "Arrow, a mixture of adapters"},
    {"layer_replication", "replicated layers"},
    {"lora_bias", "factors with biases"},
    {"monteclora_config", "MonteCLoRA"},
    {"target_parameters", "factors of parameters that are no layer's weight"},
    {"trainable_token_indices", "retrained tokens"},
    {"use_bdlora", "BD-LoRA, block-diagonal factors"},
    {"use_dora", "DoRA, magnitudes beside directions"},
    {"use_qalora", "QALoRA, pooled inputs"},
}};

// They say how it was made, or whose it is, and decide nothing here.
constexpr std::array<std::string_view, 19> of_no_effect{
    "auto_mapping",   "corda_config",    "ensure_weight_tying", "eva_config",   "exclude_modules",
    "inference_mode", "layers_pattern",  "layers_to_transform", "loftq_config", "lora_dropout",
    "lora_ga_config", "megatron_config", "megatron_core",       "peft_version", "qalora_group_size",
    "revision",       "runtime_config",  "task_type",           "velora_config"};

// Initialisations that leave the weights of the base as they are.
constexpr std::array<std::string_view, 3> harmless_starts{"gaussian", "eva", "orthogonal"};

bool is_off(const Json& value) {
  return value.is_null() || (value.boolean() && !*value.boolean()) ||
         (value.array() && value.array()->empty()) || (value.object() && value.object()->empty());
}

class ConfigReader {
 public:
  explicit ConfigReader(const std::string& file) : file_(file) {}

  Result<AdapterConfig> run(const Json& json) {
    if (json.object() == nullptr) return malformed("the text is no JSON object", json.place);
    TRY_STATUS(check_method(json));
    for (const auto& member : *json.object()) TRY_STATUS(read(member));
    for (const auto* key : {"r", "lora_alpha"})
      if (json.find(key) == nullptr)
        return malformed("the adapter's " + std::string(key) + " is missing", json.place);
    return std::move(config_);
  }

 private:
  Error error(ErrorCode code, std::string message, const JsonPlace& place, const char* remedy) const {
    return {code, std::move(message), file_, place.text(), remedy};
  }
  Error malformed(std::string message, const JsonPlace& place) const {
    return error(ErrorCode::malformed, std::move(message), place, take_again);
  }
  Error malformed(const Json::Member& member, const char* expected) const {
    return malformed(member.name + " is not " + expected, member.place);
  }

  Status check_method(const Json& json) const {
    const auto* type = json.find("peft_type");
    if (type == nullptr || type->string() == nullptr)
      return malformed("the text does not say its peft_type", json.place);
    if (*type->string() == "LORA") return {};
    const auto method = std::ranges::find(other_methods, *type->string(), &Method::type);
    if (method == other_methods.end())
      return error(ErrorCode::unsupported, "an adapter of the unknown type \"" + *type->string() + "\"",
                   type->place, merge_it);
    return error(ErrorCode::unsupported,
                 "the adapter is not a LoRA but " + std::string(method->what) +
                     (method->changes_weights ? "" : ", which changes no weight of its base"),
                 type->place,
                 method->changes_weights
                     ? merge_it
                     : "Audit the base itself; an audit of weights cannot speak of inputs");
  }

  Status read(const Json::Member& member) {
    const auto& [name, place, value] = member;
    if (name == "r") return read_rank(member, config_.rank);
    if (name == "lora_alpha") return read_number(member, config_.alpha);
    if (name == "use_rslora") return read_flag(member, config_.rank_stabilised);
    if (name == "fan_in_fan_out") return read_flag(member, config_.fan_in_fan_out);
    if (name == "bias") return read_bias(member);
    if (name == "rank_pattern") return read_pattern(member, config_.rank_pattern, &ConfigReader::read_rank);
    if (name == "alpha_pattern")
      return read_pattern(member, config_.alpha_pattern, &ConfigReader::read_number);
    if (name == "target_modules") return read_names(member, config_.target_modules);
    if (name == "modules_to_save") return read_names(member, config_.modules_to_save);
    if (name == "init_lora_weights") return check_start(member);
    if (name == "base_model_name_or_path") {
      if (value.string()) config_.base_model = *value.string();
      return {};
    }
    if (const auto feature = std::ranges::find(features, name, &Feature::key); feature != features.end())
      return is_off(value) ? Status()
                           : error(ErrorCode::unsupported, "the adapter uses " + std::string(feature->what),
                                   place, merge_it);
    if (name != "peft_type" && std::ranges::find(of_no_effect, name) == of_no_effect.end())
      config_.not_read.push_back(name);
    return {};
  }

  Status read_rank(const Json::Member& member, std::uint64_t& to) const {
    const auto* number = member.value.unsigned_integer();
    if (number == nullptr || *number == 0) return malformed(member, "a whole number from 1 on");
    to = *number;
    return {};
  }

  Status read_number(const Json::Member& member, double& to) const {
    const Json& value = member.value;
    if (value.unsigned_integer())
      to = static_cast<double>(*value.unsigned_integer());
    else if (value.negative_integer())
      to = static_cast<double>(*value.negative_integer());
    else if (value.real())
      to = value.real()->value;
    else
      return malformed(member, "a number");
    return std::isfinite(to) ? Status() : malformed(member, "a finite number");
  }

  Status read_flag(const Json::Member& member, bool& to) const {
    if (member.value.is_null()) return {};
    if (member.value.boolean() == nullptr) return malformed(member, "true or false");
    to = *member.value.boolean();
    return {};
  }

  Status read_bias(const Json::Member& member) {
    static constexpr std::array<std::pair<std::string_view, AdapterConfig::Bias>, 3> words{
        {{"none", AdapterConfig::Bias::none},
         {"all", AdapterConfig::Bias::all},
         {"lora_only", AdapterConfig::Bias::lora_only}}};
    for (const auto& [word, bias] : words) {
      if (!member.value.string() || *member.value.string() != word) continue;
      config_.bias = bias;
      return {};
    }
    return malformed(member, "none, all or lora_only");
  }

  template <class T>
  Status read_pattern(const Json::Member& member, std::vector<std::pair<std::string, T>>& to,
                      Status (ConfigReader::*read_value)(const Json::Member&, T&) const) const {
    if (member.value.is_null()) return {};
    if (member.value.object() == nullptr) return malformed(member, "an object");
    TRY_STATUS(check_size(member, member.value.object()->size()));
    for (const auto& one : *member.value.object()) {
      if (!is_module_pattern(one.name))
        return error(
            ErrorCode::unsupported,
            member.name + " has a regular expression, \"" + one.name + "\", where only names are read",
            one.place, merge_it);
      TRY_STATUS((this->*read_value)(one, to.emplace_back(one.name, T{}).second));
    }
    return {};
  }

  Status check_size(const Json::Member& member, std::size_t entries) const {
    if (entries <= model_limits::adapter_modules) return {};
    return error(ErrorCode::limit_exceeded,
                 member.name + " has " + std::to_string(entries) + " entries; at most " +
                     std::to_string(model_limits::adapter_modules) + " are read",
                 member.place, merge_it);
  }

  // A list of names, or one text.
  Status read_names(const Json::Member& member, std::vector<std::string>& to) const {
    const Json& value = member.value;
    if (value.is_null()) return {};
    if (value.string()) to.push_back(*value.string());
    if (value.string()) return {};
    if (value.array() == nullptr) return malformed(member, "a list of names");
    TRY_STATUS(check_size(member, value.array()->size()));
    for (const Json& name : *value.array()) {
      if (name.string() == nullptr) return malformed(member, "a list of names");
      to.push_back(*name.string());
    }
    return {};
  }

  // PiSSA, OLoRA, LoftQ and their kin take the adapter's first values off the base: that base is not the one
  // that is given.
  Status check_start(const Json::Member& member) const {
    const Json& value = member.value;
    if (value.is_null() || value.boolean()) return {};
    if (value.string() == nullptr) return malformed(member, "true, false or a name");
    if (std::ranges::find(harmless_starts, *value.string()) != harmless_starts.end()) return {};
    return error(ErrorCode::unsupported,
                 "the adapter was started with \"" + *value.string() +
                     "\", which changes the weights of the base, too",
                 member.place, merge_it);
  }

  const std::string& file_;
  AdapterConfig config_;
};

template <class T>
T value_of(const std::vector<std::pair<std::string, T>>& pattern, std::string_view module, T otherwise) {
  for (const auto& [key, value] : pattern)
    if (matches_module(key, module)) return value;
  return otherwise;
}

}  // namespace

std::uint64_t AdapterConfig::rank_of(std::string_view module) const {
  return value_of(rank_pattern, module, rank);
}

double AdapterConfig::scale_of(std::string_view module) const {
  const auto r = static_cast<double>(rank_of(module));
  return value_of(alpha_pattern, module, alpha) / (rank_stabilised ? std::sqrt(r) : r);
}

bool AdapterConfig::is_saved_whole(std::string_view tensor) const {
  return std::ranges::any_of(modules_to_save, [&](const std::string& module) {
    const auto place = ("." + std::string(tensor)).find("." + module + ".");
    return place != std::string::npos;
  });
}

Result<AdapterConfig> parse_adapter_config(std::string_view text, const std::string& file) {
  TRY(const auto json, parse_json(text, file, {.depth = 16, .values = 100'000}));
  return ConfigReader(file).run(json);
}

}  // namespace driftseal

#include "app/cli/adapter_words.h"

#include <nlohmann/json.hpp>

#include "app/cli/text.h"

namespace driftseal::cli {

using nlohmann::ordered_json;

namespace {

std::string_view to_string(AdapterConfig::Bias bias) {
  switch (bias) {
    case AdapterConfig::Bias::none:
      return "none";
    case AdapterConfig::Bias::all:
      return "all";
    case AdapterConfig::Bias::lora_only:
      return "lora_only";
  }
  return "";
}

std::string list(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + printable(name);
  return text;
}

std::string line(const char* title, const std::string& text) {
  return text.empty() ? "" : std::string(title) + ": " + text + '\n';
}

std::string text_of(const AdapterConfig& config) {
  return "LoRA adapter, rank " + std::to_string(config.rank) + ", scale " + figure(config.alpha) +
         (config.rank_stabilised ? " / sqrt(rank)\n" : " / rank\n") +
         line("Base", printable(config.base_model)) + line("Target modules", list(config.target_modules)) +
         line("Modules stored whole", list(config.modules_to_save)) +
         line("Not read in adapter_config.json", list(config.not_read));
}

}  // namespace

std::string adapter_text(const Result<Adapter>& adapter) {
  return adapter.ok() ? text_of(adapter->config)
                      : "An adapter that cannot be applied: " + printable(adapter.error().paragraph()) + '\n';
}

ordered_json adapter_json(const Result<Adapter>& adapter) {
  if (!adapter.ok()) return {{"problem", adapter.error().message}};
  const AdapterConfig& config = adapter->config;
  ordered_json ranks = ordered_json::object(), alphas = ordered_json::object();
  for (const auto& [key, rank] : config.rank_pattern) ranks[key] = rank;
  for (const auto& [key, alpha] : config.alpha_pattern) alphas[key] = alpha;
  return {{"problem", nullptr},
          {"rank", config.rank},
          {"alpha", config.alpha},
          {"rank_stabilised", config.rank_stabilised},
          {"fan_in_fan_out", config.fan_in_fan_out},
          {"bias", to_string(config.bias)},
          {"rank_pattern", ranks},
          {"alpha_pattern", alphas},
          {"target_modules", config.target_modules},
          {"modules_to_save", config.modules_to_save},
          {"base_model", config.base_model},
          {"not_read", config.not_read}};
}

}  // namespace driftseal::cli

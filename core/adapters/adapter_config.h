// adapter_config.json of PEFT, as far as it decides what an adapter makes of the weights of its base.
// https://github.com/huggingface/peft: src/peft/tuners/lora/config.py (LoraConfig), utils/peft_types.py.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace driftseal {

struct AdapterConfig {
  enum class Bias : std::uint8_t { none, all, lora_only };

  std::uint64_t rank = 0;        // r
  double alpha = 0;              // lora_alpha
  bool rank_stabilised = false;  // use_rslora: divided by the root of the rank
  bool fan_in_fan_out = false;   // weights are [in, out]
  Bias bias = Bias::none;
  std::vector<std::pair<std::string, std::uint64_t>>
      rank_pattern;  // module_pattern.h; the first match counts
  std::vector<std::pair<std::string, double>> alpha_pattern;
  std::vector<std::string>
      target_modules;  // or one regular expression; for people: tensors say what is adapted
  std::vector<std::string> modules_to_save;  // stored whole
  std::string base_model;                    // base_model_name_or_path; any text
  std::vector<std::string> not_read;         // keys that are not known

  // Of a module, by its full name without "base_model.model.".
  std::uint64_t rank_of(std::string_view module) const;
  double scale_of(std::string_view module) const;  // what B A is multiplied with
  bool is_saved_whole(std::string_view tensor) const;
};

// Errors: malformed; unsupported, with what it is and what to do: other methods than LoRA, and what changes
// more than B A can say (use_dora, layer_replication, initialisations that change the base, ..).
Result<AdapterConfig> parse_adapter_config(std::string_view text, const std::string& file);

}  // namespace driftseal

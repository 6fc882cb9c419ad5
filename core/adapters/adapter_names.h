// The names of tensors in a PEFT adapter: "base_model.model.", the module's name in the network, and what it
// holds. https://github.com/huggingface/peft: src/peft/utils/save_and_load.py
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace driftseal {

struct AdapterTensorName {
  enum class Part : std::uint8_t {
    lora_a,       // "q_proj.lora_A.weight", "q_proj.lora_A.default.weight"
    lora_b,       //
    embedding_a,  // "embed_tokens.lora_embedding_A"
    embedding_b,  //
    whole,  // replaces the base's: "classifier.weight", "classifier.modules_to_save.weight", "q_proj.bias"
  };
  Part part = Part::whole;
  std::string target;          // the tensor of the network: "model.layers.0.self_attn.q_proj.weight"
  bool in_base_layer = false;  // whole: inside a layer that has factors, too ("q_proj.base_layer.weight")
};

// Nothing if it is none of these names.
std::optional<AdapterTensorName> parse_adapter_name(std::string_view name);

// "model.layers.0.self_attn.q_proj" of ".._proj.weight"
std::string_view module_of(std::string_view tensor);

}  // namespace driftseal

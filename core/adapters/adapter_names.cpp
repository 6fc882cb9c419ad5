#include "core/adapters/adapter_names.h"

#include <algorithm>
#include <array>
#include <vector>

namespace driftseal {

namespace {

using Part = AdapterTensorName::Part;
using Components = std::vector<std::string_view>;

struct Factor {
  std::string_view component;
  Part part;
  bool is_embedding;  // a parameter by itself: no "weight" follows
};
constexpr std::array<Factor, 4> factors{{{"lora_A", Part::lora_a, false},
                                         {"lora_B", Part::lora_b, false},
                                         {"lora_embedding_A", Part::embedding_a, true},
                                         {"lora_embedding_B", Part::embedding_b, true}}};

Components components_of(std::string_view name) {
  Components components;
  for (auto dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.')) {
    components.push_back(name.substr(0, dot));
    name.remove_prefix(dot + 1);
  }
  components.push_back(name);
  return components;
}

std::string joined(const Components& components, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ".") + std::string(components[i]);
  return text;
}

// Behind the factor: the adapter's name, which PEFT leaves off when it saves, and "weight".
bool ends_well(const Components& components, std::size_t factor, bool is_embedding) {
  const auto behind = components.size() - factor - 1;
  if (is_embedding) return behind <= 1;
  return (behind == 1 || behind == 2) && components.back() == "weight";
}

// What PEFT calls the copies of modules that it trains whole.
void take_copies(Components& components) {
  const auto copy = std::ranges::find(components, "modules_to_save");
  if (copy == components.end()) return;
  const auto after = components.erase(copy);
  if (after != components.end() && *after == "default") components.erase(after);
}

std::optional<AdapterTensorName> whole(Components components) {
  AdapterTensorName name;
  for (const auto component : components)
    if (component.starts_with("lora_") || component == "token_adapter") return std::nullopt;
  take_copies(components);
  const auto layer = std::ranges::find(components, "base_layer");
  name.in_base_layer = layer != components.end();
  if (name.in_base_layer) components.erase(layer);
  if (components.size() < 2) return std::nullopt;
  name.target = joined(components, components.size());
  return name;
}

}  // namespace

std::optional<AdapterTensorName> parse_adapter_name(std::string_view name) {
  constexpr std::string_view prefix = "base_model.model.";
  if (!name.starts_with(prefix)) return std::nullopt;
  auto components = components_of(name.substr(prefix.size()));
  if (std::ranges::any_of(components, &std::string_view::empty)) return std::nullopt;
  for (const auto& [component, part, is_embedding] : factors) {
    const auto found = std::ranges::find(components, component);
    const auto place = static_cast<std::size_t>(found - components.begin());
    if (found == components.end() || place == 0) continue;
    if (!ends_well(components, place, is_embedding)) return std::nullopt;
    return AdapterTensorName{part, joined(components, place) + ".weight", false};
  }
  return whole(std::move(components));
}

std::string_view module_of(std::string_view tensor) { return tensor.substr(0, tensor.rfind('.')); }

}  // namespace driftseal

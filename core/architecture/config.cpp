#include "core/architecture/config.h"

#include <array>
#include <span>
#include <utility>

namespace driftseal {
namespace {

using Keys = std::span<const std::string_view>;

constexpr JsonLimits limits = {.depth = 64, .values = 1'000'000};
constexpr std::uint64_t largest_figure = std::uint64_t{1} << 40;  // sums and small multiples cannot overflow
constexpr std::size_t most_type_bytes = 256;

constexpr std::array<std::string_view, 4> layers = {"num_hidden_layers", "n_layer", "num_layers", "n_layers"};
constexpr std::array<std::string_view, 2> encoder_layers = {"encoder_layers", "num_layers"};
constexpr std::array<std::string_view, 3> decoder_layers = {"decoder_layers", "num_decoder_layers",
                                                            "num_layers"};
constexpr std::array<std::string_view, 4> hidden = {"hidden_size", "n_embd", "d_model", "dim"};
constexpr std::array<std::string_view, 4> intermediate = {"intermediate_size", "n_inner", "d_ff", "ffn_dim"};
constexpr std::array<std::string_view, 2> encoder_intermediate = {"encoder_ffn_dim", "d_ff"};
constexpr std::array<std::string_view, 2> decoder_intermediate = {"decoder_ffn_dim", "d_ff"};
constexpr std::array<std::string_view, 1> vocabulary = {"vocab_size"};
constexpr std::array<std::string_view, 3> experts = {"num_local_experts", "num_experts", "n_routed_experts"};
constexpr std::array<std::string_view, 4> heads = {"num_attention_heads", "n_head", "num_heads", "n_heads"};
constexpr std::array<std::string_view, 2> encoder_heads = {"encoder_attention_heads", "num_heads"};
constexpr std::array<std::string_view, 2> decoder_heads = {"decoder_attention_heads", "num_heads"};
constexpr std::array<std::string_view, 3> kv_heads = {"num_key_value_heads", "num_kv_heads", "n_head_kv"};
constexpr std::array<std::string_view, 2> head_size = {"head_dim", "d_kv"};

constexpr std::array<std::string_view, 1> at_top = {""};
constexpr std::array<std::string_view, 3> of_text = {"text_config", "llm_config", ""};
constexpr std::array<std::string_view, 1> of_vision = {"vision_config"};

Keys by_tower(Tower tower, Keys plain, Keys encoder, Keys decoder) {
  if (tower == Tower::encoder) return encoder;
  return tower == Tower::decoder ? decoder : plain;
}

Keys keys_of(Figure figure, Tower tower) {
  switch (figure) {
    case Figure::layers:
      return by_tower(tower, layers, encoder_layers, decoder_layers);
    case Figure::hidden:
      return hidden;
    case Figure::intermediate:
      return by_tower(tower, intermediate, encoder_intermediate, decoder_intermediate);
    case Figure::vocabulary:
      return vocabulary;
    case Figure::experts:
      return experts;
    case Figure::heads:
      return by_tower(tower, heads, encoder_heads, decoder_heads);
    case Figure::kv_heads:
      return kv_heads;
    case Figure::head_size:
      return head_size;
  }
  return {};
}

Keys sections_of(Tower tower) {
  if (tower == Tower::text) return of_text;
  return tower == Tower::vision ? Keys(of_vision) : Keys(at_top);
}

}  // namespace

Result<Config> Config::parse(std::string_view text) {
  TRY(Json json, parse_json(text, "config.json", limits));
  if (json.object() == nullptr)
    return Error{ErrorCode::malformed, "it holds something else than an object", "config.json",
                 json.place.text(), "Take the config.json that belongs to the model"};
  return Config(std::move(json));
}

std::string Config::model_type() const {
  const Json* type = json_.find("model_type");
  const auto* text = type ? type->string() : nullptr;
  return text && text->size() <= most_type_bytes ? *text : std::string();
}

std::optional<bool> Config::ties_embeddings() const {
  const Json* text = json_.find("text_config");
  for (const Json* section : {&std::as_const(json_), text}) {
    const Json* tied = section ? section->find("tie_word_embeddings") : nullptr;
    if (tied && tied->boolean()) return *tied->boolean();
  }
  return {};
}

std::optional<ConfigFigure> Config::figure(Figure figure, Tower tower) const {
  for (const auto section : sections_of(tower)) {
    const Json* object = section.empty() ? &json_ : json_.find(section);
    if (object == nullptr) continue;
    for (const auto key : keys_of(figure, tower)) {
      const Json* value = object->find(key);
      const auto* number = value ? value->unsigned_integer() : nullptr;
      if (number && *number > 0 && *number <= largest_figure)
        return ConfigFigure{(section.empty() ? "" : std::string(section) + '.') + std::string(key), *number};
    }
  }
  return {};
}

}  // namespace driftseal

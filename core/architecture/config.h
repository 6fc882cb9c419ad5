// config.json of transformers, as far as it speaks of what a network is. Keys: the configuration classes of
// github.com/huggingface/transformers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/architecture/roles/role.h"
#include "core/base/json.h"
#include "core/base/result.h"

namespace driftseal {

enum class Figure : std::uint8_t {
  layers,
  hidden,
  intermediate,
  vocabulary,
  experts,
  heads,
  kv_heads,
  head_size,
};

struct ConfigFigure {
  std::string key;  // where it stands: "text_config.hidden_size"
  std::uint64_t value = 0;
};

class Config {
 public:
  // malformed, limit_exceeded: not JSON, not an object, too deep, too much.
  static Result<Config> parse(std::string_view text);

  std::string model_type() const;  // empty if there is none of at most 256 bytes
  std::optional<bool> ties_embeddings() const;
  std::optional<ConfigFigure> figure(Figure figure, Tower tower) const;

 private:
  explicit Config(Json json) : json_(std::move(json)) {}

  Json json_;
};

}  // namespace driftseal

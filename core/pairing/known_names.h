// What names, and what stands beside the weights, tell about two models that are to be paired; found out when
// it is asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/architecture/architecture.h"
#include "core/pairing/layout.h"
#include "core/pairing/name_keys.h"

namespace driftseal {

class KnownNames {
 public:
  KnownNames(const BaseLayout& base, const Model& tuned) : base_(base), tuned_(tuned) {}

  const NameKeys& keys();
  const Roles& base_roles();
  const Architecture& tuned_architecture();

  // Names of one tensor in networks of these families, as keys: the one that is mostly kept, the other one.
  std::vector<std::pair<std::string, std::string>> tied_keys();

  // What a key of GGUF's metadata counts ("llama.attention.head_count"): from the metadata, or from the
  // config.json of the other model.
  std::optional<std::uint64_t> heads(const std::string& metadata_key);

 private:
  const Metadata* gguf_metadata();

  const BaseLayout& base_;
  const Model& tuned_;
  std::optional<NameKeys> keys_;
  std::optional<Roles> base_roles_;
  std::optional<Architecture> tuned_architecture_;
};

}  // namespace driftseal

// What a stored network is: its family, its figures, and block and role of every tensor (roles/roles.h).
//
// The law of roles holds here too: config.json may add figures, head counts, ties and notes, and never
// changes a block, a role or a layer. Where it contradicts the shapes, the shapes are right and a note says
// so. Nothing fails: a network that no description fits is described by the names of its tensors, and says
// so.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/architecture/roles/roles.h"
#include "core/model/model.h"

namespace driftseal {

enum class Recognition : std::uint8_t {
  config_and_names,  // the family that names and shapes tell is the one that config.json names
  names,             // config.json is not there, does not know, or contradicts
  fallback,          // no description fits half of the tensors
};
std::string_view to_string(Recognition recognition);

// Two names of one tensor.
struct Tie {
  enum class Reason : std::uint8_t { config, shared_storage };
  std::string kept, tied;  // the tied one is stored too, or only implied
  Reason reason = Reason::config;
  bool stored = false;  // under both names

  bool operator==(const Tie&) const = default;
};
std::string_view to_string(Tie::Reason reason);

struct Architecture {
  std::string title;       // in words: "LLaMA style"
  std::string model_type;  // as config.json has it; any text
  Recognition recognition = Recognition::fallback;
  Roles roles;  // of assign_roles, with what config.json adds: figures of towers, parts of fused tensors
  std::vector<Tie> ties;
  std::vector<std::string> notes;     // one sentence each
  std::optional<bool> tied_by_config;  // tie_word_embeddings of config.json

  const std::string& family() const { return roles.family; }  // empty: fallback
};

// Reads config.json in the folder of the model's first file, if there is one. The tensors of the answer are
// in the order of model.tensors().
Architecture recognise(const Model& model);

// config: the text of config.json, if there is one. Ties by shared storage are not seen.
Architecture recognise(std::span<const NamedShape> tensors, std::optional<std::string_view> config);

}  // namespace driftseal

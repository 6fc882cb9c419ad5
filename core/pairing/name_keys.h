// Names that tensors of differently saved networks have in common: canonical names, and for a GGUF file
// beside another format those of Hugging Face (core/model/gguf_names.h).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/gguf_names.h"

namespace driftseal {

struct NameKey {
  std::string key;
  std::string why;  // what was done to the name, in words; empty: nothing
  GgufChange change = GgufChange::none;
  std::string heads;  // of rope_rows: what counts them
};

struct NameKeys {
  enum class Gguf { no, base, tuned };  // which of the two models has GGUF's names, where only one has

  std::vector<NameKey> base, tuned;  // one a name, in the order of the call
  Gguf gguf = Gguf::no;
};

// A function of the names alone: whoever has only the layout of a base finds the same keys.
NameKeys find_keys(std::span<const std::string_view> base, std::span<const std::string_view> tuned);

}  // namespace driftseal

// What llama.cpp's converter called the tensors of Hugging Face models when it wrote them into GGUF files,
// and how it rearranged them: the table resources/architectures/gguf_names.json (schema: docs/formats.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/result.h"

namespace driftseal {

// What turns the Hugging Face tensor into the one in the GGUF file.
enum class GgufChange : std::uint8_t {
  none,
  transposed,  // a matrix of a Conv1D
  rope_rows,   // rows of each head reordered, see hugging_face_row
  plus_one,    // 1 added to every element
};

struct HuggingFaceTensor {
  std::string name;             // "model.layers.3.self_attn.q_proj.weight"
  std::string optional_prefix;  // some models have it before the name: "transformer."
  GgufChange change = GgufChange::none;
  std::string heads;  // rope_rows: the metadata key that counts them, "llama.attention.head_count"
};

class GgufNames {
 public:
  // malformed, mismatch of the schema. `file` is for messages.
  static Result<GgufNames> parse(std::string_view json, const std::string& file);

  // architecture: general.architecture of the GGUF file. Nothing if it or the name is not in the table.
  std::optional<HuggingFaceTensor> find(std::string_view architecture, std::string_view gguf_name) const;

  const std::vector<std::string>& architectures() const { return architectures_; }  // in the table's order

 private:
  // Keys: architecture, a line feed, the GGUF name with {n} for the block and {p} for weight or bias. Names
  // have the same places.
  std::unordered_map<std::string, HuggingFaceTensor> tensors_;
  std::vector<std::string> architectures_;
};

const GgufNames& gguf_names();  // the table that is built in

// rope_rows: row `gguf_row` of the GGUF tensor is this row of the Hugging Face tensor. head_rows: rows of one
// head, even. The halves of a head are interleaved: rotation partners stand side by side.
std::uint64_t hugging_face_row(std::uint64_t gguf_row, std::uint64_t head_rows);

}  // namespace driftseal

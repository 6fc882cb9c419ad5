// One GGUF file by itself: header, metadata, tensors (docs/gguf.md of https://github.com/ggml-org/ggml,
// versions 2 and 3, little endian).
#pragma once

#include <vector>

#include "core/model/gguf/metadata.h"

namespace driftseal::gguf {

inline constexpr std::string_view magic = "GGUF";

struct Header {
  KeyValues key_values;
  std::vector<TensorInfo> tensors;  // values refer to the mapped file
  std::uint64_t bytes = 0;          // up to the end of the tensor infos
};

// Errors: truncated, malformed, unsupported, limit_exceeded.
Result<Header> read_header(const MappedFile& file);

}  // namespace driftseal::gguf

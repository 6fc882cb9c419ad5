// The tensor types of ggml that a GGUF file can hold: enum ggml_type in docs/gguf.md of
// https://github.com/ggml-org/ggml; block sizes from ggml-common.h.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/model/gguf/blocks.h"
#include "core/tensor/dtype.h"

namespace driftseal::gguf {

struct Type {
  std::uint32_t number;
  std::string_view name;
  unsigned elements;              // in a block; 1: plain values of `dtype`
  unsigned bytes;                 // of a block
  DType dtype = DType::F32;       // of the values
  BlockDecoder decode = nullptr;  // blocks without one are not analysed

  bool is_plain() const { return elements == 1; }
};

const Type* find_type(std::uint32_t number);  // null: unknown, or removed from the format

}  // namespace driftseal::gguf

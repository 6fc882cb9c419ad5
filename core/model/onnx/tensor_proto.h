// TensorProto of onnx.proto as it is written: nothing of it is interpreted here.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/onnx/document.h"
#include "core/tensor/shape.h"

namespace driftseal::onnx {

struct TensorProto {
  std::string_view name;
  Shape dims;
  std::uint64_t data_type = 0;
  std::uint64_t data_field = 0;  // the field that holds the values; 0: none
  ByteView data;                 // its payload
  bool in_pieces = false;        // values are in several fields, or element by element
  bool external = false;
  std::vector<std::pair<std::string_view, std::string_view>> external_data;  // keys and values
  ByteView message;
};

// malformed, limit_exceeded. Fields that may occur once occur at most once.
Result<TensorProto> read_tensor_proto(Document& document, ByteView message);

// A StringStringEntryProto.
Result<std::pair<std::string_view, std::string_view>> read_string_pair(Document& document, ByteView message);

// Repeated int64, packed or not, of 0 and more.
Status read_dimensions(const Document& document, const Field& field, ByteView message, Shape& shape);

}  // namespace driftseal::onnx

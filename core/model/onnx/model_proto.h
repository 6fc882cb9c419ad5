// ModelProto of onnx.proto: its tensors and its metadata.
#pragma once

#include <vector>

#include "core/model/onnx/stored_tensor.h"

namespace driftseal::onnx {

struct ModelProto {
  std::vector<StoredTensor> tensors;  // names are unique
  Metadata metadata;
};

// Errors: malformed, truncated, limit_exceeded.
Result<ModelProto> read_model_proto(Document& document);

// Whether these can be the first bytes of a ModelProto: protocol buffers have no magic number, but every
// writer begins with the number of the first field.
bool begins_as_model_proto(ByteView bytes);

}  // namespace driftseal::onnx

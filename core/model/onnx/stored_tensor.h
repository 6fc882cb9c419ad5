// From a TensorProto to a tensor of the model: type, shape, where its bytes are.
#pragma once

#include <string>

#include "core/model/model.h"
#include "core/model/onnx/tensor_proto.h"

namespace driftseal::onnx {

struct StoredTensor {
  TensorInfo info;
  std::string location;  // of external data: a file name; empty: the ONNX file itself
};

// The tensor under `name`. Values that are written as varints are decoded into memory, as long as `budget`,
// the bytes that may still be used for that, lasts; it is lowered. Offsets in the file itself are in bounds,
// those in external files are as they are written.
Result<StoredTensor> stored_tensor(const Document& document, const TensorProto& proto, std::string name,
                                   std::uint64_t& budget);

}  // namespace driftseal::onnx

// Values that ONNX writes as varints (int32_data, int64_data, uint64_data), decoded into memory: there is no
// way to reach one of them without reading those before.
#pragma once

#include <algorithm>
#include <optional>

#include "core/base/bytes.h"
#include "core/model/tensor_values.h"
#include "core/tensor/dtype.h"

namespace driftseal::onnx {

// `elements` varints and nothing else, each in the range of the type: integers by value, floating types by
// their bits. As little-endian values; nothing if they are not that.
std::optional<Bytes> decode_varints(DType type, ByteView varints, std::uint64_t elements);

class VarintValues : public TensorValues {
 public:
  VarintValues(DType type, Bytes values) : width_(byte_width(type)), values_(std::move(values)) {}

  void read(std::uint64_t begin, std::span<std::uint8_t> out) const override {
    std::copy_n(values_.begin() + static_cast<std::ptrdiff_t>(begin * width_), out.size(), out.begin());
  }

 private:
  std::size_t width_;
  Bytes values_;
};

}  // namespace driftseal::onnx

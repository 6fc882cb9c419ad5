// The values of a quantised tensor, decoded where they are asked for.
#pragma once

#include "core/base/bytes.h"
#include "core/model/gguf/types.h"
#include "core/model/tensor_values.h"

namespace driftseal::gguf {

class BlockValues : public TensorValues {
 public:
  // type.decode is there; stored: whole blocks, which outlive this.
  BlockValues(const Type& type, ByteView stored) : type_(type), stored_(stored) {}

  void read(std::uint64_t begin, std::span<std::uint8_t> out) const override;

 private:
  const Type& type_;
  ByteView stored_;
};

}  // namespace driftseal::gguf

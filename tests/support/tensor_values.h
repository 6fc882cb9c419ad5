// The values of a tensor as numbers, read in one go and, to be sure, in uneven pieces.
#pragma once

#include <string>
#include <vector>

#include "core/model/model.h"
#include "core/tensor/decode.h"

namespace driftseal::test {

inline std::vector<double> decoded(DType type, ByteView bytes) {
  const auto n = bytes.size() / byte_width(type);
  std::vector<double> values(n);
  if (is_floating(type)) {
    decode_floating(type, bytes, values);
    return values;
  }
  std::vector<i128> integers(n);
  decode_integer(type, bytes, integers);
  for (std::size_t i = 0; i < n; ++i) values[i] = static_cast<double>(integers[i]);
  return values;
}

inline std::vector<double> values_of(const Model& model, const std::string& name) {
  const auto found = model.find(name);
  CHECK(found);
  const auto& tensor = model.tensors()[*found];
  Bytes scratch, pieces;
  const auto whole = model.elements(tensor, 0, tensor.elements, scratch);
  const Bytes copy(whole.begin(), whole.end());
  for (std::uint64_t at = 0, n = 1; at < tensor.elements; at += n, ++n) {
    n = std::min(n, tensor.elements - at);
    append(pieces, model.elements(tensor, at, at + n, scratch));
  }
  CHECK(pieces == copy);
  return decoded(tensor.dtype, copy);
}

}  // namespace driftseal::test

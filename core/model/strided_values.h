// Tensors whose elements do not simply follow one another: transposed, cut out, expanded, with the bytes of
// an element in the other order, or in memory of their own.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/model/model.h"

namespace driftseal {

// Where the elements of a tensor lie, counted in elements from the start of some bytes.
struct StridedLayout {
  std::uint64_t first = 0;
  std::vector<std::uint64_t> strides;  // one a dimension; 0: the same elements again
  bool big_endian = false;
};

std::vector<std::uint64_t> c_order(const Shape& shape);        // the last index runs fastest
std::vector<std::uint64_t> fortran_order(const Shape& shape);  // the first index runs fastest

class StridedValues : public TensorValues {
 public:
  // `bytes` begin with the first element and hold all of them; `owner` keeps them, if nobody else does.
  StridedValues(ByteView bytes, const Shape& shape, const StridedLayout& layout, std::size_t width,
                std::shared_ptr<const Bytes> owner = nullptr);

  void read(std::uint64_t begin, std::span<std::uint8_t> out) const override;

 private:
  struct Axis {
    std::uint64_t size, stride;  // elements, bytes
  };
  std::uint64_t place_of(std::uint64_t element) const;  // in bytes_

  ByteView bytes_;
  std::vector<Axis> axes_;  // without those of size 1; neighbours that act as one are one; at least one
  std::size_t width_;
  bool swap_;
  std::shared_ptr<const Bytes> owner_;
};

// Completes a tensor that has dtype and shape: its elements lie in `storage`, which stands at `offset` in the
// file. They are a plain range of the file where possible. Otherwise: why they cannot lie so.
std::optional<std::string> place_in_storage(TensorInfo& tensor, const StridedLayout& layout, ByteView storage,
                                            std::uint64_t offset);

}  // namespace driftseal

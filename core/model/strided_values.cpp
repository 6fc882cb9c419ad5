#include "core/model/strided_values.h"

#include <algorithm>
#include <cstring>

#include "core/base/decimal.h"
#include "core/model/limits.h"

namespace driftseal {

namespace {

struct Block {
  std::uint64_t rows, row_stride, columns, column_stride;  // strides in bytes
};

// A matrix that is stored column by column is copied in tiles: neighbours in a column share a line of the
// cache, and few columns share the pages that the processor has at hand.
template <class Element>
void copy_tiles(const std::uint8_t* from, const Block& block, std::uint8_t* to) {
  constexpr std::uint64_t tile = 16;
  for (std::uint64_t column = 0; column < block.columns; column += tile)
    for (std::uint64_t row = 0; row < block.rows; row += tile)
      for (auto r = row; r < std::min(row + tile, block.rows); ++r)
        for (auto c = column; c < std::min(column + tile, block.columns); ++c)
          std::memcpy(to + (r * block.columns + c) * sizeof(Element),
                      from + r * block.row_stride + c * block.column_stride, sizeof(Element));
}

template <class Element>
void copy_block(const std::uint8_t* from, const Block& block, std::uint8_t* to) {
  if (block.column_stride != sizeof(Element)) return copy_tiles<Element>(from, block, to);
  const auto row_bytes = block.columns * sizeof(Element);
  for (std::uint64_t row = 0; row < block.rows; ++row)
    std::memcpy(to + row * row_bytes, from + row * block.row_stride, row_bytes);
}

void copy_block(const std::uint8_t* from, const Block& block, std::size_t width, std::uint8_t* to) {
  if (width == 1) copy_block<std::uint8_t>(from, block, to);
  if (width == 2) copy_block<std::uint16_t>(from, block, to);
  if (width == 4) copy_block<std::uint32_t>(from, block, to);
  if (width == 8) copy_block<std::uint64_t>(from, block, to);
}

void swap_each(std::span<std::uint8_t> bytes, std::size_t width) {
  for (std::size_t i = 0; i < bytes.size(); i += width) std::reverse(&bytes[i], &bytes[i] + width);
}

// From the first to the last element, in elements; below 2^126 for 64 dimensions and any strides.
u128 extent(const Shape& shape, const StridedLayout& layout) {
  u128 sum = 1;
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    if (shape[axis] == 0) return 0;
    sum += u128{shape[axis] - 1} * layout.strides[axis];
  }
  return sum;
}

bool in_c_order(const Shape& shape, const std::vector<std::uint64_t>& strides) {
  const auto plain = c_order(shape);
  for (std::size_t axis = 0; axis < shape.size(); ++axis)
    if (shape[axis] != 1 && strides[axis] != plain[axis]) return false;
  return true;
}

}  // namespace

std::vector<std::uint64_t> c_order(const Shape& shape) {
  std::vector<std::uint64_t> strides(shape.size());
  std::uint64_t stride = 1;
  for (std::size_t axis = shape.size(); axis-- > 0; stride *= shape[axis]) strides[axis] = stride;
  return strides;
}

std::vector<std::uint64_t> fortran_order(const Shape& shape) {
  auto strides = c_order({shape.rbegin(), shape.rend()});
  std::ranges::reverse(strides);
  return strides;
}

StridedValues::StridedValues(ByteView bytes, const Shape& shape, const StridedLayout& layout,
                             std::size_t width, std::shared_ptr<const Bytes> owner)
    : bytes_(bytes), width_(width), swap_(layout.big_endian && width > 1), owner_(std::move(owner)) {
  CHECK(shape.size() == layout.strides.size() && extent(shape, layout) * width <= bytes.size());
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const Axis axis{shape[i], layout.strides[i] * width};
    if (axis.size == 1) continue;
    if (!axes_.empty() && axes_.back().stride == axis.size * axis.stride)
      axes_.back() = {axes_.back().size * axis.size, axis.stride};
    else
      axes_.push_back(axis);
  }
  if (axes_.empty()) axes_.push_back({1, width});
}

std::uint64_t StridedValues::place_of(std::uint64_t element) const {
  std::uint64_t place = 0;
  for (std::size_t axis = axes_.size(); axis-- > 0; element /= axes_[axis].size)
    place += element % axes_[axis].size * axes_[axis].stride;
  return place;
}

// In blocks of whole rows, as far as the last two axes allow; else in parts of a row.
void StridedValues::read(std::uint64_t begin, std::span<std::uint8_t> out) const {
  const auto inner = axes_.back(), outer = axes_.size() > 1 ? axes_[axes_.size() - 2] : Axis{1, 0};
  for (auto rest = out; !rest.empty();) {
    const auto wanted = rest.size() / width_, column = begin % inner.size,
               row = begin / inner.size % outer.size;
    Block block{1, outer.stride, std::min(inner.size - column, wanted), inner.stride};
    if (block.columns == inner.size) block.rows = std::min(outer.size - row, wanted / inner.size);
    copy_block(&bytes_[place_of(begin)], block, width_, rest.data());
    begin += block.rows * block.columns;
    rest = rest.subspan(block.rows * block.columns * width_);
  }
  if (swap_) swap_each(out, width_);
}

std::optional<std::string> place_in_storage(TensorInfo& tensor, const StridedLayout& layout, ByteView storage,
                                            std::uint64_t offset) {
  const auto elements = element_count(tensor.shape);
  if (!elements || !byte_count(tensor.dtype, *elements))
    return "shape " + to_string(tensor.shape) + " of " + std::string(to_string(tensor.dtype)) +
           " is no possible number of bytes";
  const std::size_t width = bit_width(tensor.dtype) / 8;
  const u128 stored = extent(tensor.shape, layout) * width;
  const u128 first = stored == 0 ? 0 : u128{layout.first} * width;
  if (first + stored > storage.size())
    return "its elements leave their storage of " + std::to_string(storage.size()) + " bytes";
  tensor.elements = *elements;
  tensor.bytes = static_cast<std::uint64_t>(stored);
  tensor.offset = offset + static_cast<std::uint64_t>(first);
  const bool plain = in_c_order(tensor.shape, layout.strides), swap = layout.big_endian && width > 1;
  if (tensor.elements == 0 || (plain && !swap)) return std::nullopt;
  const auto bytes = storage.subspan(static_cast<std::size_t>(first), tensor.bytes);
  tensor.values = std::make_shared<StridedValues>(bytes, tensor.shape, layout, width);
  tensor.encoding = std::string(plain ? "" : "strided ") + (swap ? "big-endian " : "") +
                    std::string(to_string(tensor.dtype));
  return std::nullopt;
}

}  // namespace driftseal

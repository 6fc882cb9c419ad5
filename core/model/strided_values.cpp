#include "core/model/strided_values.h"

#include <algorithm>
#include <cstring>

#include "core/base/decimal.h"
#include "core/model/limits.h"

namespace driftseal {

namespace {

template <class Element>
void gather(const std::uint8_t* from, std::uint64_t stride, std::size_t n, std::uint8_t* to) {
  for (std::size_t i = 0; i < n; ++i)
    std::memcpy(to + i * sizeof(Element), from + i * stride, sizeof(Element));
}

void gather(const std::uint8_t* from, std::uint64_t stride, std::size_t width, std::size_t n,
            std::uint8_t* to) {
  if (stride == width) {
    std::memcpy(to, from, n * width);
    return;
  }
  if (width == 1) gather<std::uint8_t>(from, stride, n, to);
  if (width == 2) gather<std::uint16_t>(from, stride, n, to);
  if (width == 4) gather<std::uint32_t>(from, stride, n, to);
  if (width == 8) gather<std::uint64_t>(from, stride, n, to);
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

void StridedValues::read(std::uint64_t begin, std::span<std::uint8_t> out) const {
  if (out.empty()) return;
  std::vector<std::uint64_t> index(axes_.size());
  std::uint64_t from = 0;
  for (std::size_t axis = axes_.size(); axis-- > 0; begin /= axes_[axis].size) {
    index[axis] = begin % axes_[axis].size;
    from += index[axis] * axes_[axis].stride;
  }
  const auto& inner = axes_.back();
  for (std::size_t done = 0; done < out.size();) {
    const auto run = std::min<std::uint64_t>(inner.size - index.back(), (out.size() - done) / width_);
    gather(&bytes_[from], inner.stride, width_, run, &out[done]);
    done += run * width_;
    index.back() += run;
    from += run * inner.stride;
    for (std::size_t axis = axes_.size(); axis-- > 1 && index[axis] == axes_[axis].size;) {
      from += axes_[axis - 1].stride - index[axis] * axes_[axis].stride;
      index[axis] = 0;
      ++index[axis - 1];
    }
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

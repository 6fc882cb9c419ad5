#include "core/tensor/shape.h"

namespace driftseal {

static constexpr std::uint64_t too_many = std::uint64_t{1} << 57;  // so that bits fit 64-bit arithmetic

std::optional<std::uint64_t> element_count(const Shape& shape) {
  std::uint64_t product = 1;
  bool empty = false;
  for (const auto dimension : shape) {
    if (dimension == 0) {
      empty = true;
      continue;
    }
    if (dimension > (too_many - 1) / product) return std::nullopt;
    product *= dimension;
  }
  return empty ? 0 : product;
}

std::optional<std::uint64_t> byte_count(DType type, std::uint64_t elements) {
  if (elements >= too_many || elements * bit_width(type) % 8 != 0) return std::nullopt;
  return elements * bit_width(type) / 8;
}

std::string to_string(const Shape& shape) {
  std::string text = "[";
  for (const auto dimension : shape) text += (text.size() > 1 ? ", " : "") + std::to_string(dimension);
  return text + "]";
}

std::string position_text(const Shape& shape, std::uint64_t flat) {
  Shape position(shape.size());
  for (std::size_t axis = shape.size(); axis-- > 0;) {
    const auto dimension = shape[axis] == 0 ? 1 : shape[axis];
    position[axis] = flat % dimension;
    flat /= dimension;
  }
  return to_string(position);
}

}  // namespace driftseal

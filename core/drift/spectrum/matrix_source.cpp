#include "core/drift/spectrum/matrix_source.h"

#include <algorithm>
#include <array>

#include "core/base/checks.h"
#include "core/base/decimal.h"
#include "core/drift/pieces.h"
#include "core/tensor/decode.h"

namespace driftseal {

namespace {

constexpr std::size_t chunk = 1024;  // elements decoded at a time, for the first-level cache

std::uint64_t first_dimension(const TensorInfo& tensor) {
  return tensor.shape.size() < 2 ? 1 : tensor.shape.front();
}

// An empty matrix keeps both dimensions: [0, 5] and [5, 0] are not the same.
std::uint64_t other_dimensions(const TensorInfo& tensor) {
  if (tensor.shape.size() < 2) return tensor.elements;
  std::uint64_t product = 1;
  for (std::size_t i = 1; i < tensor.shape.size(); ++i) product *= tensor.shape[i];
  return product;
}

void subtract_floating(DType base, ByteView b, DType tuned, ByteView t, std::span<double> out) {
  std::array<double, chunk> buffer;
  const std::span subtrahend(buffer.data(), out.size());
  decode_floating(tuned, t, out);
  decode_floating(base, b, subtrahend);
  for (std::size_t i = 0; i < out.size(); ++i) out[i] -= subtrahend[i];
}

void subtract_integers(DType base, ByteView b, DType tuned, ByteView t, std::span<double> out) {
  std::array<i128, chunk> minuend, subtrahend;
  decode_integer(tuned, t, {minuend.data(), out.size()});
  decode_integer(base, b, {subtrahend.data(), out.size()});
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<double>(minuend[i] - subtrahend[i]);
}

}  // namespace

StoredDelta::StoredDelta(const Pair& pair, const CoverageEntry& entry)
    : base_(pair.base),
      tuned_(pair.tuned),
      tensor_base_(pair.base_tensor(entry)),
      tensor_tuned_(pair.tuned_tensor(entry)),
      rows_(first_dimension(tensor_base_)),
      columns_(other_dimensions(tensor_base_)) {
  CHECK(entry.comparable());
}

StoredDelta::~StoredDelta() {
  release_elements(*base_, tensor_base_, 0, tensor_base_.elements);
  release_elements(*tuned_, tensor_tuned_, 0, tensor_tuned_.elements);
}

void StoredDelta::read(const Tile& tile, double* out, std::size_t stride) const {
  const auto first = tile.row * columns_ + tile.column;
  if (tile.columns == columns_ && stride == columns_) return read_run(first, {out, tile.rows * tile.columns});
  for (std::size_t i = 0; i < tile.rows; ++i) read_run(first + i * columns_, {out + i * stride, tile.columns});
}

void StoredDelta::read_run(std::uint64_t first, std::span<double> out) const {
  const auto base = tensor_base_.dtype, tuned = tensor_tuned_.dtype;
  const auto subtract = is_floating(base) ? subtract_floating : subtract_integers;
  for (std::size_t begin = 0; begin < out.size(); begin += chunk) {
    const auto part = out.subspan(begin, std::min(chunk, out.size() - begin));
    const auto from = first + begin, to = from + part.size();
    subtract(base, elements_of(*base_, tensor_base_, from, to), tuned,
             elements_of(*tuned_, tensor_tuned_, from, to), part);
  }
}

Error StoredDelta::not_finite(std::uint64_t row, std::uint64_t column) const {
  const auto element = position_text(tensor_tuned_.shape, row * columns_ + column);
  return {ErrorCode::not_finite, "the difference of two weights is NaN or infinite",
          tuned_->files()[tensor_tuned_.file].path, "tensor " + tensor_tuned_.name + ", element " + element,
          "Repair the model: a matrix with such weights has no singular values"};
}

DenseSource::DenseSource(std::uint64_t rows, std::uint64_t columns, std::span<const double> entries)
    : rows_(rows), columns_(columns), entries_(entries) {
  CHECK(entries.size() == rows * columns);
}

void DenseSource::read(const Tile& tile, double* out, std::size_t stride) const {
  for (std::size_t i = 0; i < tile.rows; ++i)
    std::copy_n(entries_.data() + (tile.row + i) * columns_ + tile.column, tile.columns, out + i * stride);
}

Error DenseSource::not_finite(std::uint64_t row, std::uint64_t column) const {
  return {ErrorCode::not_finite, "an entry of the matrix is NaN or infinite", "",
          "row " + std::to_string(row) + ", column " + std::to_string(column),
          "Give a matrix of finite numbers"};
}

}  // namespace driftseal

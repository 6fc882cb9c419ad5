#include "core/drift/spectrum/matrix_source.h"

#include <algorithm>

#include "core/base/checks.h"
#include "core/drift/spectrum/difference.h"

namespace driftseal {

namespace {

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

// Tiles are narrow: the processor does not foresee that their rows go on in the next tile.
void prefetch(const Model& model, const TensorInfo& tensor, std::uint64_t begin, std::uint64_t end) {
  constexpr std::size_t line = 64;
  if (tensor.values) return;
  Bytes unused;
  const ByteView bytes = model.elements(tensor, begin, end, unused);
  for (std::size_t i = 0; i < bytes.size(); i += line) __builtin_prefetch(bytes.data() + i, 0, 2);
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
  base_->release(tensor_base_, 0, tensor_base_.elements);
  tuned_->release(tensor_tuned_, 0, tensor_tuned_.elements);
}

void StoredDelta::read(const Tile& tile, double* out, std::size_t stride) const {
  const auto first = tile.row * columns_ + tile.column;
  if (tile.columns == columns_ && stride == columns_) return read_run(first, {out, tile.rows * tile.columns});
  for (std::size_t i = 0; i < tile.rows; ++i) {
    const auto begin = first + i * columns_, end = begin + tile.columns;
    prefetch_run(end, std::min(end + tile.columns, entries()));
    read_run(begin, {out + i * stride, tile.columns});
  }
}

void StoredDelta::prefetch_run(std::uint64_t begin, std::uint64_t end) const {
  prefetch(*base_, tensor_base_, begin, end);
  prefetch(*tuned_, tensor_tuned_, begin, end);
}

void StoredDelta::read_run(std::uint64_t first, std::span<double> out) const {
  thread_local Bytes base_scratch, tuned_scratch;
  const auto end = first + out.size();
  subtract_stored(tensor_base_.dtype, base_->elements(tensor_base_, first, end, base_scratch),
                  tensor_tuned_.dtype, tuned_->elements(tensor_tuned_, first, end, tuned_scratch), out);
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

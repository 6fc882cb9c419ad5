#include "core/pairing/view.h"

#include <algorithm>
#include <utility>

#include "core/base/decimal.h"
#include "core/pairing/view_values.h"

namespace driftseal {

namespace {

// The encoding is still the stored one, which is what reports name.
TensorInfo with_values(TensorInfo tensor, std::shared_ptr<const TensorValues> values) {
  tensor.values = std::move(values);
  return tensor;
}

TensorInfo with_rope(const View& view, const ModelPtr& model, const TensorInfo& tensor) {
  const auto forth = view.rope == View::Rope::to_gguf ? RopeOrder::to_gguf : RopeOrder::from_gguf;
  return with_values(tensor, std::make_shared<RopeValues>(Source(model, tensor), view.head_rows, forth));
}

TensorInfo with_sum(const View& view, const ModelPtr& model, const TensorInfo& tensor) {
  auto sum = with_values(tensor, std::make_shared<SumValues>(Source(model, tensor), view.add));
  sum.dtype = SumValues::dtype_of(tensor.dtype);
  return sum;
}

TensorInfo with_transposition(const ModelPtr& model, const TensorInfo& tensor) {
  auto transposed = with_values(tensor, std::make_shared<TransposedValues>(Source(model, tensor)));
  std::swap(transposed.shape[0], transposed.shape[1]);
  return transposed;
}

// Where rows begin in the stored bytes of a tensor; exact where a row has bytes of its own.
std::uint64_t place_of_row(const TensorInfo& tensor, std::uint64_t row) {
  return static_cast<std::uint64_t>(u128{tensor.bytes} * row / tensor.shape[0]);
}

}  // namespace

Shape shape_in(const View& view, Shape shape) {
  if (view.transposed) std::swap(shape.at(0), shape.at(1));
  if (view.first_rows) shape.at(0) = *view.first_rows;
  return shape;
}

TensorInfo seen_in(const View& view, const ModelPtr& model, const TensorInfo& tensor) {
  TensorInfo seen = tensor;
  if (view.rope != View::Rope::as_it_is) seen = with_rope(view, model, seen);
  if (view.add != 0) seen = with_sum(view, model, seen);
  if (view.transposed) seen = with_transposition(model, seen);
  if (view.first_rows) seen = rows_of(seen, 0, *view.first_rows, seen.name);
  return seen;
}

TensorInfo rows_of(const TensorInfo& tensor, std::uint64_t begin, std::uint64_t end, std::string name) {
  TensorInfo rows = tensor;
  const std::uint64_t row = tensor.elements / tensor.shape[0];
  rows.name = std::move(name);
  rows.shape[0] = end - begin;
  rows.elements = row * (end - begin);
  if (rows.values && begin > 0) rows.values = std::make_shared<LaterValues>(rows.values, row * begin);
  rows.offset += place_of_row(tensor, begin);
  rows.bytes = place_of_row(tensor, end) - place_of_row(tensor, begin);
  return rows;
}

}  // namespace driftseal

// A tensor of a tuned model as it stands in the layout of the base: the same values in another order.
#pragma once

#include <cstdint>
#include <optional>

#include "core/model/model.h"

namespace driftseal {

// Steps are taken in this order.
struct View {
  // Rows of each head of a matrix, or elements of its bias (core/model/gguf_names.h): those of GGUF put as
  // Hugging Face has them, or the other way round.
  enum class Rope : std::uint8_t { as_it_is, from_gguf, to_gguf };
  Rope rope = Rope::as_it_is;
  std::uint64_t head_rows = 0;  // of one head; even, and divides the rows

  int add = 0;                              // 1 or -1 to every element
  bool transposed = false;                  // a matrix
  std::optional<std::uint64_t> first_rows;  // only these, along the first dimension

  bool plain() const { return *this == View{}; }
  bool operator==(const View&) const = default;
};

Shape shape_in(const View& view, Shape shape);

// The same tensor with shape and values of the view. `tensor` is one of `model`, analysable, and of a shape
// that the view is for.
TensorInfo seen_in(const View& view, const ModelPtr& model, const TensorInfo& tensor);

// Rows [begin, end), which are some of them, along the first dimension, under another name. Its stored bytes
// are theirs; where rows do not stand one after the other, as many.
TensorInfo rows_of(const TensorInfo& tensor, std::uint64_t begin, std::uint64_t end, std::string name);

}  // namespace driftseal

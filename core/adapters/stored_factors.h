// The two factors of a LoRA as an adapter stores them, and the matrix that they belong to.
#pragma once

#include <cstdint>

#include "core/adapters/low_rank.h"
#include "core/model/model.h"

namespace driftseal {

// Linear layers: A [r, in], B [out, r]. Convolutions: A [r, in, kernel..], B [out, r, 1..]. Embeddings:
// A [r, entries], B [dimension, r].
struct StoredFactors {
  const Model& model;
  const TensorInfo &a, &b;
  bool is_embedding = false;

  std::uint64_t rank() const { return a.shape.empty() ? 0 : a.shape[0]; }
  std::uint64_t inputs() const;   // of A's columns; A and B fit each other
  std::uint64_t outputs() const;  // B's rows
};

// Do A and B fit each other: two or more dimensions, the same rank, kernels of 1 in B?
bool fit_each_other(const StoredFactors& factors);

// B A has the shape of the tensor, or its transpose has (the weights of a Conv1D; embeddings always).
struct Fit {
  bool direct = false, transposed = false;
};
Fit fit_of(const StoredFactors& factors, const Shape& tensor);

// Both as doubles. They fit, hold no integers and are analysable.
LowRankFactors read_factors(const StoredFactors& factors, bool transposed, double scale);

}  // namespace driftseal

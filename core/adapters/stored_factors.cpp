#include "core/adapters/stored_factors.h"

#include <algorithm>

#include "core/tensor/decode.h"

namespace driftseal {

namespace {

std::vector<double> values_of(const Model& model, const TensorInfo& tensor) {
  Bytes scratch;
  std::vector<double> values(tensor.elements);
  decode_floating(tensor.dtype, model.elements(tensor, 0, tensor.elements, scratch), values);
  return values;
}

}  // namespace

std::uint64_t StoredFactors::inputs() const { return a.elements / rank(); }
std::uint64_t StoredFactors::outputs() const { return b.shape[0]; }

bool fit_each_other(const StoredFactors& factors) {
  const auto &a = factors.a.shape, &b = factors.b.shape;
  return a.size() >= 2 && a.size() == b.size() && b[1] == a[0] && factors.a.elements > 0 &&
         factors.b.elements > 0 && std::all_of(b.begin() + 2, b.end(), [](auto n) { return n == 1; });
}

Fit fit_of(const StoredFactors& factors, const Shape& tensor) {
  auto direct = factors.a.shape;
  direct[0] = factors.outputs();
  const bool transposed = direct.size() == 2 && tensor == Shape{direct[1], direct[0]};
  return {!factors.is_embedding && tensor == direct, transposed};
}

LowRankFactors read_factors(const StoredFactors& stored, bool transposed, double scale) {
  const auto a = values_of(stored.model, stored.a), b = values_of(stored.model, stored.b);
  const auto rank = stored.rank(), inputs = stored.inputs(), outputs = stored.outputs();
  LowRankFactors factors{.rows = transposed ? inputs : outputs,
                         .columns = transposed ? outputs : inputs,
                         .rank = LowRankFactors::padded(rank),
                         .scale = scale};
  factors.left.resize(factors.rows * factors.rank);
  for (std::uint64_t i = 0; i < factors.rows; ++i)
    for (std::uint64_t k = 0; k < rank; ++k)
      factors.left[i * factors.rank + k] = transposed ? a[k * inputs + i] : b[i * rank + k];
  factors.right.resize(factors.rank * factors.columns);
  for (std::uint64_t k = 0; k < rank; ++k)
    for (std::uint64_t j = 0; j < factors.columns; ++j)
      factors.right[k * factors.columns + j] = transposed ? b[j * rank + k] : a[k * inputs + j];
  return factors;
}

}  // namespace driftseal

#include "core/proof/sumcheck/row_tensor.h"

#include <bit>

namespace driftseal::proof {

template <unsigned arity>
void RowTensor<arity>::add_message(std::span<Fp> coefficients) const {
  const std::size_t half = std::size_t{1} << (variables_ - 1);
  for (std::size_t s = 0; s < half; ++s) {
    std::array<Fp, 1 << arity> corner;  // by the top bits of the indices
    for (std::size_t bits = 0; bits < corner.size(); ++bits) {
      std::array<std::size_t, arity> h;
      for (unsigned a = 0; a < arity; ++a) h[a] = s + (bits >> a & 1) * half;
      corner[bits] = values_[index(h)];
    }
    for (unsigned a = 0; a < arity; ++a)  // each factor as f_0 + X (f_1 - f_0)
      for (std::size_t bits = 0; bits < corner.size(); ++bits)
        if ((bits >> a & 1) != 0) corner[bits] -= corner[bits ^ std::size_t{1} << a];
    for (std::size_t bits = 0; bits < corner.size(); ++bits)
      coefficients[static_cast<std::size_t>(std::popcount(bits))] += corner[bits];
  }
}

template <unsigned arity>
void RowTensor<arity>::bind(Fp r) {
  RowTensor bound(variables_ - 1);
  const std::size_t half = std::size_t{1} << bound.variables_, mask = half - 1;
  // One axis after another: the leading axis is folded and becomes the last one of the shrinking index.
  std::vector<Fp> current = values_;
  for (unsigned a = 0; a < arity; ++a) {
    const std::size_t rest = current.size() / (2 * half);
    std::vector<Fp> next(rest * half);
    for (std::size_t i = 0; i < half; ++i)
      for (std::size_t j = 0; j < rest; ++j) {
        const Fp low = current[i * rest + j], high = current[(i + half) * rest + j];
        next[j * half + (i & mask)] = low + r * (high - low);
      }
    current = std::move(next);
  }
  bound.values_ = std::move(current);
  *this = std::move(bound);
}

template class RowTensor<2>;
template class RowTensor<3>;
template class RowTensor<4>;

}  // namespace driftseal::proof

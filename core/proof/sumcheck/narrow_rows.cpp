#include "core/proof/sumcheck/narrow_rows.h"

#include <algorithm>

#include "core/proof/relation/multilinear.h"

namespace driftseal::proof {

NarrowRows::NarrowRows(std::span<const Fp> rows, std::size_t columns, std::size_t width)
    : NarrowRows(rows.size() / columns, width) {
  for (std::size_t i = 0; i < rows_; ++i)
    std::ranges::copy(rows.subspan(i * columns, width),
                      values_.begin() + static_cast<std::ptrdiff_t>(i * width));
}

void NarrowRows::add_sparse(const SparseWeight& weight, Fp factor, std::uint64_t k) {
  for (const auto& [position, coefficient] : weight.entries)
    at(position / k, position % k) += factor * coefficient;
}

void NarrowRows::add_eq(const EqWeight& weight, Fp factor, std::uint64_t k, unsigned log_rows) {
  const std::span<const Fp> point(*weight.point);
  const auto rows = eq_table(point.first(log_rows), rows_),
             columns = eq_table(point.subspan(log_rows), width_);
  for (std::uint64_t i = weight.interval.begin; i < weight.interval.end; ++i)
    at(i / k, i % k) += factor * rows[i / k] * columns[i % k];
}

void NarrowRows::bind(Fp r, std::size_t half) {
  const std::size_t kept = std::min(half, rows_);
  for (std::size_t row = 0; row < kept; ++row)
    for (std::size_t column = 0; column < width_; ++column) {
      const Line l = line(row, column, half);
      at(row, column) = l.at_zero + r * l.slope;
    }
  values_.resize(kept * width_);
  rows_ = kept;
}

}  // namespace driftseal::proof

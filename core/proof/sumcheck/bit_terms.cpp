#include "core/proof/sumcheck/bit_terms.h"

#include <algorithm>

#include "core/proof/relation/multilinear.h"

namespace driftseal::proof {

BitTerms::BitTerms(const Plan& plan, std::span<const Fp> rows)
    : plan_(plan),
      width_(std::min(plan.bit_entries, plan.parameters.data_columns())),
      rows_(rows.size() / plan.parameters.columns()),
      variables_(plan.log_rows),
      bits_(rows_ * width_),
      linear_(bits_.size()),
      square_(bits_.size()) {
  for (std::size_t i = 0; i < rows_; ++i)
    std::copy_n(rows.begin() + static_cast<std::ptrdiff_t>(i * plan.parameters.columns()), width_,
                bits_.begin() + static_cast<std::ptrdiff_t>(i * width_));
}

void BitTerms::add_sparse(const SparseWeight& weight, Fp factor) {
  const std::uint64_t k = plan_.parameters.data_columns();
  for (const auto& [position, coefficient] : weight.entries)
    linear_[position / k * width_ + position % k] += factor * coefficient;
}

void BitTerms::add_eq(const Interval& positions, std::span<const Fp> point, Fp factor) {
  const std::uint64_t k = plan_.parameters.data_columns();
  const auto rows = eq_table(point.first(plan_.log_rows), rows_);
  const auto columns = eq_table(point.subspan(plan_.log_rows), width_);
  for (std::uint64_t at = positions.begin; at < positions.end; ++at)
    square_[at / k * width_ + at % k] += factor * rows[at / k] * columns[at % k];
}

void add_bit_polynomial(Line b, Line square, Line linear, std::span<Fp> coefficients) {
  const Fp c0 = b.at_zero * (b.at_zero - Fp::one());  // b^2 - b = c0 + c1 X + c2 X^2
  const Fp c1 = b.slope * (b.at_zero + b.at_zero - Fp::one());
  const Fp c2 = b.slope * b.slope;
  coefficients[0] += square.at_zero * c0 + linear.at_zero * b.at_zero;
  coefficients[1] +=
      square.at_zero * c1 + square.slope * c0 + linear.at_zero * b.slope + linear.slope * b.at_zero;
  coefficients[2] += square.at_zero * c2 + square.slope * c1 + linear.slope * b.slope;
  coefficients[3] += square.slope * c2;
}

void BitTerms::add_message(std::span<Fp> coefficients) const {
  const std::size_t half = std::size_t{1} << (variables_ - 1);
  const auto line = [&](const std::vector<Fp>& values, std::size_t row, std::size_t column) {
    const Fp low = values[row * width_ + column];
    const Fp high = row + half < rows_ ? values[(row + half) * width_ + column] : Fp::zero();
    return Line{low, high - low};
  };
  for (std::size_t row = 0; row < std::min(half, rows_); ++row)
    for (std::size_t column = 0; column < width_; ++column)
      add_bit_polynomial(line(bits_, row, column), line(square_, row, column), line(linear_, row, column),
                         coefficients);
}

void BitTerms::bind(Fp r) {
  const std::size_t half = std::size_t{1} << --variables_, kept = std::min(half, rows_);
  for (auto* values : {&bits_, &linear_, &square_}) {
    for (std::size_t i = 0; i < kept * width_; ++i) {
      const std::size_t other = i + half * width_;
      const Fp high = other < values->size() ? (*values)[other] : Fp::zero();
      (*values)[i] += r * (high - (*values)[i]);
    }
    values->resize(kept * width_);
  }
  rows_ = kept;
}

}  // namespace driftseal::proof

#include "core/drift/components/integer_factors.h"

#include <algorithm>
#include <cmath>

namespace driftseal {

namespace {

// rows |V|^2 + columns |U|^2 is least where U takes this share, to the fourth power, of a value.
double share_of_u(const Factors& factors) {
  return std::pow(static_cast<double>(factors.u.rows) / static_cast<double>(factors.v.rows), 0.25);
}

void round_columns(const Matrix& from, const std::vector<double>& scales, std::vector<std::int64_t>& to) {
  for (std::size_t t = 0; t < scales.size(); ++t)
    for (std::size_t i = 0; i < from.rows; ++i)
      to[t * from.rows + i] = std::llround(from.at(i, t) * scales[t]);
}

}  // namespace

IntegerFactors round_factors(const Factors& factors, std::uint64_t rank, unsigned scale_bits) {
  IntegerFactors out{factors.u.rows, factors.v.rows, rank, {}, {}};
  out.u.resize(rank * out.rows);
  out.v.resize(rank * out.columns);
  const double share = share_of_u(factors);
  std::vector<double> of_u, of_v;
  for (const double s : factors.s) {
    const double root = std::sqrt(std::ldexp(s, static_cast<int>(scale_bits)));
    of_u.push_back(root * share);
    of_v.push_back(root / share);
  }
  round_columns(factors.u, of_u, out.u);
  round_columns(factors.v, of_v, out.v);
  return out;
}

double rounding_squares(const Factors& factors, unsigned scale_bits) {
  double sum = 0;
  for (const double s : factors.s) sum += std::ldexp(s, static_cast<int>(scale_bits));
  const double sides = std::sqrt(static_cast<double>(factors.u.rows) * static_cast<double>(factors.v.rows));
  return sum * sides / 6;
}

void LowRankResidual::read(std::uint64_t begin, std::span<std::int64_t> out) const {
  thread_local std::vector<std::int64_t> product;
  product.resize(out.size());
  for (std::size_t at = 0; at < out.size();) {
    const std::uint64_t row = (begin + at) / factors_.columns, column = (begin + at) % factors_.columns;
    const auto n = std::min<std::uint64_t>(out.size() - at, factors_.columns - column);
    product_.row(row, column, std::span(product).subspan(at, n));
    at += n;
  }
  delta_.read(begin, out);
  const auto scale = std::int64_t{1} << scale_bits_;
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = out[i] * scale - product[i];
}

}  // namespace driftseal

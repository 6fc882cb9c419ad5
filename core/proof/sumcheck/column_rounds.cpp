#include "core/proof/sumcheck/column_rounds.h"

#include <algorithm>
#include <array>
#include <mutex>

#include "core/base/parallel.h"
#include "core/proof/sumcheck/bit_terms.h"

namespace driftseal::proof {

namespace {

constexpr std::size_t grain = 1 << 12;

// values[i] and the slope towards values[i + half]; zero behind the end.
Line line(const std::vector<Fp>& values, std::size_t i, std::size_t half) {
  const Fp low = i < values.size() ? values[i] : Fp::zero();
  const Fp high = i + half < values.size() ? values[i + half] : Fp::zero();
  return {low, high - low};
}

void bind_array(std::vector<Fp>& values, std::size_t half, Fp r) {
  parallel_pieces(std::min(half, values.size()), grain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const Line l = line(values, i, half);
      values[i] = l.at_zero + r * l.slope;
    }
  });
  values.resize(std::min(half, values.size()));
}

// w(X) D(X)^2 + l(X) D(X)
void add_drift_polynomial(Line d, Line square, Line linear, std::array<Fp, 4>& coefficients) {
  const Fp dd = d.at_zero * d.at_zero, ds = d.at_zero * d.slope, ss = d.slope * d.slope;
  coefficients[0] += square.at_zero * dd + linear.at_zero * d.at_zero;
  coefficients[1] +=
      square.at_zero * (ds + ds) + square.slope * dd + linear.at_zero * d.slope + linear.slope * d.at_zero;
  coefficients[2] += square.at_zero * ss + square.slope * (ds + ds) + linear.slope * d.slope;
  coefficients[3] += square.slope * ss;
}

}  // namespace

void ColumnRounds::add_message(std::span<Fp> coefficients) const {
  const std::size_t half = columns_ / 2;
  std::mutex mutex;
  const auto sum = [&](std::size_t n, auto&& add) {
    parallel_pieces(std::min(n, half), grain, [&](std::size_t begin, std::size_t end) {
      std::array<Fp, 4> local{};
      for (std::size_t i = begin; i < end; ++i) add(i, local);
      const std::lock_guard lock(mutex);
      for (std::size_t k = 0; k < local.size(); ++k) coefficients[k] += local[k];
    });
  };
  const Arrays& a = arrays_;
  sum(std::max(a.drift_squares.size(), a.drift_linear.size()), [&](std::size_t i, std::array<Fp, 4>& local) {
    add_drift_polynomial(line(a.drift, i, half), line(a.drift_squares, i, half),
                         line(a.drift_linear, i, half), local);
  });
  sum(std::max(a.bit_squares.size(), a.bit_linear.size()), [&](std::size_t i, std::array<Fp, 4>& local) {
    add_bit_polynomial(line(a.bits, i, half), line(a.bit_squares, i, half), line(a.bit_linear, i, half),
                       local);
  });
}

void ColumnRounds::bind(Fp r) {
  const std::size_t half = columns_ / 2;
  for (auto* values : {&arrays_.drift, &arrays_.drift_squares, &arrays_.drift_linear, &arrays_.bits,
                       &arrays_.bit_squares, &arrays_.bit_linear})
    bind_array(*values, half, r);
  columns_ = half;
}

}  // namespace driftseal::proof

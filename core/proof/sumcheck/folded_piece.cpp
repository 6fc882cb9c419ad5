#include "core/proof/sumcheck/folded_piece.h"

#include <algorithm>
#include <bit>

#include "core/proof/sumcheck/integer_kernels.h"

namespace driftseal::proof {

namespace {

const Fp& unscale() {
  static const Fp inverse = Fp::from_u128(u128{1} << 64).inverse();
  return inverse;
}

// What an oracle's source row adds to its folded row.
void accumulate(FoldedRow& row, std::span<const std::int64_t> values, bool bound, Fp factor) {
  std::uint64_t bits = 0;
  for (const std::int64_t v : values) bits |= static_cast<std::uint64_t>(v < 0 ? -v : v);
  if (bits == 0) return;
  row.zero = false;
  if (!bound) {
    row.largest = bits;
    row.integers.assign(values.begin(), values.end());
    return;
  }
  row.elements.resize(values.size());
  const SmallMultiplier multiplier(factor);
  for (std::size_t i = 0; i < values.size(); ++i) row.elements[i] += multiplier.times(values[i]);
}

Fp scaled_product(Fp scaled, std::int64_t n) {
  const auto sign = static_cast<std::uint64_t>(n >> 63);
  return Fp::raw(Fp::multiply_small(scaled.raw(), (static_cast<std::uint64_t>(n) ^ sign) - sign)).negated_if(sign);
}

}  // namespace

FoldedPiece::FoldedPiece(const RowPassInput& input, std::uint64_t group_, std::uint64_t begin_,
                         std::uint64_t end_)
    : in(input), group(group_), begin(begin_), end(end_), drift(std::size_t{1} << input.variables) {
  if (in.low_rank) residual.resize(drift.size()), low_rank.resize(drift.size());
  if (in.mask) mask.resize(drift.size());
  for (std::size_t h = 0; h < drift.size(); ++h) fold(h);
}

std::uint64_t FoldedPiece::source_row(std::uint64_t t, std::size_t h) const {
  const unsigned free = in.log_rows - static_cast<unsigned>(std::countr_zero(in.eq_bound.size()));
  return t << free | std::uint64_t{h} << (free - in.variables) | group;
}

void FoldedPiece::fold(std::size_t h) {
  for (std::uint64_t t = 0; t < in.eq_bound.size(); ++t)
    if (const std::uint64_t row = source_row(t, h); row < in.source.rows()) fold_source(h, t, row);
}

void FoldedPiece::fold_source(std::size_t h, std::uint64_t t, std::uint64_t row) {
  const bool bound = in.eq_bound.size() > 1;
  const Fp factor = in.eq_bound[t];
  std::vector<std::int64_t> d(end - begin);
  in.source.read_drift(row, begin, d);
  accumulate(drift[h], d, bound, factor);
  if (in.low_rank) {
    std::vector<std::int64_t> l(d.size());
    in.source.read_low_rank(row, begin, d, l);
    accumulate(low_rank[h], l, bound, factor);
    for (std::size_t i = 0; i < d.size(); ++i)
      d[i] = static_cast<std::int64_t>(static_cast<std::uint64_t>(d[i]) << in.scale_bits) - l[i];
    accumulate(residual[h], d, bound, factor);
  }
  if (!in.mask) return;
  const std::uint64_t first = row * in.source.columns() + begin;
  for (const std::uint64_t flat : in.source.masked(first, first + (end - begin))) {
    FoldedRow& m = mask[h];
    m.zero = false;
    if (!bound) {
      m.support.push_back(static_cast<std::uint32_t>(flat - first));
      continue;
    }
    m.elements.resize(d.size());
    m.elements[flat - first] += factor;
  }
}

Fp FoldedPiece::pair(const FoldedRow& a, const FoldedRow& b, std::uint64_t from, std::uint64_t to) const {
  const std::size_t at = from - begin, n = to - from;
  if (!a.elements.empty())
    return dot(std::span(a.elements).subspan(at, n), std::span(b.elements).subspan(at, n));
  constexpr std::uint64_t small = std::uint64_t{1} << 31;
  if (a.largest < small && b.largest < small && u128{a.largest} * b.largest * n < u128{1} << 62)
    return Fp::from_i64(small_dot(a.integers.data() + at, b.integers.data() + at, n));
  Fp sum;
  for (std::size_t i = at; i < at + n; ++i) sum += Fp::from_i128(i128{a.integers[i]} * b.integers[i]);
  return sum;
}

// visit(index) for the masked columns in [from, to).
template <class Visit>
static void for_each_masked(const FoldedRow& m, std::uint64_t begin, std::uint64_t from, std::uint64_t to,
                            Visit&& visit) {
  auto at = std::ranges::lower_bound(m.support, from - begin);
  for (; at != m.support.end() && *at < to - begin; ++at) visit(*at);
}

Fp FoldedPiece::masked_pair(const FoldedRow& m, const FoldedRow& a, const FoldedRow& b, std::uint64_t from,
                            std::uint64_t to) const {
  Fp sum;
  if (!m.elements.empty()) {
    for (std::size_t i = from - begin; i < to - begin; ++i)
      if (!m.elements[i].is_zero()) sum += m.elements[i] * a.elements[i] * b.elements[i];
    return sum;
  }
  i128 total = 0;  // |a|, |b| < 2^56 (pass_over_models), at most 2^13 columns
  for_each_masked(m, begin, from, to, [&](std::size_t i) { total += i128{a.integers[i]} * b.integers[i]; });
  return Fp::from_i128(total);
}

Fp FoldedPiece::count(const FoldedRow& m, std::uint64_t from, std::uint64_t to) const {
  Fp sum;
  for (std::size_t i = from - begin; !m.elements.empty() && i < to - begin; ++i) sum += m.elements[i];
  std::uint64_t n = 0;
  for_each_masked(m, begin, from, to, [&](std::size_t) { ++n; });
  return sum + Fp::from_u64(n);
}

Fp FoldedPiece::weighted(std::span<const Fp> columns, const FoldedRow& a, std::uint64_t from,
                         std::uint64_t to) const {
  Fp sum;
  if (!a.elements.empty()) {
    for (std::uint64_t c = from; c < to; ++c) sum += columns[c] * a.elements[c - begin];
    return sum * unscale();
  }
  for (std::uint64_t c = from; c < to; ++c) sum += scaled_product(columns[c], a.integers[c - begin]);
  return sum;
}

Fp FoldedPiece::weighted_mask(std::span<const Fp> columns, const FoldedRow& m, std::uint64_t from,
                              std::uint64_t to) const {
  Fp sum;
  for (std::uint64_t c = from; !m.elements.empty() && c < to; ++c) sum += columns[c] * m.elements[c - begin];
  for_each_masked(m, begin, from, to, [&](std::size_t i) { sum += columns[begin + i]; });
  return sum * unscale();
}

Fp FoldedPiece::weighted_masked(std::span<const Fp> columns, const FoldedRow& m, const FoldedRow& a,
                                std::uint64_t from, std::uint64_t to) const {
  Fp sum;
  if (!m.elements.empty()) {
    for (std::uint64_t c = from; c < to; ++c)
      if (!m.elements[c - begin].is_zero()) sum += columns[c] * m.elements[c - begin] * a.elements[c - begin];
    return sum * unscale();
  }
  for_each_masked(m, begin, from, to,
                  [&](std::size_t i) { sum += scaled_product(columns[begin + i], a.integers[i]); });
  return sum;
}

Fp FoldedPiece::weighted_masks(std::span<const Fp> columns, const FoldedRow& a, const FoldedRow& b,
                               std::uint64_t from, std::uint64_t to) const {
  Fp sum;
  if (!a.elements.empty()) {
    for (std::uint64_t c = from; c < to; ++c)
      sum += columns[c] * a.elements[c - begin] * b.elements[c - begin];
    return sum * unscale();
  }
  auto other = b.support.begin();
  for_each_masked(a, begin, from, to, [&](std::size_t i) {
    while (other != b.support.end() && *other < i) ++other;
    if (other != b.support.end() && *other == i) sum += columns[begin + i];
  });
  return sum * unscale();
}

}  // namespace driftseal::proof

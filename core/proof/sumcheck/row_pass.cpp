#include "core/proof/sumcheck/row_pass.h"

#include <algorithm>
#include <bit>
#include <mutex>

#include "core/base/parallel.h"
#include "core/proof/sumcheck/integer_kernels.h"

namespace driftseal::proof {

namespace {

constexpr std::uint64_t piece_columns = 1 << 13;  // of one row in one cache
constexpr std::uint64_t task_columns = 1 << 16;

// A row of D, folded over the variables that are bound: integers while there are none.
struct FoldedRow {
  std::vector<std::int64_t> integers;
  std::vector<Fp> elements;
  u128 largest = 0;
  bool zero = true;
};

// Columns [begin, end) of one group of 2^k folded rows, and the work on them.
class Piece {
 public:
  Piece(const RowPassInput& input, std::uint64_t group, std::uint64_t begin, std::uint64_t end)
      : in_(input), group_(group), begin_(begin), end_(end), rows_(std::size_t{1} << input.variables) {
    for (std::size_t h = 0; h < rows_.size(); ++h) rows_[h] = fold(h);
    find_segments();
  }

  void add_to(RowPassOutput& out) const {
    for (std::size_t s = 0; s + 1 < cuts_.size(); ++s) {
      add_squares(s, out.squares);
      add_frozen(s, out.frozen);
    }
  }

 private:
  std::uint64_t source_row(std::uint64_t t, std::size_t h) const {
    const unsigned free = in_.log_rows - bound_variables();
    return t << free | std::uint64_t{h} << (free - in_.variables) | group_;
  }
  unsigned bound_variables() const { return static_cast<unsigned>(std::countr_zero(in_.eq_bound.size())); }

  FoldedRow fold(std::size_t h) const {
    FoldedRow row;
    std::vector<std::int64_t> source(end_ - begin_);
    for (std::uint64_t t = 0; t < in_.eq_bound.size(); ++t) {
      if (source_row(t, h) >= in_.drift.rows()) continue;
      in_.drift.read(source_row(t, h), begin_, source);
      std::uint64_t largest = 0;
      for (std::int64_t v : source) largest |= static_cast<std::uint64_t>(v < 0 ? -v : v);
      if (largest == 0) continue;
      row.zero = false;
      row.largest = largest;
      if (in_.eq_bound.size() == 1) {
        row.integers = std::move(source);
        break;
      }
      row.elements.resize(source.size());
      const SmallMultiplier factor(in_.eq_bound[t]);
      for (std::size_t i = 0; i < source.size(); ++i) row.elements[i] += factor.times(source[i]);
    }
    return row;
  }

  // visit(h, factor, begin, end, value): the steps of a weight on the source rows of this piece, in columns.
  template <class Visit>
  void for_each_step(const StepFunction& function, Visit&& visit) const {
    const std::uint64_t k = in_.drift.columns();
    for (std::uint64_t t = 0; t < in_.eq_bound.size(); ++t)
      for (std::size_t h = 0; h < rows_.size(); ++h) {
        const std::uint64_t row = source_row(t, h);
        if (row >= in_.drift.rows()) continue;
        function.for_each_piece(row * k + begin_, row * k + end_,
                                [&](std::uint64_t from, std::uint64_t to, Fp value) {
                                  visit(h, row, t, from - row * k, to - row * k, value);
                                });
      }
  }

  // Segments on which all weights are constant, with the weight of each folded row there.
  void find_segments() {
    cuts_ = {begin_, end_};
    const auto cut = [&](std::size_t, std::uint64_t, std::uint64_t, std::uint64_t from, std::uint64_t to,
                         Fp) {
      cuts_.push_back(from);
      cuts_.push_back(to);
    };
    for_each_step(in_.squares, cut);
    for_each_step(in_.frozen, cut);
    std::sort(cuts_.begin(), cuts_.end());
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
    square_weights_.resize((cuts_.size() - 1) * rows_.size());
    frozen_weights_.resize(square_weights_.size());
    const auto fill = [&](std::vector<Fp>& weights, std::size_t h, std::uint64_t from, std::uint64_t to,
                          Fp value) {
      const auto first =
          static_cast<std::size_t>(std::lower_bound(cuts_.begin(), cuts_.end(), from) - cuts_.begin());
      for (std::size_t s = first; cuts_[s] < to; ++s) weights[s * rows_.size() + h] += value;
    };
    for_each_step(in_.squares,
                  [&](std::size_t h, std::uint64_t, std::uint64_t t, std::uint64_t from, std::uint64_t to,
                      Fp value) { fill(square_weights_, h, from, to, in_.eq_bound[t] * value); });
    for_each_step(in_.frozen, [&](std::size_t h, std::uint64_t row, std::uint64_t t, std::uint64_t from,
                                  std::uint64_t to, Fp value) {
      fill(frozen_weights_, h, from, to, in_.eq_bound[t] * in_.frozen_rows[row] * value);
    });
  }

  // sum over [from, to) of the product of two folded rows
  Fp product(const FoldedRow& a, const FoldedRow& b, std::uint64_t from, std::uint64_t to) const {
    const std::size_t at = from - begin_, n = to - from;
    if (!a.elements.empty())
      return dot(std::span(a.elements).subspan(at, n), std::span(b.elements).subspan(at, n));
    constexpr u128 limit = u128{1} << 31;
    if (a.largest < limit && b.largest < limit && a.largest * b.largest < (u128{1} << 62) / piece_columns)
      return Fp::from_i64(small_dot(a.integers.data() + at, b.integers.data() + at, n));
    Fp sum;
    for (std::size_t i = at; i < at + n; ++i) sum += Fp::from_i128(i128{a.integers[i]} * b.integers[i]);
    return sum;
  }

  // T[h0, h, h'] += weight(h0) <row h, row h'> for h <= h'.
  void add_squares(std::size_t segment, RowTensor<3>& out) const {
    const auto weights = std::span(square_weights_).subspan(segment * rows_.size(), rows_.size());
    std::vector<std::size_t> heavy;
    for (std::size_t h = 0; h < rows_.size(); ++h)
      if (!weights[h].is_zero()) heavy.push_back(h);
    if (heavy.empty()) return;
    for (std::size_t h = 0; h < rows_.size(); ++h)
      for (std::size_t other = h; other < rows_.size() && !rows_[h].zero; ++other) {
        if (rows_[other].zero) continue;
        const Fp gram = product(rows_[h], rows_[other], cuts_[segment], cuts_[segment + 1]);
        for (std::size_t w : heavy) out.values()[out.index({w, h, other})] += weights[w] * gram;
      }
  }

  // sum over [from, to) of eq(tau0, column) times a folded row
  Fp frozen_sum(const FoldedRow& row, std::uint64_t from, std::uint64_t to) const {
    static const Fp unscale = Fp::from_u128(u128{1} << 64).inverse();
    Fp sum;
    if (!row.elements.empty()) {
      for (std::uint64_t c = from; c < to; ++c) sum += in_.frozen_columns[c] * row.elements[c - begin_];
      return sum * unscale;
    }
    for (std::uint64_t c = from; c < to; ++c) {
      const std::int64_t v = row.integers[c - begin_];
      const Fp term = Fp::raw(
          Fp::multiply_small(in_.frozen_columns[c].raw(), static_cast<std::uint64_t>(v < 0 ? -v : v)));
      sum += v < 0 ? -term : term;
    }
    return sum;
  }

  void add_frozen(std::size_t segment, RowTensor<2>& out) const {
    const auto weights = std::span(frozen_weights_).subspan(segment * rows_.size(), rows_.size());
    if (std::all_of(weights.begin(), weights.end(), [](Fp w) { return w.is_zero(); })) return;
    for (std::size_t h = 0; h < rows_.size(); ++h) {
      if (rows_[h].zero) continue;
      const Fp sum = frozen_sum(rows_[h], cuts_[segment], cuts_[segment + 1]);
      for (std::size_t w = 0; w < rows_.size(); ++w) out.values()[out.index({w, h})] += weights[w] * sum;
    }
  }

  const RowPassInput& in_;
  std::uint64_t group_, begin_, end_;
  std::vector<FoldedRow> rows_;
  std::vector<std::uint64_t> cuts_;                  // columns
  std::vector<Fp> square_weights_, frozen_weights_;  // segments x folded rows
};

// The part with h > h' from the part with h <= h'.
void mirror(RowTensor<3>& tensor) {
  const std::size_t n = std::size_t{1} << tensor.variables();
  for (std::size_t w = 0; w < n; ++w)
    for (std::size_t h = 0; h < n; ++h)
      for (std::size_t other = h + 1; other < n; ++other)
        tensor.values()[tensor.index({w, other, h})] = tensor.values()[tensor.index({w, h, other})];
}

}  // namespace

RowPassOutput row_pass(const RowPassInput& input, const Task& task) {
  RowPassOutput out{RowTensor<3>(input.variables), RowTensor<2>(input.variables)};
  const auto bound = static_cast<unsigned>(std::countr_zero(input.eq_bound.size()));
  const std::uint64_t groups = std::uint64_t{1} << (input.log_rows - bound - input.variables);
  std::mutex mutex;
  parallel_pieces(input.drift.columns(), task_columns, [&](std::size_t begin, std::size_t end) {
    RowPassOutput local{RowTensor<3>(input.variables), RowTensor<2>(input.variables)};
    for (std::uint64_t at = begin; at < end; at += piece_columns)
      for (std::uint64_t group = 0; group < groups && !task.stopped(); ++group)
        Piece(input, group, at, std::min<std::uint64_t>(end, at + piece_columns)).add_to(local);
    const std::lock_guard lock(mutex);
    out.squares += local.squares;
    out.frozen += local.frozen;
  });
  mirror(out.squares);
  return out;
}

}  // namespace driftseal::proof

#include "core/proof/sumcheck/row_pass.h"

#include <algorithm>
#include <bit>
#include <mutex>

#include "core/base/parallel.h"
#include "core/proof/sumcheck/folded_piece.h"

namespace driftseal::proof {

namespace {

constexpr std::uint64_t piece_columns = 1 << 13;  // of one row, in one cache

RowPassOutput empty_output(const RowPassInput& in) {
  return {RowTensor<2>(in.variables), RowTensor<3>(in.variables), RowTensor<4>(in.mask ? in.variables : 0)};
}

// The weight of each folded row on each segment of a piece; segments are where all weights are constant.
class SegmentWeights {
 public:
  SegmentWeights(const FoldedPiece& piece, const StepFunction& steps, const std::vector<Fp>* row_factors,
                 const std::vector<std::uint64_t>& cuts)
      : rows_(piece.rows()), weights_((cuts.size() - 1) * rows_) {
    for_each_step(piece, steps,
                  [&](std::size_t h, std::uint64_t row, std::uint64_t t, std::uint64_t from, std::uint64_t to,
                      Fp value) {
                    Fp weight = piece.in.eq_bound[t] * value;
                    if (row_factors) weight *= (*row_factors)[row];
                    auto s = static_cast<std::size_t>(std::ranges::lower_bound(cuts, from) - cuts.begin());
                    for (; cuts[s] < to; ++s) weights_[s * rows_ + h] += weight;
                  });
  }

  // visit(h, row, t, from, to, value): the steps on the source rows of a piece, in columns.
  template <class Visit>
  static void for_each_step(const FoldedPiece& piece, const StepFunction& steps, Visit&& visit) {
    const std::uint64_t k = piece.in.source.columns();
    if (steps.is_zero()) return;
    for (std::uint64_t t = 0; t < piece.in.eq_bound.size(); ++t)
      for (std::size_t h = 0; h < piece.rows(); ++h) {
        const std::uint64_t row = piece.source_row(t, h);
        if (row >= piece.in.source.rows()) continue;
        steps.for_each_piece(row * k + piece.begin, row * k + piece.end,
                             [&](std::uint64_t from, std::uint64_t to, Fp value) {
                               visit(h, row, t, from - row * k, to - row * k, value);
                             });
      }
  }

  // The rows with a weight on segment s, and their weights.
  std::vector<std::pair<std::size_t, Fp>> heavy(std::size_t s) const {
    std::vector<std::pair<std::size_t, Fp>> out;
    for (std::size_t h = 0; h < rows_; ++h)
      if (!weights_[s * rows_ + h].is_zero()) out.emplace_back(h, weights_[s * rows_ + h]);
    return out;
  }

 private:
  std::size_t rows_;
  std::vector<Fp> weights_;  // segments x rows
};

using Heavy = std::vector<std::pair<std::size_t, Fp>>;

class PieceSums {
 public:
  PieceSums(const FoldedPiece& piece, RowPassOutput& out) : piece_(piece), in_(piece.in), out_(out) {
    find_cuts();
  }

  void add() {
    for (std::size_t i = 0; i < constant_terms.size(); ++i)
      if (const auto& steps = in_.weights.constant[i]; !steps.is_zero())
        for_each_segment(steps, nullptr, [&](const Heavy& heavy) { add_constant(constant_terms[i], heavy); });
    for (const SeparableWeight& weight : in_.weights.separable)
      for_each_segment(weight.steps, &weight.rows, [&](const Heavy& heavy) { add_separable(weight, heavy); });
  }

 private:
  void find_cuts() {
    cuts_ = {piece_.begin, piece_.end};
    const auto cut = [&](const StepFunction& steps) {
      SegmentWeights::for_each_step(
          piece_, steps,
          [&](std::size_t, std::uint64_t, std::uint64_t, std::uint64_t from, std::uint64_t to, Fp) {
            cuts_.insert(cuts_.end(), {from, to});
          });
    };
    for (const StepFunction& steps : in_.weights.constant) cut(steps);
    for (const SeparableWeight& weight : in_.weights.separable) cut(weight.steps);
    std::ranges::sort(cuts_);
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
  }

  template <class Add>
  void for_each_segment(const StepFunction& steps, const std::vector<Fp>* row_factors, Add&& add) {
    const SegmentWeights weights(piece_, steps, row_factors, cuts_);
    for (std::size_t s = 0; s + 1 < cuts_.size(); ++s) {
      from_ = cuts_[s];
      to_ = cuts_[s + 1];
      if (const Heavy heavy = weights.heavy(s); !heavy.empty()) add(heavy);
    }
  }

  void add_constant(Term term, const Heavy& heavy) {
    switch (term) {
      case Term::DD:
        return add_squares(piece_.drift, heavy);
      case Term::EE:
        return add_squares(piece_.residual, heavy);
      case Term::MDD:
        return add_masked_squares(piece_.drift, heavy);
      case Term::MEE:
        return add_masked_squares(piece_.residual, heavy);
      default:  // M
        return add_linear(piece_.mask, heavy,
                          [&](const FoldedRow& m) { return piece_.count(m, from_, to_); });
    }
  }

  void add_separable(const SeparableWeight& weight, const Heavy& heavy) {
    const auto weighted = [&](const FoldedRow& row) {
      return piece_.weighted(weight.columns, row, from_, to_);
    };
    switch (weight.term) {
      case Term::D:
        return add_linear(piece_.drift, heavy, weighted);
      case Term::L:
        return add_linear(piece_.low_rank, heavy, weighted);
      case Term::MD:
        return add_products(piece_.mask, piece_.drift, heavy, [&](const FoldedRow& m, const FoldedRow& d) {
          return piece_.weighted_masked(weight.columns, m, d, from_, to_);
        });
      default:  // MM: M^2 - M
        add_products(piece_.mask, piece_.mask, heavy, [&](const FoldedRow& a, const FoldedRow& b) {
          return piece_.weighted_masks(weight.columns, a, b, from_, to_);
        });
        return add_linear(piece_.mask, heavy, [&](const FoldedRow& m) {
          return -piece_.weighted_mask(weight.columns, m, from_, to_);
        });
    }
  }

  // T2[w, h] += weight(w) sum(row h)
  template <class Sum>
  void add_linear(const std::vector<FoldedRow>& rows, const Heavy& heavy, Sum&& sum) {
    for (std::size_t h = 0; h < rows.size(); ++h) {
      if (rows[h].zero) continue;
      const Fp value = sum(rows[h]);
      for (const auto& [w, weight] : heavy) out_.linear.values()[out_.linear.index({w, h})] += weight * value;
    }
  }

  // T3[w, g, h] += weight(w) sum(row g, row h)
  template <class Sum>
  void add_products(const std::vector<FoldedRow>& a, const std::vector<FoldedRow>& b, const Heavy& heavy,
                    Sum&& sum) {
    for (std::size_t g = 0; g < a.size(); ++g)
      for (std::size_t h = 0; h < b.size() && !a[g].zero; ++h) {
        if (b[h].zero) continue;
        const Fp value = sum(a[g], b[h]);
        for (const auto& [w, weight] : heavy)
          out_.quadratic.values()[out_.quadratic.index({w, g, h})] += weight * value;
      }
  }

  void add_squares(const std::vector<FoldedRow>& rows, const Heavy& heavy) {
    for_each_pair(rows, [&](std::size_t g, std::size_t h) {
      const Fp value = piece_.pair(rows[g], rows[h], from_, to_);
      for (const auto& [w, weight] : heavy) {
        out_.quadratic.values()[out_.quadratic.index({w, g, h})] += weight * value;
        if (g != h) out_.quadratic.values()[out_.quadratic.index({w, h, g})] += weight * value;
      }
    });
  }

  void add_masked_squares(const std::vector<FoldedRow>& rows, const Heavy& heavy) {
    for (std::size_t m = 0; m < rows.size(); ++m) {
      if (piece_.mask[m].zero) continue;
      for_each_pair(rows, [&](std::size_t g, std::size_t h) {
        const Fp value = piece_.masked_pair(piece_.mask[m], rows[g], rows[h], from_, to_);
        if (value.is_zero()) return;
        for (const auto& [w, weight] : heavy) {
          out_.cubic.values()[out_.cubic.index({w, m, g, h})] += weight * value;
          if (g != h) out_.cubic.values()[out_.cubic.index({w, m, h, g})] += weight * value;
        }
      });
    }
  }

  template <class Visit>
  static void for_each_pair(const std::vector<FoldedRow>& rows, Visit&& visit) {
    for (std::size_t g = 0; g < rows.size(); ++g)
      for (std::size_t h = g; h < rows.size() && !rows[g].zero; ++h)
        if (!rows[h].zero) visit(g, h);
  }

  const FoldedPiece& piece_;
  const RowPassInput& in_;
  RowPassOutput& out_;
  std::vector<std::uint64_t> cuts_;  // columns
  std::uint64_t from_ = 0, to_ = 0;  // the segment at hand
};

}  // namespace

RowPassOutput row_pass(const RowPassInput& input, const Task& task) {
  RowPassOutput out = empty_output(input);
  const auto bound = static_cast<unsigned>(std::countr_zero(input.eq_bound.size()));
  const std::uint64_t groups = std::uint64_t{1} << (input.log_rows - bound - input.variables);
  const std::size_t tasks = 4 * thread_count();  // few, because each has tensors of its own
  std::mutex mutex;
  parallel_pieces(input.source.columns(), (input.source.columns() + tasks - 1) / tasks,
                  [&](std::size_t begin, std::size_t end) {
                    RowPassOutput local = empty_output(input);
                    for (std::uint64_t at = begin; at < end; at += piece_columns)
                      for (std::uint64_t group = 0; group < groups && !task.stopped(); ++group) {
                        const FoldedPiece piece(input, group, at,
                                                std::min<std::uint64_t>(end, at + piece_columns));
                        PieceSums(piece, local).add();
                      }
                    const std::lock_guard lock(mutex);
                    out.linear += local.linear;
                    out.quadratic += local.quadratic;
                    out.cubic += local.cubic;
                  });
  return out;
}

}  // namespace driftseal::proof

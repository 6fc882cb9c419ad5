// Transforms of which only some outputs are wanted, and their transposes, for any kind of lanes (lanes_*.h):
// the butterflies between a node and its wanted descendants, column by column in a scratch area.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "core/proof/reed_solomon/aligned.h"
#include "core/proof/reed_solomon/kernel.h"

namespace driftseal::proof {

template <class L>
class PrunedPass {
 public:
  using Value = typename L::Value;
  using Factor = typename L::Factor;
  static constexpr std::size_t lanes = std::size_t{1} << L::log_lanes;

  explicit PrunedPass(const Descent& descent)
      : descent_(descent),
        rows_(std::size_t{1} << descent.levels),
        factors_(aligned_array<Factor>(std::max(rows_ / lanes, std::size_t{1}))),
        scratch_(aligned_array<Value>(rows_)) {
    auto padded = descent.factors;
    padded.resize(std::max(rows_, lanes));
    for (std::size_t v = 0; v * lanes < padded.size(); ++v) factors_[v] = L::factor(&padded[v * lanes]);
  }

  void descend(const Fp* row, std::size_t width, std::span<Fp* const> out) {
    for (std::size_t column = 0; column < width; column += lanes) {
      for (std::size_t r = 0; r < rows_; ++r) scratch_[r] = L::load_for_butterflies(row + r * width + column);
      for (unsigned depth = 0; depth < descent_.levels; ++depth)
        for (std::size_t j = 0; j < std::size_t{1} << depth; ++j)
          if (descent_.is_active(depth, j)) split(depth, j);
      for (std::size_t k = 0; k < out.size(); ++k) L::store(out[k] + column, scratch_[descent_.wanted[k]]);
    }
  }

  void ascend(std::span<const Series> series, std::size_t width, std::size_t begin, std::size_t end,
              Fp* row) {
    start(series, begin);
    for (std::size_t column = begin; column < end; column += lanes) {
      add_terms(series);
      for (unsigned depth = descent_.levels; depth-- > 0;)
        for (std::size_t j = 0; j < std::size_t{1} << depth; ++j)
          if (descent_.is_active(depth, j)) join(depth, j);
      for (std::size_t r = 0; r < rows_; ++r) {
        Fp* to = row + r * width + column;
        L::store(to, L::add(L::load(to), scratch_[r]));
      }
    }
  }

 private:
  struct Place {  // of a node in the scratch area
    Value* rows;
    std::size_t half;
    bool left, right;  // which children are active
  };
  Place place(unsigned depth, std::size_t j) const {
    const std::size_t half = rows_ >> (depth + 1);
    return {&scratch_[2 * j * half], half, descent_.is_active(depth + 1, 2 * j),
            descent_.is_active(depth + 1, 2 * j + 1)};
  }
  Factor factor(unsigned depth, std::size_t j) const {
    return L::at(factors_.get(), (std::size_t{1} << depth) + j);
  }

  // A node to its active children; what is computed beside them is never read.
  void split(unsigned depth, std::size_t j) {
    const Place node = place(depth, j);
    const Factor f = factor(depth, j);
    for (std::size_t i = 0; i < node.half; ++i) {
      Value left = node.rows[i], right = node.rows[node.half + i];
      L::butterfly(left, right, f);
      if (node.left) node.rows[i] = left;
      if (node.right) node.rows[node.half + i] = right;
    }
  }

  // The transpose: (left, right) to (left + right, f (left - right)), inactive children being zero.
  void join(unsigned depth, std::size_t j) {
    const Place node = place(depth, j);
    const Factor f = factor(depth, j);
    for (std::size_t i = 0; i < node.half; ++i) {
      const Value left = node.left ? node.rows[i] : L::zero();
      const Value right = node.right ? node.rows[node.half + i] : L::zero();
      node.rows[i] = L::add(left, right);
      node.rows[node.half + i] = L::multiply(L::subtract(left, right), f);
    }
  }

  // Each series' terms at the first columns, and the factor from some columns to the next.
  void start(std::span<const Series> series, std::size_t begin) {
    terms_ = aligned_array<Value>(series.size());
    steps_ = aligned_array<Factor>(series.size());
    for (std::size_t k = 0; k < series.size(); ++k) {
      Fp first[lanes];
      Fp term = series[k].coefficient * series[k].x.pow(begin);
      for (std::size_t l = 0; l < lanes; ++l, term *= series[k].x) first[l] = term;
      terms_[k] = L::load(first);
      steps_[k] = L::broadcast(series[k].x.pow(lanes));
    }
  }

  void add_terms(std::span<const Series> series) {
    for (const std::uint64_t node : descent_.wanted) scratch_[node] = L::zero();
    for (std::size_t k = 0; k < series.size(); ++k) {
      Value& sum = scratch_[series[k].node];
      sum = L::add(sum, terms_[k]);
      terms_[k] = L::multiply(terms_[k], steps_[k]);
    }
  }

  const Descent& descent_;
  std::size_t rows_;
  AlignedArray<Factor> factors_, steps_;
  AlignedArray<Value> scratch_, terms_;
};

}  // namespace driftseal::proof

// The transform, for any kind of lanes (lanes_*.h). A node is cut into rows; its columns go through several
// levels of butterflies in a scratch area that fits the cache, so that memory is read and written once for
// all these levels. Then its children, contiguous and short, are treated alike. Down to 2^max_log_leaf
// elements all is done in the scratch area.
#pragma once

#include <algorithm>
#include <bit>
#include <span>

#include "core/proof/reed_solomon/aligned.h"
#include "core/proof/reed_solomon/roots.h"

namespace driftseal::proof {

// Factors of one node's butterflies, depth after depth, `lanes` to a value.
template <class L>
class FactorTable {
 public:
  using Factor = typename L::Factor;
  static constexpr std::size_t lanes = std::size_t{1} << L::log_lanes;

  explicit FactorTable(unsigned levels) : factors_(aligned_array<Factor>(begin_of(levels))) {}

  Factor* depth(unsigned d) { return factors_.get() + begin_of(d); }
  const Factor* depth(unsigned d) const { return factors_.get() + begin_of(d); }
  static std::size_t values_at(unsigned d) { return std::max(std::size_t{1}, (std::size_t{1} << d) / lanes); }

 private:
  static std::size_t begin_of(unsigned d) {
    return d <= L::log_lanes ? d : L::log_lanes + ((std::size_t{1} << d) / lanes) - 1;
  }
  AlignedArray<Factor> factors_;
};

template <class L>
class TransformPass {
 public:
  using Value = typename L::Value;
  using Factor = typename L::Factor;
  static constexpr std::size_t lanes = std::size_t{1} << L::log_lanes;
  static constexpr unsigned max_levels = 10, max_log_leaf = std::min(12u, max_levels + L::log_lanes);

  explicit TransformPass(unsigned log_size)
      : roots_(shared_roots()),
        factors_(max_levels),
        scratch_(aligned_array<Value>(std::size_t{1} << std::min(log_size - L::log_lanes, max_levels))) {}

  void node(Fp* values, unsigned log_size, Fp shift) {
    if (log_size <= max_log_leaf) return leaf(values, log_size, shift);
    const unsigned levels = std::min(max_levels, std::max(log_size / 2, log_size - max_log_leaf));
    columns(values, log_size, shift, levels);
    const unsigned rest = log_size - levels;
    for (const Fp child : child_shifts(log_size, shift, levels)) {
      node(values, rest, child);
      values += std::size_t{1} << rest;
    }
  }

 private:
  // Bit-reversed roots, shared by all transforms: 2^(max_levels - 1) factors and, for the last levels of a
  // leaf, every lanes/2-th.
  struct Roots {
    AlignedArray<Factor> factors, last;
  };

  static const Roots& shared_roots() {
    static const Roots roots = make_roots();
    return roots;
  }
  static Roots make_roots() {
    const auto all = bit_reversed_roots(max_levels + (L::log_lanes == 0 ? 0 : L::log_lanes - 1));
    const std::size_t count = (std::size_t{1} << max_levels) / lanes;
    Roots roots = {aligned_array<Factor>(count), aligned_array<Factor>(count)};
    for (std::size_t v = 0; v < count; ++v) {
      Fp strided[lanes];
      for (std::size_t l = 0; l < lanes; ++l) strided[l] = all[(v * lanes + l) * ((lanes + 1) / 2)];
      roots.factors[v] = L::factor(&all[v * lanes]);
      roots.last[v] = L::factor(strided);
    }
    return roots;
  }

  void set_factors(std::span<const Fp> scales, unsigned levels) {
    for (unsigned d = 0; d < levels; ++d) {
      const Factor scale = L::broadcast(scales[d]);
      Factor* to = factors_.depth(d);
      for (std::size_t v = 0; v < FactorTable<L>::values_at(d); ++v)
        to[v] = L::multiply_factors(roots_.factors[v], scale);
    }
  }

  void columns(Fp* values, unsigned log_size, Fp shift, unsigned levels) {
    set_factors(depth_scales(log_size, shift, levels), levels);
    const std::size_t width = std::size_t{1} << (log_size - levels);
    for (std::size_t column = 0; column < width; column += lanes) {
      load_rows(values + column, width, levels);
      butterflies(levels);
      for (std::size_t r = 0; r < std::size_t{1} << levels; ++r)
        L::store(values + column + r * width, scratch_[r]);
    }
  }

  void leaf(Fp* values, unsigned log_size, Fp shift) {
    const unsigned levels = log_size - L::log_lanes;
    const auto scales = depth_scales(log_size, shift, log_size);
    set_factors(scales, levels);
    load_rows(values, lanes, levels);
    butterflies(levels);
    if constexpr (lanes == 1) {
      for (std::size_t r = 0; r < std::size_t{1} << levels; ++r) L::store(values + r, scratch_[r]);
    } else {
      L::finish(scratch_.get(), (std::size_t{1} << levels) / lanes, roots_.last.get(), &scales[levels],
                values);
    }
  }

  void load_rows(const Fp* values, std::size_t width, unsigned levels) {
    for (std::size_t r = 0; r < std::size_t{1} << levels; ++r)
      scratch_[r] = L::load_for_butterflies(values + r * width);
  }

  // All levels on the rows in the scratch area, two at a time.
  void butterflies(unsigned levels) {
    const std::size_t rows = std::size_t{1} << levels;
    unsigned depth = levels % 2;
    if (depth == 1) one_level(rows / 2);
    for (; depth < levels; depth += 2)
      for (std::size_t j = 0, size = rows >> depth; j < std::size_t{1} << depth; ++j)
        two_levels(&scratch_[j * size], size / 4, L::at(factors_.depth(depth), j),
                   L::at(factors_.depth(depth + 1), 2 * j), L::at(factors_.depth(depth + 1), 2 * j + 1));
  }

  void one_level(std::size_t half) {
    const Factor factor = L::at(factors_.depth(0), 0);
    for (std::size_t i = 0; i < half; ++i) L::butterfly(scratch_[i], scratch_[half + i], factor);
  }

  static void two_levels(Value* rows, std::size_t quarter, const Factor factor, const Factor left,
                         const Factor right) {
    for (std::size_t i = 0; i < quarter; ++i) {
      Value a = rows[i], b = rows[quarter + i], c = rows[2 * quarter + i], d = rows[3 * quarter + i];
      L::butterfly(a, c, factor);
      L::butterfly(b, d, factor);
      L::butterfly(a, b, left);
      L::butterfly(c, d, right);
      rows[i] = a;
      rows[quarter + i] = b;
      rows[2 * quarter + i] = c;
      rows[3 * quarter + i] = d;
    }
  }

  const Roots& roots_;
  FactorTable<L> factors_;
  AlignedArray<Value> scratch_;
};

}  // namespace driftseal::proof

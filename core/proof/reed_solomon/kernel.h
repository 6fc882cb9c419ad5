// What one processor does fast: butterflies on several elements at a time. The scalar kernel is always there;
// every other must give the same elements bit for bit (docs/decisions/0010-ntt-kernels.md).
//
// A polynomial of 2^m coefficients modulo x^(2^m) - shift^(2^m) is a *node*; its children, half as long, are
// its remainders modulo x^(2^(m-1)) -+ shift^(2^(m-1)), with shifts `shift` and shift * omega_(2^m). Child b
// of node j is node 2 j + b one level down: the order of the leaves. Seen as 2^levels rows, a node's columns
// are independent of each other.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/proof/field/field.h"

namespace driftseal::proof {

// Some of the nodes that lie `levels` below a node, and the factors of the butterflies between.
struct Descent {
  unsigned levels = 0;
  std::vector<Fp> factors;  // of node j at depth d, at 2^d + j: shift_j^(half its size); 2^levels entries
  std::vector<std::uint8_t> active;   // 2^(levels + 1) flags in the same order: above a wanted node
  std::vector<std::uint64_t> wanted;  // sorted numbers of nodes at depth `levels`

  Descent(unsigned log_size, Fp shift, unsigned levels, std::vector<std::uint64_t> wanted);
  bool is_active(unsigned depth, std::uint64_t node) const {
    return active[(std::uint64_t{1} << depth) + node] != 0;
  }
};

// One summand coefficient * x^i of a wanted node, i over the columns.
struct Series {
  std::uint64_t node;
  Fp coefficient, x;
};

struct Kernel {
  std::size_t lanes;           // columns at a time: widths and column numbers are multiples
  unsigned min_log_transform;  // shorter transforms are left to the scalar kernel

  // As proof::transform.
  void (*transform)(std::span<Fp> values, Fp shift);
  // out[k][i] = coefficient i < width of the node wanted[k] below the node `row`.
  void (*descend)(const Fp* row, std::size_t width, const Descent& descent, std::span<Fp* const> out);
  // The transpose, on columns [begin, end): row[r width + i] += what the sum of all series contributes.
  void (*ascend)(std::span<const Series> series, const Descent& descent, std::size_t width, std::size_t begin,
                 std::size_t end, Fp* row);
  // out[i] = sum_r weights[r] rows[r][i].
  void (*combine)(std::span<const Fp* const> rows, std::span<const Fp> weights, std::span<Fp> out);
};

const Kernel& scalar_kernel();
const Kernel* ifma_kernel();  // AVX-512 IFMA, 8 lanes; nullptr if this processor has none
const Kernel& fastest_kernel();

}  // namespace driftseal::proof

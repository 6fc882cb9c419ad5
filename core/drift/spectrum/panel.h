// A panel: rows of 16 doubles, the width in which tall, skinny matrices are multiplied. A block of vectors is
// a panel whose columns are the vectors; one that holds fewer has zero columns.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace driftseal {

inline constexpr std::size_t panel_width = 16;

struct alignas(128) PanelRow {
  std::array<double, panel_width> at{};
};
using Panel = std::vector<PanelRow>;

// target[i] += sum_k a[i step_i + k step_k] x[k] for i < n, k < depth: with (stride, 1) the product of a
// row-major matrix and a panel, with (1, stride) that of its transpose. SIMD (Highway, chosen at run time).
struct Coefficients {
  const double* a;
  std::size_t step_i, step_k;
};
void add_combinations(Coefficients coefficients, std::size_t n, std::size_t depth, const PanelRow* x,
                      PanelRow* target);

// a^T b, two panels of the same number of rows: panel_width rows.
Panel gram(const Panel& a, const Panel& b);

// target += a c; c has panel_width rows.
void add_product(const Panel& a, const Panel& c, Panel& target);

}  // namespace driftseal

#include "core/drift/spectrum/block_lanczos.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>

#include "core/drift/spectrum/orthonormalise.h"
#include "core/drift/spectrum/small_dense.h"

namespace driftseal {

namespace {

// Rounding in a product with A leaves about this much of |A| in directions that are not there.
constexpr double rounding = 32 * std::numeric_limits<double>::epsilon();

// Normal numbers by Box and Muller: std::normal_distribution differs between libraries.
Panel normal_panel(std::size_t rows, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto uniform = [&] { return (static_cast<double>(random() >> 11) + 0.5) * 0x1p-53; };
  Panel panel(rows);
  for (auto& row : panel)
    for (double& x : row.at) {
      const double radius = std::sqrt(-2 * std::log(uniform()));
      x = radius * std::cos(2 * std::numbers::pi * uniform());
    }
  return panel;
}

// Rows [16 block, 16 block + 16) of columns [first, first + 16) of a.
Panel block_of(const Matrix& a, std::size_t block, std::size_t first, std::size_t end) {
  Panel part(panel_width);
  for (std::size_t i = 0; i < panel_width; ++i)
    for (std::size_t j = first; j < std::min(end, first + panel_width); ++j)
      part[i].at[j - first] = a.at(block * panel_width + i, j);
  return part;
}

// sum_j basis[j] (block j of the rows of `coefficients`), the first `count` columns.
Matrix combine(const std::vector<Panel>& basis, std::size_t blocks, const Matrix& coefficients,
               std::size_t count) {
  const auto rows = basis.front().size();
  Matrix result(rows, count);
  for (std::size_t first = 0; first < count; first += panel_width) {
    Panel sum(rows);
    for (std::size_t j = 0; j < blocks; ++j)
      add_product(basis[j], block_of(coefficients, j, first, count), sum);
    for (std::size_t i = 0; i < rows; ++i)
      for (std::size_t j = first; j < std::min(count, first + panel_width); ++j)
        result.at(i, j) = sum[i].at[j - first];
  }
  return result;
}

// sum += c p, p the part of a column that belongs to a block.
void add_product(const Panel& c, std::span<const double> p, std::array<double, panel_width>& sum) {
  for (std::size_t i = 0; i < panel_width; ++i)
    for (std::size_t j = 0; j < panel_width; ++j) sum[i] += c[i].at[j] * p[j];
}

double share_of_start(std::span<const double> column) {
  double squares = 0;
  for (const double x : column.first(panel_width)) squares += x * x;
  return squares;
}

}  // namespace

BlockLanczos::BlockLanczos(const MatrixProducts& a, double frobenius, std::uint64_t seed)
    : a_(a), negligible_(rounding * frobenius), seed_(seed) {
  start_again();
}

void BlockLanczos::start_again() {
  auto start = orthonormalise(normal_panel(a_.columns(), seed_ + starts_), right_, 1e-6);
  if (starts_++ == 0) probes_ = start.count;
  last_start_ = dimension();
  if (start.count == 0) return;
  right_.push_back(std::move(start.vectors));
  random_.push_back(true);
}

Status BlockLanczos::grow(const Task& task) {
  if (is_idle()) start_again();
  exhausted_ = is_idle();
  if (exhausted_) return {};
  const auto block = left_.size();
  return grow_from(right_[block], random_[block], task);
}

Status BlockLanczos::grow_from(const Panel& block, bool random, const Task& task) {
  TRY(auto product, a_.times(block, task));
  auto u = orthonormalise(std::move(product), left_, negligible_);
  TRY(auto back, a_.transposed_times(u.vectors, task));
  auto v = orthonormalise(std::move(back), right_, negligible_);

  u.previous.push_back(std::move(u.triangle));
  image_.push_back(std::move(u.previous));
  left_.push_back(std::move(u.vectors));
  left_count_ += u.count;
  if (v.count > 0) {
    v.previous.push_back(std::move(v.triangle));
    right_.push_back(std::move(v.vectors));
    random_.push_back(false);
  }
  back_.push_back(std::move(v.previous));
  // What a random vector orthogonal to the right basis shows nothing of is not there.
  exhausted_ = random && u.count == 0 && is_idle();
  return {};
}

Matrix BlockLanczos::compressed() const {
  Matrix b(dimension(), dimension());
  for (std::size_t column = 0; column < image_.size(); ++column)
    for (std::size_t row = 0; row <= column; ++row)
      for (std::size_t i = 0; i < panel_width; ++i)
        for (std::size_t j = 0; j < panel_width; ++j)
          b.at(row * panel_width + i, column * panel_width + j) = image_[column][row][i].at[j];
  return b;
}

// A^T u - s v of a Ritz triple: what A^T left_ has in right blocks that wait for their turn.
double BlockLanczos::residual(std::span<const double> coefficients) const {
  double squares = negligible_ * negligible_;
  for (auto waiting = left_.size(); waiting < right_.size(); ++waiting) {
    std::array<double, panel_width> sum{};
    for (std::size_t j = 0; j < left_.size(); ++j)
      if (waiting < back_[j].size())
        add_product(back_[j][waiting], coefficients.subspan(j * panel_width, panel_width), sum);
    for (const double x : sum) squares += x * x;
  }
  return std::sqrt(squares);
}

RitzValues BlockLanczos::ritz() const {
  auto svd = thin_svd(compressed());
  RitzValues ritz;
  ritz.probes = probes_;
  ritz.values.assign(svd.s.begin(),
                     svd.s.begin() + static_cast<std::ptrdiff_t>(std::min(left_count_, svd.s.size())));
  for (std::size_t i = 0; i < ritz.values.size(); ++i) {
    ritz.residuals.push_back(residual(svd.u.column(i)));
    ritz.weights.push_back(share_of_start(svd.v.column(i)));
  }
  ritz.left = std::move(svd.u);
  ritz.right = std::move(svd.v);
  return ritz;
}

Matrix BlockLanczos::left_vectors(const RitzValues& ritz, std::size_t count) const {
  return combine(left_, left_.size(), ritz.left, count);
}

Matrix BlockLanczos::right_vectors(const RitzValues& ritz, std::size_t count) const {
  return combine(right_, left_.size(), ritz.right, count);
}

}  // namespace driftseal

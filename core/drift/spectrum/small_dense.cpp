#include "core/drift/spectrum/small_dense.h"

#include <cmath>
#include <stdexcept>

// Divide and conquer of Eigen 3.4.0 can leave its index range on matrices with many equal singular values.
// Its own checks notice; they are made to throw, and Jacobi's method, which has no such case, takes over.
#define eigen_assert(condition)                           \
  do {                                                    \
    if (!(condition)) throw std::logic_error(#condition); \
  } while (false)
#include <Eigen/Eigenvalues>
#include <Eigen/QR>
#include <Eigen/SVD>

#include "core/base/checks.h"

namespace driftseal {

namespace {

using Dense = Eigen::MatrixXd;
using Small = Eigen::Matrix<double, panel_width, panel_width, Eigen::RowMajor>;

Eigen::Index index(std::size_t n) { return static_cast<Eigen::Index>(n); }

Eigen::Map<const Dense> view(const Matrix& a) { return {a.entries.data(), index(a.rows), index(a.columns)}; }

Matrix matrix_of(const Dense& dense) {
  Matrix a(static_cast<std::size_t>(dense.rows()), static_cast<std::size_t>(dense.cols()));
  Eigen::Map<Dense>(a.entries.data(), dense.rows(), dense.cols()) = dense;
  return a;
}

template <class Decomposition>
Svd factors_of(const Decomposition& svd, bool vectors) {
  const auto& s = svd.singularValues();
  Svd result{{}, {}, {s.data(), s.data() + s.size()}};
  if (vectors) {
    result.u = matrix_of(svd.matrixU());
    result.v = matrix_of(svd.matrixV());
  }
  return result;
}

// Finite, and with the norm of a.
bool is_plausible(const std::vector<double>& s, const Dense& a) {
  const double norm = Eigen::Map<const Eigen::VectorXd>(s.data(), index(s.size())).norm();
  return std::abs(norm - a.norm()) <= 1e-11 * a.norm();
}

constexpr unsigned both = Eigen::ComputeThinU | Eigen::ComputeThinV;

// rows >= columns.
Svd decompose(const Dense& a, bool vectors) {
  try {
    auto svd = factors_of(Eigen::BDCSVD<Dense>(a, vectors ? both : 0u), vectors);
    if (is_plausible(svd.s, a)) return svd;
  } catch (const std::logic_error&) {
  }
  return factors_of(Eigen::JacobiSVD<Dense>(a, vectors ? both : 0u), vectors);
}

// a with rows >= columns. A tall matrix is reduced to its triangular factor first (Chan 1982).
Svd svd_of_upright(const Dense& a, bool vectors) {
  if (a.rows() <= 2 * a.cols()) return decompose(a, vectors);
  const Eigen::HouseholderQR<Dense> qr(a);
  const Dense triangle = qr.matrixQR().topRows(a.cols()).triangularView<Eigen::Upper>();
  auto svd = decompose(triangle, vectors);
  if (!vectors) return svd;
  Dense u = Dense::Zero(a.rows(), a.cols());
  u.topRows(a.cols()) = view(svd.u);
  u.applyOnTheLeft(qr.householderQ());
  svd.u = matrix_of(u);
  return svd;
}

Svd svd_of(const Matrix& a, bool vectors) {
  if (a.rows >= a.columns) return svd_of_upright(view(a), vectors);
  auto svd = svd_of_upright(view(a).transpose(), vectors);
  std::swap(svd.u, svd.v);
  return svd;
}

}  // namespace

Svd thin_svd(const Matrix& a) {
  if (a.entries.empty()) return {Matrix(a.rows, 0), Matrix(a.columns, 0), {}};
  return svd_of(a, true);
}

std::vector<double> singular_values(const Matrix& a) {
  if (a.entries.empty()) return {};
  return svd_of(a, false).s;
}

SymmetricEigen eigen_of_symmetric(const Panel& symmetric) {
  CHECK(symmetric.size() == panel_width);
  const Eigen::SelfAdjointEigenSolver<Small> solver(Eigen::Map<const Small>(symmetric[0].at.data()));
  SymmetricEigen eigen{{}, Panel(panel_width)};
  for (std::size_t i = 0; i < panel_width; ++i) eigen.values[i] = solver.eigenvalues()[index(i)];
  Eigen::Map<Small>(eigen.vectors[0].at.data()) = solver.eigenvectors();
  return eigen;
}

}  // namespace driftseal

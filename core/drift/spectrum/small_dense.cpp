#include "core/drift/spectrum/small_dense.h"

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

std::vector<double> values_of(const Eigen::BDCSVD<Dense>& svd) {
  const auto& s = svd.singularValues();
  return {s.data(), s.data() + s.size()};
}

bool is_tall(const Dense& a) { return a.rows() > 2 * a.cols(); }

// a with rows >= columns. A tall matrix is reduced to its triangular factor first (Chan 1982).
Svd svd_of_upright(const Dense& a) {
  constexpr unsigned both = Eigen::ComputeThinU | Eigen::ComputeThinV;
  if (!is_tall(a)) {
    const Eigen::BDCSVD<Dense> svd(a, both);
    return {matrix_of(svd.matrixU()), matrix_of(svd.matrixV()), values_of(svd)};
  }
  const Eigen::HouseholderQR<Dense> qr(a);
  const Dense triangle = qr.matrixQR().topRows(a.cols()).triangularView<Eigen::Upper>();
  const Eigen::BDCSVD<Dense> svd(triangle, both);
  Dense u = Dense::Zero(a.rows(), a.cols());
  u.topRows(a.cols()) = svd.matrixU();
  u.applyOnTheLeft(qr.householderQ());
  return {matrix_of(u), matrix_of(svd.matrixV()), values_of(svd)};
}

std::vector<double> values_of_upright(const Dense& a) {
  if (!is_tall(a)) return values_of(Eigen::BDCSVD<Dense>(a));
  const Eigen::HouseholderQR<Dense> qr(a);
  const Dense triangle = qr.matrixQR().topRows(a.cols()).triangularView<Eigen::Upper>();
  return values_of(Eigen::BDCSVD<Dense>(triangle));
}

}  // namespace

Svd thin_svd(const Matrix& a) {
  if (a.entries.empty()) return {Matrix(a.rows, 0), Matrix(a.columns, 0), {}};
  if (a.rows >= a.columns) return svd_of_upright(view(a));
  auto [u, v, s] = svd_of_upright(view(a).transpose());
  return {std::move(v), std::move(u), std::move(s)};
}

std::vector<double> singular_values(const Matrix& a) {
  if (a.entries.empty()) return {};
  return a.rows >= a.columns ? values_of_upright(view(a)) : values_of_upright(view(a).transpose());
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

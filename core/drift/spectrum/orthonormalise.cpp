#include "core/drift/spectrum/orthonormalise.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/drift/spectrum/small_dense.h"

namespace driftseal {

namespace {

constexpr double epsilon = std::numeric_limits<double>::epsilon();
constexpr int most_rounds = 6;  // three resolve directions of 1 and 2^-52; the last of them only looks

Panel identity() {
  Panel one(panel_width);
  for (std::size_t i = 0; i < panel_width; ++i) one[i].at[i] = 1;
  return one;
}

Panel product(const Panel& a, const Panel& c) {
  Panel target(a.size());
  add_product(a, c, target);
  return target;
}

void add(const Panel& term, Panel& sum) {
  for (std::size_t i = 0; i < sum.size(); ++i)
    for (std::size_t j = 0; j < panel_width; ++j) sum[i].at[j] += term[i].at[j];
}

Panel negated(Panel panel) {
  for (auto& row : panel)
    for (double& x : row.at) x = -x;
  return panel;
}

double norm(const PanelRow& row) {
  double squares = 0;
  for (const double x : row.at) squares += x * x;
  return std::sqrt(squares);
}

// w loses its part in the basis, whose coefficients are returned.
std::vector<Panel> project_out(const std::vector<Panel>& basis, Panel& w) {
  std::vector<Panel> coefficients;
  for (const auto& q : basis) {
    coefficients.push_back(gram(q, w));
    add_product(q, negated(coefficients.back()), w);
  }
  return coefficients;
}

void clear_column(std::size_t i, Panel& w) {
  for (auto& row : w) row.at[i] = 0;
}

// The columns of a panel, made orthonormal step by step: original = w r throughout.
class Columns {
 public:
  Columns(Panel w, double negligible) : w_(std::move(w)), r_(identity()), negligible_(negligible) {}

  void run() {
    for (int round = 0; round < most_rounds; ++round) {
      gram_ = gram(w_, w_);
      drop_negligible();
      if (is_orthonormal()) return;
      step();
    }
  }

  Panel& vectors() { return w_; }
  Panel& triangle() { return r_; }

 private:
  double length(std::size_t i) const { return std::sqrt(gram_[i].at[i]); }

  // Column i of w stands for a part of norm |w_i| |r_i| of the original.
  void drop_negligible() {
    for (std::size_t i = 0; i < panel_width; ++i) {
      if (length(i) * norm(r_[i]) > negligible_) continue;
      clear_column(i, w_);
      clear_column(i, gram_);
      r_[i] = gram_[i] = {};
    }
  }

  bool is_orthonormal() const {
    double worst = 0;
    for (std::size_t i = 0; i < panel_width; ++i)
      for (std::size_t j = 0; j < panel_width; ++j)
        if (gram_[i].at[i] != 0) worst = std::max(worst, std::abs(gram_[i].at[j] - (i == j ? 1 : 0)));
    return worst <= 64 * epsilon;
  }

  // w becomes w d v l^(-1/2), where v diag(l) v^T is the Gram matrix of the columns brought to norm 1 by d.
  void step() {
    auto unit = gram_;
    for (std::size_t i = 0; i < panel_width; ++i)
      for (std::size_t j = 0; j < panel_width; ++j) unit[i].at[j] *= inverse_length(i) * inverse_length(j);
    const auto [values, v] = eigen_of_symmetric(unit);
    const double least = epsilon * std::max(values.back(), epsilon);
    Panel change(panel_width), inverse(panel_width);
    for (std::size_t i = 0; i < panel_width; ++i) {
      for (std::size_t j = 0; j < panel_width; ++j) {
        const double root = std::sqrt(std::max(values[j], least));
        change[i].at[j] = inverse_length(i) * v[i].at[j] / root;
        inverse[j].at[i] = root * v[i].at[j] * length(i);
      }
    }
    w_ = product(w_, change);
    r_ = product(inverse, r_);
  }
  double inverse_length(std::size_t i) const { return gram_[i].at[i] == 0 ? 0 : 1 / length(i); }

  Panel w_, r_, gram_;
  double negligible_;
};

}  // namespace

Orthonormal orthonormalise(Panel w, const std::vector<Panel>& basis, double negligible) {
  auto previous = project_out(basis, w);
  Columns columns(std::move(w), negligible);
  columns.run();
  const auto missed = project_out(basis, columns.vectors());
  for (std::size_t i = 0; i < basis.size(); ++i) add(product(missed[i], columns.triangle()), previous[i]);
  Columns again(std::move(columns.vectors()), 0);
  again.run();
  Orthonormal result{std::move(again.vectors()), std::move(previous),
                     product(again.triangle(), columns.triangle())};
  for (const auto& row : result.triangle) result.count += norm(row) > 0;
  return result;
}

}  // namespace driftseal

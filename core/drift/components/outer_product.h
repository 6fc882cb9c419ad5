// Rows of U V^T in exact integers.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace driftseal {

// Factors of a matrix of integers: `rank` columns of `rows` and of `columns` values, column after column.
struct IntegerFactors {
  std::uint64_t rows = 0, columns = 0, rank = 0;
  std::vector<std::int64_t> u, v;  // rows x rank, columns x rank

  // A bound on the entries of U V^T, and on every sum on the way to one; saturates.
  std::uint64_t largest_product() const;
};

// Row-wise products, as fast as exactness allows: in double precision where every sum is below 2^53, in
// integers else. The factors outlive it. largest_product() < 2^63.
class OuterProduct {
 public:
  explicit OuterProduct(const IntegerFactors& factors);

  // Entries [first, first + out.size()) of row `row`.
  void row(std::uint64_t row, std::uint64_t first, std::span<std::int64_t> out) const;

 private:
  const IntegerFactors& factors_;
  std::vector<double> v_;  // empty: integers
};

}  // namespace driftseal

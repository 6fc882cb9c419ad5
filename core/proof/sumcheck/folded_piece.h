// Columns [begin, end) of a group of 2^k model rows, each folded over the row variables that are bound, with
// D, E, L and M there: small integers while nothing is bound, field elements later.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/proof/sumcheck/row_pass.h"

namespace driftseal::proof {

// One oracle on one folded row.
struct FoldedRow {
  std::vector<std::int64_t> integers;
  std::vector<Fp> elements;            // if some variable is bound
  std::vector<std::uint32_t> support;  // of a mask row while nothing is bound: where it is 1
  std::uint64_t largest = 0;           // at least every |integer|
  bool zero = true;
};

struct FoldedPiece {
  FoldedPiece(const RowPassInput& input, std::uint64_t group, std::uint64_t begin, std::uint64_t end);

  std::size_t rows() const { return drift.size(); }  // 2^k
  // The model row that row h is folded from, for assignment t of the bound variables.
  std::uint64_t source_row(std::uint64_t t, std::size_t h) const;

  const RowPassInput& in;
  std::uint64_t group, begin, end;
  std::vector<FoldedRow> drift, residual, low_rank,
      mask;  // 2^k each; the last three empty where there is no L (no M)

  // Sums over the columns [from, to) of the piece, of products of folded rows.
  Fp pair(const FoldedRow& a, const FoldedRow& b, std::uint64_t from, std::uint64_t to) const;
  Fp masked_pair(const FoldedRow& mask_row, const FoldedRow& a, const FoldedRow& b, std::uint64_t from,
                 std::uint64_t to) const;
  Fp count(const FoldedRow& mask_row, std::uint64_t from, std::uint64_t to) const;
  // The same with a factor for each column (times 2^64, as in SeparableWeight).
  Fp weighted(std::span<const Fp> columns, const FoldedRow& a, std::uint64_t from, std::uint64_t to) const;
  Fp weighted_mask(std::span<const Fp> columns, const FoldedRow& mask_row, std::uint64_t from,
                   std::uint64_t to) const;
  Fp weighted_masked(std::span<const Fp> columns, const FoldedRow& mask_row, const FoldedRow& a,
                     std::uint64_t from, std::uint64_t to) const;
  Fp weighted_masks(std::span<const Fp> columns, const FoldedRow& a, const FoldedRow& b, std::uint64_t from,
                    std::uint64_t to) const;

 private:
  void fold(std::size_t h);
  void fold_source(std::size_t h, std::uint64_t t, std::uint64_t row);
};

}  // namespace driftseal::proof

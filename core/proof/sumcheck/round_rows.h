// The rows that the prover commits to in rounds 1 and 2 (docs/protocol.md, sections 5, 8): data, then fresh
// salts.
#pragma once

#include <span>
#include <vector>

#include "core/base/sha256.h"
#include "core/proof/opening/row_source.h"
#include "core/proof/relation/equations.h"
#include "core/proof/sumcheck/model_source.h"

namespace driftseal::proof {

// A1: rows x C. fresh: the attempt's 32 bytes.
std::vector<Fp> factor_rows(const Plan& plan, const Components& components, const Digest& fresh);

// A2u, A2v and A2b, then the mask row S: rows x C each, one after another.
struct Round2Rows {
  std::vector<Fp> values;
  std::size_t pair_rows, bit_rows;  // of A2u (and of A2v), of A2b
  std::size_t columns;

  std::span<const Fp> pairs() const { return std::span(values).first(2 * pair_rows * columns); }
  std::span<const Fp> bits() const {
    return std::span(values).subspan(2 * pair_rows * columns, bit_rows * columns);
  }
  std::span<const Fp> mask_row() const { return std::span(values).last(columns); }
};
Round2Rows round2_rows(const Plan& plan, std::span<const Fp> factors, const Challenges& challenges,
                       const std::vector<std::uint8_t>& bits, const Digest& fresh);

// Round 1's tree: the rows of L and of M, computed when they are asked for, then A1.
class Round1Rows : public RowSource {
 public:
  Round1Rows(const Plan& plan, const ModelSource& source, std::span<const Fp> factors, const Digest& fresh)
      : plan_(plan), source_(source), factors_(factors), fresh_(fresh) {}

  std::size_t rows() const override;
  void row(std::size_t i, std::span<Fp> out) const override;

  // sum_i eq(r_rows, row) row over the rows of L (of M): C elements; none if there are no such rows.
  std::vector<Fp> fold_low_rank(std::span<const Fp> eq_rows) const;
  std::vector<Fp> fold_mask(std::span<const Fp> eq_rows) const;

 private:
  void low_rank_row(std::uint64_t row, std::span<Fp> out) const;
  void mask_row(std::uint64_t row, std::span<Fp> out) const;
  template <class Row>
  std::vector<Fp> fold(const std::vector<std::uint64_t>& rows, std::span<const Fp> eq_rows, Row&& row) const;

  const Plan& plan_;
  const ModelSource& source_;
  std::span<const Fp> factors_;
  const Digest& fresh_;
};

}  // namespace driftseal::proof

// The column rounds of the sum-check (docs/protocol.md, section 9): the rows are bound, every array has one
// row.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/proof/relation/equations.h"

namespace driftseal::proof {

// Oracles and weights of C elements; weights may be shorter (zero behind their end), what is absent is empty.
struct ColumnArrays {
  std::vector<Fp> drift;                                // D = W - B
  std::vector<Fp> low_rank, mask, factors, u, v, bits;  // L, M, A1, A2u, A2v, A2b
  std::array<std::vector<Fp>, term_count> weights;

  std::vector<Fp>& weight(Term term) { return weights[static_cast<std::size_t>(term)]; }
  const std::vector<Fp>& weight(Term term) const { return weights[static_cast<std::size_t>(term)]; }
};

class ColumnRounds {
 public:
  ColumnRounds(ColumnArrays arrays, unsigned rank_scale_bits)
      : arrays_(std::move(arrays)),
        scale_(Fp::from_u128(u128{1} << rank_scale_bits)),
        columns_(arrays_.drift.size()) {}

  void add_message(std::span<Fp> coefficients) const;  // of 1, X, .., X^4
  void bind(Fp r);

 private:
  void add_model_terms(std::size_t i, std::span<Fp> coefficients) const;
  void add_small_terms(std::size_t i, std::span<Fp> coefficients) const;

  ColumnArrays arrays_;
  Fp scale_;             // 2^e
  std::size_t columns_;  // what is left of C
};

}  // namespace driftseal::proof

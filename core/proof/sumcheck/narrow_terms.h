// The row rounds of the terms in A2b (bits) and in A2u, A2v (pairs): docs/protocol.md, sections 7, 9.
#pragma once

#include <span>

#include "core/proof/sumcheck/model_weights.h"
#include "core/proof/sumcheck/narrow_rows.h"

namespace driftseal::proof {

class BitTerms {  // b^2 - b and b
 public:
  // rows: A2b, C columns each.
  BitTerms(const Plan& plan, std::span<const Fp> rows, const WeightedParts& parts);
  void add_message(std::span<Fp> coefficients) const;
  void bind(Fp r);
  const std::vector<Fp>& squares() const { return squares_.values(); }
  const std::vector<Fp>& linear() const { return linear_.values(); }

 private:
  std::size_t half_;  // of the rows of the hypercube that are left
  NarrowRows bits_, squares_, linear_;
};

class PairTerms {  // u v, u and v
 public:
  // rows: A2u, then as many of A2v, C columns each.
  PairTerms(const Plan& plan, std::span<const Fp> rows, const WeightedParts& parts);
  void add_message(std::span<Fp> coefficients) const;
  void bind(Fp r);
  const std::vector<Fp>& products() const { return products_.values(); }
  const std::vector<Fp>& u_weights() const { return u_weights_.values(); }
  const std::vector<Fp>& v_weights() const { return v_weights_.values(); }

 private:
  std::size_t half_;
  NarrowRows u_, v_, products_, u_weights_, v_weights_;
};

}  // namespace driftseal::proof

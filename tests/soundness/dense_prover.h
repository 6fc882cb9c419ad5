// A second prover, slow and obvious: every oracle and every weight is a dense array over the hypercube, and
// every step can be lied in. It follows docs/protocol.md for every class of budget, so honest runs also check
// the real prover and verifier.
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "core/base/bytes.h"
#include "core/proof/opening/channel_prover.h"
#include "core/proof/opening/commitment.h"
#include "core/proof/opening/row_commitment.h"
#include "core/proof/relation/equations.h"
#include "core/proof/relation/tower.h"

namespace driftseal::soundness {

using namespace driftseal::proof;

// Data of the oracles: each row K elements, by the number of the row.
using Rows = std::map<std::uint64_t, std::vector<Fp>>;
struct Data {
  std::map<Oracle, Rows> oracles;

  Fp& at(const Plan& plan, Oracle oracle, std::uint64_t flat) {
    const std::uint64_t k = plan.parameters.data_columns();
    return oracles.at(oracle).at(flat / k).at(flat % k);
  }
};

// U (m x r), V (n x r) and the masked entries, by the index of the block.
struct BlockWitness {
  std::vector<std::vector<std::int64_t>> u, v;
  std::vector<std::uint64_t> mask;
};

// Where a prover may lie; each is called once, at its step.
struct Lies {
  std::function<void(Data&)> round1, round2;
  std::function<void(std::vector<Fp>& y, Fp& mask_evaluation)> evaluations;
  std::function<void(std::vector<Fp>& w, Fp mu, std::span<const Fp> c)> pads;
  std::function<void(std::vector<Fp>& u0)> combination;
  // u: what is left; weights: the claim about it is <weights, u>; error: what the claim lacks.
  std::function<void(std::vector<Fp>& u, std::span<const Fp> weights, Fp error)> last_message;
  bool skip_work = false;  // send a nonce that does not fit
};

struct DenseModel {
  std::vector<Fp> entries;  // N
  std::optional<Digest> seed;
};

class DenseProver {
 public:
  // The statement's roots are set from the models.
  DenseProver(Statement statement, const Parameters& parameters, DenseModel base, DenseModel tuned,
              std::map<std::size_t, BlockWitness> witness, const Digest& fresh);
  ~DenseProver();

  Bytes prove(const Lies& lies = {});
  const Plan& plan() const { return *plan_; }

  // After prove(): the equations that the committed data violates.
  std::vector<EquationKind> violated() const;

 private:
  struct Attempt;
  struct TreeOfRows;
  void fill_round1(Data& data) const;
  void fill_round2(Data& data, const Challenges& challenges, const Tower* tower) const;

  std::optional<Plan> plan_;
  DenseModel base_, tuned_;
  std::map<std::size_t, BlockWitness> witness_;
  Digest fresh_;
  std::unique_ptr<TreeOfRows> base_tree_, tuned_tree_;
  std::vector<EquationKind> violated_;
};

}  // namespace driftseal::soundness

// What cheating provers have in common: a statement with a block of every class, and how a lie has to end.
#pragma once

#include <QtTest>

#include "core/proof/verify/verify.h"
#include "tests/soundness/dense_prover.h"
#include "tests/support/statement_vectors.h"

namespace driftseal::soundness {

// A statement with a block of every class, and an honest witness for it.
struct Scene {
  test::ProofVector vector;
  std::vector<Fp> tuned;
  std::map<std::size_t, BlockWitness> witness;
  Statement statement;

  Scene() : vector(test::load_proof_vector("proof_toy_every_class")), statement(vector.plan.statement) {
    for (std::int64_t w : vector.tuned) tuned.push_back(Fp::from_i64(w));
    const Json& all = test::member(vector.json, "witness");
    for (std::size_t b = 0; b < vector.plan.blocks.size(); ++b)
      if (const Json* given = all.find(vector.plan.blocks[b].name)) witness[b] = witness_from(*given);
  }

  static BlockWitness witness_from(const Json& json) {
    BlockWitness w;
    const auto matrix = [&](const char* name) {
      std::vector<std::vector<std::int64_t>> rows;
      if (const Json* value = json.find(name))
        for (const Json& row : test::array(*value)) rows.push_back(test::integers(row));
      return rows;
    };
    w.u = matrix("U");
    w.v = matrix("V");
    if (const Json* mask = json.find("M")) w.mask = test::numbers(*mask);
    return w;
  }

  std::size_t block(std::string_view name) const {
    for (std::size_t b = 0; b < vector.plan.blocks.size(); ++b)
      if (vector.plan.blocks[b].name == name) return b;
    qFatal("no such block");
  }
  // Entry i of a block, as a flat index.
  std::uint64_t flat(std::string_view name, std::uint64_t i) const {
    for (const Interval& interval : vector.plan.blocks[block(name)].intervals) {
      if (i < interval.end - interval.begin) return interval.begin + i;
      i -= interval.end - interval.begin;
    }
    qFatal("no such entry");
  }
  std::int64_t drift(std::uint64_t at) const { return vector.tuned[at] - vector.base[at]; }

  DenseProver prover() const {
    std::vector<Fp> base;
    for (std::int64_t w : vector.base) base.push_back(Fp::from_i64(w));
    return DenseProver(statement, vector.plan.parameters, {base, vector.base_seed},
                       {tuned, vector.tuned_seed}, witness, vector.fresh_bytes);
  }

  // The bits of a slack or of z in A2b.
  std::uint64_t slack_position(SlackKind kind, std::string_view name) const {
    for (const Slack& slack : vector.plan.slacks)
      if (slack.kind == kind && slack.block && vector.plan.blocks[*slack.block].name == name)
        return slack.position;
    qFatal("no such slack");
  }
};

// A square root in F_p (Tonelli and Shanks), if there is one.
inline std::optional<Fp> square_root(Fp a) {
  if (a.pow((Fp::modulus - 1) / 2) != Fp::one()) return std::nullopt;
  const u128 odd = (Fp::modulus - 1) >> 65;
  unsigned m = 65;
  Fp c = Fp::from_u64(5).pow(odd), t = a.pow(odd), r = a.pow((odd + 1) / 2);
  while (t != Fp::one()) {
    unsigned i = 0;
    for (Fp s = t; s != Fp::one(); s = s.square()) ++i;
    Fp b = c;
    for (unsigned k = 0; k + i + 1 < m; ++k) b = b.square();
    m = i;
    c = b.square();
    t *= c;
    r *= b;
  }
  return r;
}

inline QString names(const std::vector<EquationKind>& kinds) {
  QStringList out;
  for (EquationKind kind : kinds) out << QString::number(static_cast<int>(kind));
  return out.join(',');
}

// The lie violates just these equations, and the proof is rejected where all equations end.
inline void expect_violation(const Scene& scene, const Lies& lies, std::vector<EquationKind> expected) {
  auto prover = scene.prover();
  const Bytes proof = prover.prove(lies);
  QCOMPARE(names(prover.violated()), names(expected));
  const auto failed = check_proof(prover.plan(), proof);
  QVERIFY(failed.has_value());
  QCOMPARE(to_string(*failed), to_string(Check::pad_equation));
}

inline void expect_rejected(const Plan& plan, const Bytes& proof, Check check) {
  const auto failed = check_proof(plan, proof);
  QVERIFY2(failed.has_value(), "accepted");
  QCOMPARE(QString::fromUtf8(to_string(*failed).data()), QString::fromUtf8(to_string(check).data()));
}

}  // namespace driftseal::soundness

// Prover and verifier against known answers and each other.
#include <QtTest>

#include "core/proof/prove/prover.h"
#include "core/proof/verify/verify.h"
#include "tests/support/entries_in_memory.h"
#include "tests/support/statement_vectors.h"

using namespace driftseal;
using namespace driftseal::proof;
using driftseal::test::EntriesInMemory;

namespace {

RandomSource fixed(const Digest& bytes) {
  return [bytes](std::span<std::uint8_t> out) { std::copy_n(bytes.begin(), out.size(), out.begin()); };
}

// The witness of a vector, columns of U and V one after another.
Components components_of(const test::ProofVector& vector) {
  const Plan& plan = vector.plan;
  Components components(plan.blocks.size());
  const Json& witness = test::member(vector.json, "witness");
  for (std::size_t b = 0; b < plan.blocks.size(); ++b) {
    const Json* given = witness.find(plan.blocks[b].name);
    if (given == nullptr) continue;
    const auto columns = [&](const char* name, std::vector<std::int64_t>& out) {
      const Json* matrix = given->find(name);
      if (matrix == nullptr) return;
      const auto& rows = test::array(*matrix);
      const auto rank = static_cast<std::size_t>(*plan.blocks[b].budget.rank);
      out.resize(rank * rows.size());
      for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t t = 0; t < rank; ++t) out[t * rows.size() + i] = test::integers(rows[i])[t];
    };
    columns("U", components[b].u);
    columns("V", components[b].v);
    if (const Json* mask = given->find("M")) components[b].mask = test::numbers(*mask);
    std::ranges::sort(components[b].mask);
  }
  return components;
}

Result<Bytes> prove_vector(const test::ProofVector& vector, unsigned rounds_per_pass) {
  const EntriesInMemory base(vector.base), tuned(vector.tuned);
  TRY(const auto base_commitment, commit_model(vector.plan.parameters, base, vector.base_seed, {}));
  TRY(const auto tuned_commitment, commit_model(vector.plan.parameters, tuned, vector.tuned_seed, {}));
  return prove_with(vector.plan, {&base, &base_commitment, vector.base_seed},
                    {&tuned, &tuned_commitment, vector.tuned_seed}, components_of(vector),
                    {fixed(vector.fresh_bytes), rounds_per_pass}, {});
}

}  // namespace

class TestProve : public QObject {
  Q_OBJECT

 private slots:
  void VerifierAcceptsKnownProofsOfEveryClass_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"toy_norm", "toy_frozen_sparse", "toy_every_class", "text_every_class"})
      QTest::newRow(name) << QString("proof_") + name;
  }
  void VerifierAcceptsKnownProofsOfEveryClass() {
    QFETCH(QString, name);
    const auto vector = test::load_proof_vector(name.toStdString());
    const auto failed = check_proof(vector.plan, vector.proof);
    QVERIFY2(!failed, failed ? std::string(to_string(*failed)).c_str() : "");
  }

  void ProofsAreTheKnownOnesByteForByte_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<unsigned>("rounds_per_pass");
    for (const char* name : {"toy_norm", "toy_frozen_sparse", "toy_every_class"})
      for (unsigned n = 1; n <= 5; ++n)
        QTest::addRow("%s, %u rounds a pass", name, n) << QString("proof_") + name << n;
    QTest::addRow("text_every_class") << QString("proof_text_every_class") << 5u;
  }
  void ProofsAreTheKnownOnesByteForByte() {
    QFETCH(QString, name);
    QFETCH(unsigned, rounds_per_pass);
    const auto vector = test::load_proof_vector(name.toStdString());
    const auto proof = prove_vector(vector, rounds_per_pass);
    QVERIFY2(proof.ok(), proof.ok() ? "" : proof.error().paragraph().c_str());
    const auto differ = std::mismatch(proof->begin(), proof->end(), vector.proof.begin(), vector.proof.end());
    QCOMPARE(differ.first - proof->begin(), static_cast<std::ptrdiff_t>(vector.proof.size()));
    QCOMPARE(proof->size(), vector.proof.size());
  }
};

QTEST_APPLESS_MAIN(TestProve)
#include "test_prove.moc"

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

Result<Bytes> prove_vector(const test::ProofVector& vector, unsigned rounds_per_pass) {
  const EntriesInMemory base(vector.base), tuned(vector.tuned);
  TRY(const auto base_commitment, commit_model(vector.plan.parameters, base, vector.base_seed, {}));
  TRY(const auto tuned_commitment, commit_model(vector.plan.parameters, tuned, vector.tuned_seed, {}));
  return prove_with(vector.plan, {&base, &base_commitment, vector.base_seed},
                    {&tuned, &tuned_commitment, vector.tuned_seed},
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

  void ProofOfNormIsTheKnownOneByteForByte_data() {
    QTest::addColumn<unsigned>("rounds_per_pass");
    for (unsigned n = 1; n <= 5; ++n) QTest::addRow("%u", n) << n;
  }
  void ProofOfNormIsTheKnownOneByteForByte() {
    QFETCH(unsigned, rounds_per_pass);
    const auto vector = test::load_proof_vector("proof_toy_norm");
    const auto proof = prove_vector(vector, rounds_per_pass);
    QVERIFY2(proof.ok(), proof.ok() ? "" : proof.error().paragraph().c_str());
    const auto differ = std::mismatch(proof->begin(), proof->end(), vector.proof.begin(), vector.proof.end());
    QCOMPARE(differ.first - proof->begin(), static_cast<std::ptrdiff_t>(vector.proof.size()));
    QCOMPARE(proof->size(), vector.proof.size());
  }
};

QTEST_APPLESS_MAIN(TestProve)
#include "test_prove.moc"

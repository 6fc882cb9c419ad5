// Where the bytes of proofs and certificates go: exact, for every known proof and for damaged ones.
#include <QTest>
#include <numeric>

#include "core/audit/check/certificate_bytes.h"
#include "core/audit/check/plan_of.h"
#include "core/proof/relation/cost.h"
#include "core/proof/verify/verify.h"
#include "tests/core/audit/check/small_audit.h"
#include "tests/support/statement_vectors.h"

using namespace driftseal;
using proof::ProofBytes;

namespace {

std::uint64_t sum(const proof::ProofByteCounts& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}
std::uint64_t of(const proof::ProofByteCounts& counts, ProofBytes kind) {
  return counts[static_cast<std::size_t>(kind)];
}
std::uint64_t expected(const proof::ProofCost& cost, proof::ProofPart part) {
  std::uint64_t bytes = 0;
  for (const auto& section : cost.sections) bytes += section.part == part ? section.bytes : 0;
  return bytes;
}

}  // namespace

class TestCertificateBytes : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void KnownProofs_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"proof_text_every_class", "proof_toy_every_class", "proof_toy_frozen_sparse", "proof_toy_norm"})
      QTest::newRow(name) << QString::fromLatin1(name);
  }
  void KnownProofs() {
    QFETCH(QString, name);
    const auto vector = test::load_proof_vector(name.toStdString());
    proof::ProofByteCounts counts;
    QVERIFY(!proof::check_proof(vector.plan, vector.proof, &counts));
    QCOMPARE(sum(counts), vector.proof.size());
    QCOMPARE(of(counts, ProofBytes::unread), 0u);
    const auto cost = proof::cost(vector.plan);  // computed from the plan alone
    QCOMPARE(of(counts, ProofBytes::columns), expected(cost, proof::ProofPart::columns));
    QCOMPARE(of(counts, ProofBytes::last_level), expected(cost, proof::ProofPart::last_level));
    QCOMPARE(sum(counts) - of(counts, ProofBytes::columns) - of(counts, ProofBytes::last_level) -
                 of(counts, ProofBytes::paths),
             expected(cost, proof::ProofPart::messages));
  }

  void DamagedProofsAddUpToo() {
    const auto vector = test::load_proof_vector("proof_toy_norm");
    const auto& whole = vector.proof;
    for (std::size_t n = 0; n < whole.size(); n += 1 + whole.size() / 97) {
      const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(n));
      proof::ProofByteCounts counts;
      QVERIFY(proof::check_proof(vector.plan, cut, &counts));
      QCOMPARE(sum(counts), cut.size());
      Bytes flipped = whole;
      flipped[n] ^= 1;
      QVERIFY(proof::check_proof(vector.plan, flipped, &counts));
      QCOMPARE(sum(counts), flipped.size());
    }
    Bytes longer = whole;
    longer.push_back(0);
    proof::ProofByteCounts counts;
    QVERIFY(proof::check_proof(vector.plan, longer, &counts));
    QCOMPARE(of(counts, ProofBytes::unread), 1u);
  }

  void CertificateAddsUpToItsFile() {
    const auto& audit = test::small_audit();
    const auto plan = plan_of(audit.manifest);
    QVERIFY(plan.ok());
    const auto bytes = certificate_bytes(audit.parts, &*plan);
    QCOMPARE(bytes.total(), audit.certificate.size());
    QCOMPARE(bytes.proof_bytes(), audit.parts.proof.size());
    QCOMPARE(of(bytes.proof, ProofBytes::unread), 0u);
    auto signed_parts = audit.parts;
    signed_parts.signatures = {"{}", "not JSON"};
    QCOMPARE(certificate_bytes(signed_parts, &*plan).total(), test::rewritten(signed_parts).size());
    QCOMPARE(certificate_bytes(signed_parts, nullptr).total(), test::rewritten(signed_parts).size());
  }
};

QTEST_APPLESS_MAIN(TestCertificateBytes)
#include "test_certificate_bytes.moc"

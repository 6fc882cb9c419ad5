// The cost of a statement against proofs that were made.
#include <QtTest>

#include "core/proof/relation/cost.h"
#include "tests/support/statement_vectors.h"

using namespace driftseal;
using namespace driftseal::proof;

class TestCost : public QObject {
  Q_OBJECT
 private slots:
  void bytesAreThoseOfKnownProofs_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"proof_toy_norm", "proof_toy_frozen_sparse", "proof_toy_every_class", "proof_text_every_class"})
      QTest::newRow(name) << name;
  }
  void bytesAreThoseOfKnownProofs() {
    QFETCH(QString, name);
    const auto vector = test::load_proof_vector(name.toStdString());
    const auto expected = static_cast<double>(cost(vector.plan).bytes());
    const auto made = static_cast<double>(vector.proof.size());
    QVERIFY2(std::abs(expected - made) < 0.04 * made,
             qPrintable(QString("%1 for %2").arg(expected).arg(made)));
  }

  void rowsAreCounted() {
    const auto vector = test::load_proof_vector("proof_toy_every_class");
    const ProofCost counted = cost(vector.plan);
    std::uint64_t rows = 1;  // S
    for (std::size_t o = 0; o < oracle_count; ++o) rows += vector.plan.rows[o].size();
    QCOMPARE(counted.opened_rows, rows);
    QCOMPARE(counted.committed_rows, rows - vector.plan.rows_of(Oracle::B).size());
    QCOMPARE(counted.columns, vector.plan.parameters.columns());
  }
};

QTEST_APPLESS_MAIN(TestCost)
#include "test_cost.moc"

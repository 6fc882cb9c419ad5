// The code against known answers and against its definition: Horner's rule at the domain points.
#include <QTest>
#include <algorithm>
#include <bit>
#include <random>

#include "core/proof/reed_solomon/ntt.h"
#include "tests/support/vectors.h"

using namespace driftseal;
using namespace driftseal::proof;

namespace {

std::mt19937_64 generator(2);

Fp random_element() { return Fp::from_u128(u128{generator()} << 64 | generator()); }

std::vector<Fp> random_row(std::size_t n) {
  std::vector<Fp> row(n);
  for (auto& element : row) element = random_element();
  return row;
}

Fp horner(std::span<const Fp> row, Fp x) {
  Fp value;
  for (std::size_t i = row.size(); i-- > 0;) value = value * x + row[i];
  return value;
}

std::vector<Fp> encode(std::span<const Fp> row, unsigned log_n) {
  std::vector<Fp> leaves(std::size_t{1} << log_n);
  for (std::size_t block = 0; block < leaves.size() / row.size(); ++block)
    encode_block(row, log_n, block, std::span(leaves).subspan(block * row.size(), row.size()));
  return leaves;
}

std::vector<std::uint64_t> random_subset(std::size_t count, std::uint64_t n) {
  std::vector<std::uint64_t> all(n);
  for (std::uint64_t i = 0; i < n; ++i) all[i] = i;
  std::vector<std::uint64_t> subset;
  std::sample(all.begin(), all.end(), std::back_inserter(subset), count, generator);
  return subset;
}

}  // namespace

class TestReedSolomon : public QObject {
  Q_OBJECT
 private slots:
  void knownBitReversal() {
    const Json vectors = test::load_vectors("reference/code.json");
    for (const auto& [n, place, table] : *test::member(vectors, "bit_reversal").object()) {
      const auto reversed = test::numbers(table);
      const auto bits = static_cast<unsigned>(std::countr_zero(reversed.size()));
      for (std::size_t i = 0; i < reversed.size(); ++i) QCOMPARE(bit_reverse(i, bits), reversed[i]);
    }
  }

  void knownDomainPoints() {
    const Json vectors = test::load_vectors("reference/code.json");
    for (const auto& [n, place, table] : *test::member(vectors, "leaf_points").object()) {
      const auto points = test::elements(table);
      const auto bits = static_cast<unsigned>(std::countr_zero(points.size()));
      for (std::size_t i = 0; i < points.size(); ++i) QCOMPARE(domain_point(i, bits), points[i]);
    }
  }

  void knownCodewords() {
    const Json vectors = test::load_vectors("reference/code.json");
    for (const Json& known : test::array(vectors, "encode")) {
      const auto row = test::elements(test::member(known, "row"));
      const auto leaves = test::elements(test::member(known, "leaves"));
      QVERIFY(encode(row, static_cast<unsigned>(std::countr_zero(leaves.size()))) == leaves);
    }
  }

  void transformIsEvaluation_data() {
    QTest::addColumn<unsigned>("log_n");
    for (unsigned log_n = 0; log_n <= 10; ++log_n) QTest::addRow("2^%u", log_n) << log_n;
  }
  void transformIsEvaluation() {
    QFETCH(unsigned, log_n);
    for (const Fp shift : {Fp::one(), random_element()}) {
      const auto row = random_row(std::size_t{1} << log_n);
      auto values = row;
      transform(values, shift);
      for (std::size_t i = 0; i < row.size(); ++i)
        QCOMPARE(values[i], horner(row, shift * domain_point(i, log_n)));
    }
  }

  void transformOfLargeRows_data() {
    QTest::addColumn<unsigned>("log_n");
    for (const unsigned log_n : {11u, 12u, 13u, 14u, 15u, 16u, 17u, 18u, 20u, 21u})
      QTest::addRow("2^%u", log_n) << log_n;
  }
  void transformOfLargeRows() {
    QFETCH(unsigned, log_n);
    const auto row = random_row(std::size_t{1} << log_n);
    const Fp shift = random_element();
    auto values = row;
    transform(values, shift);
    for (const std::uint64_t i : {std::uint64_t{0}, row.size() - 1, generator() % row.size()})
      QCOMPARE(values[i], horner(row, shift * domain_point(i, log_n)));
  }

  void everyBlockIsPartOfTheCodeword() {
    const unsigned log_row = 7, log_n = 9;
    const auto row = random_row(1 << log_row), leaves = encode(row, log_n);
    for (unsigned log_block = 0; log_block <= log_row; ++log_block)
      for (std::uint64_t block = 0; block < std::uint64_t{1} << (log_n - log_block); ++block) {
        std::vector<Fp> part(std::size_t{1} << log_block);
        encode_block(row, log_n, block, part);
        QVERIFY(std::equal(part.begin(), part.end(), leaves.begin() + static_cast<long>(block << log_block)));
      }
  }

  void manyBlocksAtOnce_data() {
    QTest::addColumn<unsigned>("log_row");
    QTest::addColumn<unsigned>("log_n");
    QTest::addColumn<unsigned>("log_block");
    QTest::addColumn<std::size_t>("count");
    QTest::addRow("none") << 6u << 7u << 2u << std::size_t{0};
    QTest::addRow("one") << 9u << 10u << 4u << std::size_t{1};
    QTest::addRow("a few of a large row") << 13u << 14u << 3u << std::size_t{7};
    QTest::addRow("single leaves") << 11u << 12u << 0u << std::size_t{213};
    QTest::addRow("rate 1/8") << 10u << 13u << 2u << std::size_t{100};
    QTest::addRow("rate 1") << 10u << 10u << 4u << std::size_t{20};
    QTest::addRow("whole cosets") << 9u << 12u << 9u << std::size_t{3};
    QTest::addRow("all") << 9u << 11u << 3u << std::size_t{256};
  }
  void manyBlocksAtOnce() {
    QFETCH(unsigned, log_row);
    QFETCH(unsigned, log_n);
    QFETCH(unsigned, log_block);
    QFETCH(std::size_t, count);
    const auto row = random_row(std::size_t{1} << log_row), leaves = encode(row, log_n);
    const auto blocks = random_subset(count, std::uint64_t{1} << (log_n - log_block));
    const std::size_t size = std::size_t{1} << log_block;
    std::vector<Fp> out(count * size);
    encode_blocks(row, log_n, blocks, log_block, out);
    for (std::size_t b = 0; b < count; ++b)
      QVERIFY(std::equal(&out[b * size], &out[b * size] + size, &leaves[blocks[b] * size]));
  }

  void addPowersIsTheSumOfPowers_data() {
    QTest::addColumn<unsigned>("log_row");
    QTest::addColumn<unsigned>("log_n");
    QTest::addColumn<std::size_t>("count");
    QTest::addRow("none") << 4u << 5u << std::size_t{0};
    QTest::addRow("one coefficient") << 0u << 3u << std::size_t{5};
    QTest::addRow("one position") << 8u << 9u << std::size_t{1};
    QTest::addRow("213 of 2^12") << 11u << 12u << std::size_t{213};
    QTest::addRow("rate 1/16") << 9u << 13u << std::size_t{97};
    QTest::addRow("large") << 15u << 17u << std::size_t{130};
    QTest::addRow("all") << 7u << 9u << std::size_t{512};
  }
  void addPowersIsTheSumOfPowers() {
    QFETCH(unsigned, log_row);
    QFETCH(unsigned, log_n);
    QFETCH(std::size_t, count);
    const auto positions = random_subset(count, std::uint64_t{1} << log_n);
    const auto weights = random_row(count);
    auto out = random_row(std::size_t{1} << log_row), expected = out;
    add_powers(positions, weights, log_n, out);
    for (std::size_t j = 0; j < count; ++j) {
      const auto column = powers(domain_point(positions[j], log_n), expected.size());
      for (std::size_t i = 0; i < expected.size(); ++i) expected[i] += weights[j] * column[i];
    }
    QVERIFY(out == expected);
  }

  void combinationOfRows() {
    for (const std::size_t columns : {0, 1, 7, 8, 9, 100}) {
      const std::vector<std::vector<Fp>> rows = {random_row(columns), random_row(columns),
                                                 random_row(columns)};
      const std::vector<const Fp*> from = {rows[0].data(), rows[1].data(), rows[2].data()};
      const auto weights = random_row(3);
      std::vector<Fp> out(columns, random_element());
      combine_rows(from, weights, out);
      for (std::size_t i = 0; i < columns; ++i)
        QCOMPARE(out[i], weights[0] * rows[0][i] + weights[1] * rows[1][i] + weights[2] * rows[2][i]);
    }
  }

  // <add_powers(weights), row> = <weights, evaluations of row>.
  void addPowersIsTheTransposeOfEncoding() {
    const unsigned log_row = 16, log_n = 17;
    const auto positions = random_subset(213, 1 << log_n);
    const auto weights = random_row(213), row = random_row(1 << log_row);
    std::vector<Fp> leaves(213), transposed(1 << log_row);
    encode_blocks(row, log_n, positions, 0, leaves);
    add_powers(positions, weights, log_n, transposed);
    QCOMPARE(dot(transposed, row), dot(weights, leaves));
  }
};

QTEST_APPLESS_MAIN(TestReedSolomon)
#include "test_reed_solomon.moc"

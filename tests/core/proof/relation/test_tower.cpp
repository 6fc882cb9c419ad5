// The tower of projections: known answers, and the chain of projections against its definition.
#include <QtTest>

#include <map>

#include "core/proof/relation/multilinear.h"
#include "core/proof/relation/prefix_sums.h"
#include "core/proof/relation/tower.h"
#include "tests/support/statement_vectors.h"

using namespace driftseal;
using namespace driftseal::proof;
using namespace driftseal::test;

namespace {

// The statement of tower.json is that of the plans with every class and a bound on the norm of the whole
// model.
Plan plan_of(const Json& shape) {
  const Json file = load_vectors("reference/plans.json");
  Statement statement = statement_from(member(array(file, "plans")[0], "statement"));
  statement.policy.total_support.reset();
  const bool toy = number(shape, "projection_rows") == 8;
  auto parameters = toy ? TestParameters::toy(static_cast<unsigned>(number(shape, "c")), number(shape, "Q"))
                        : Parameters::for_entries(500);
  return Plan::make(std::move(statement), parameters).value();
}

// z = J_4 (J_3 (J_2 (J_1 rows))) by definition, one row of data after the other; salts (the last chunk) count
// as 0.
using Rows = std::map<std::uint64_t, std::vector<Fp>>;  // K entries each
std::vector<Fp> project(const Plan& plan, const Tower& tower, const Rows& rows) {
  const auto T = tower.rows();
  std::vector<std::vector<Fp>> row_outputs(std::size_t{1} << plan.log_rows, std::vector<Fp>(T));
  for (const auto& [row, data] : rows) {
    std::vector<Fp> values = data;
    values.resize(plan.parameters.columns());
    for (std::size_t l = 0; l + 1 < tower.levels().size(); ++l) {
      const auto& level = tower.levels()[l];
      std::vector<Fp> next(values.size() / level.columns * T);
      for (std::size_t g = 0; g < values.size() / level.columns; ++g)
        for (std::size_t j = 0; j < T; ++j)
          for (std::size_t k = 0; k < level.columns; ++k)
            next[g * T + j] +=
                Fp::from_i64(level.entries[j * level.columns + k]) * values[g * level.columns + k];
      values = std::move(next);
    }
    row_outputs[row] = values;
  }
  const auto& last = tower.levels().back();
  std::vector<Fp> z(T);
  for (std::size_t j = 0; j < T; ++j)
    for (std::size_t k = 0; k < last.columns; ++k)
      z[j] += Fp::from_i64(last.entries[j * last.columns + k]) * row_outputs[k / T][k % T];
  return z;
}

void compare_entries(const Tower::Matrix& level, std::size_t first, const Json& expected) {
  for (std::size_t k = 0; k < array(expected).size(); ++k)
    if (first % level.columns + k < level.columns)
      QCOMPARE(static_cast<i128>(level.entries[first + k]), integer(array(expected)[k]));
}

// Row i of the data: entry k is x - 2^15 where k % 5 == 0, x the next two bytes.
Rows data_rows(const Plan& plan, const Bytes& data) {
  Rows rows;
  std::size_t at = 0;
  for (const auto row : plan.rows_of(Projected::D)) {
    std::vector<Fp> values(plan.parameters.data_columns());
    for (std::size_t k = 0; k < values.size(); k += 5, at += 2)
      values[k] = Fp::from_i64(data[at] + 256 * data[at + 1] - (1 << 15));
    rows[row] = values;
  }
  return rows;
}

}  // namespace

class TestTower : public QObject {
  Q_OBJECT
 private slots:
  void expansionOfTheSeed();
  void knownEntries();
  void knownWeights();
  void knownProjections();
  void weightIsTheProjection();
  void chunkAndRowWeights();
  void productsEqualNaiveOnes();
  void aPrefixOfColumnsIsThatOfAll();
};

void TestTower::expansionOfTheSeed() {
  const Json file = load_vectors("reference/tower.json");
  for (const Json& example : array(file, "expansion")) {
    if (number(example, "block") > 1) continue;  // the 2^33rd is beyond every matrix
    const auto level = static_cast<std::uint8_t>(number(example, "level"));
    const auto matrix = expand_ternary(digest(member(example, "seed")), level, 2, 128, 128);
    const auto block = ByteView(matrix.packed).subspan(32 * number(example, "block"), 32);
    QCOMPARE(to_hex(block), text(example, "digest"));
  }
}

void TestTower::knownEntries() {
  const Json file = load_vectors("reference/tower.json");
  for (const Json& shape : array(file, "towers")) {
    const Plan plan = plan_of(shape);
    const Tower tower(plan, digest(member(shape, "seed")));
    const auto& levels = array(shape, "level");
    QCOMPARE(tower.levels().size(), levels.size());
    for (std::size_t l = 0; l < levels.size(); ++l) {
      const auto& level = tower.levels()[l];
      QCOMPARE(std::uint64_t{plan.tower_levels[l].number}, number(levels[l], "number"));
      const bool last = l + 1 == levels.size();
      QVERIFY(last ? level.columns <= number(levels[l], "columns")
                   : level.columns == number(levels[l], "columns"));
      compare_entries(level, 0, member(levels[l], "first_row"));
      compare_entries(level, level.columns, member(levels[l], "second_row"));
      if (!last) compare_entries(level, tower.rows() * level.columns - 16, member(levels[l], "last_row"));
    }
  }
}

void TestTower::knownWeights() {
  const Json file = load_vectors("reference/tower.json");
  for (const Json& shape : array(file, "towers")) {
    const Plan plan = plan_of(shape);
    const Tower tower(plan, digest(member(shape, "seed")));
    const auto sigma = elements(member(shape, "sigma")), r = elements(member(shape, "r"));
    const Json& expected = member(shape, "weight_at_r");
    QCOMPARE(tower.weight_at(Projected::D, sigma, r), element(expected, "D"));
    QCOMPARE(tower.weight_at(Projected::E, sigma, r), element(expected, "E"));
    QCOMPARE(tower.weight_at(Projected::UV, sigma, r), element(expected, "UV"));
  }
}

void TestTower::knownProjections() {
  const Json file = load_vectors("reference/tower.json");
  int compared = 0;
  for (const Json& shape : array(file, "towers")) {
    if (member(shape, "data").is_null()) continue;
    const Plan plan = plan_of(shape);
    const Tower tower(plan, digest(member(shape, "seed")));
    const auto z = project(plan, tower, data_rows(plan, bytes(member(shape, "data"))));
    const auto expected = integers(member(shape, "z_D"));
    for (std::size_t j = 0; j < z.size(); ++j) QCOMPARE(z[j], Fp::from_i64(expected[j]));
    ++compared;
  }
  QCOMPARE(compared, 2);
}

// The multilinear extension of x -> sum_j eq(sigma, j) (z_j of the unit vector at x), by definition.
void TestTower::weightIsTheProjection() {
  const Json file = load_vectors("reference/tower.json");
  const Json& shape = array(file, "towers")[0];
  const Plan plan = plan_of(shape);
  const Tower tower(plan, digest(member(shape, "seed")));
  const auto sigma = elements(member(shape, "sigma")), r = elements(member(shape, "r"));
  const auto eq = eq_table(r), eq_sigma = eq_table(sigma);
  for (const Projected what : {Projected::D, Projected::E, Projected::UV}) {
    Fp sum;
    for (const auto row : plan.rows_of(what))
      for (std::uint64_t k = 0; k < plan.parameters.data_columns(); ++k) {
        std::vector<Fp> unit(plan.parameters.data_columns());
        unit[k] = Fp::one();
        sum += eq[row * plan.parameters.columns() + k] * dot(eq_sigma, project(plan, tower, {{row, unit}}));
      }
    QCOMPARE(tower.weight_at(what, sigma, r), sum);
  }
}

// What the prover uses: the weight of an entry from its row's, its chunk's and J_1's part.
void TestTower::chunkAndRowWeights() {
  const Json file = load_vectors("reference/tower.json");
  const Json& shape = array(file, "towers")[0];
  const Plan plan = plan_of(shape);
  const Tower tower(plan, digest(member(shape, "seed")));
  const auto eq_sigma = eq_table(elements(member(shape, "sigma")));
  const auto& first = tower.levels()[0];
  for (const auto row : plan.rows_of(Projected::D)) {
    const auto chunks = tower.chunk_weights(tower.row_weights(eq_sigma, row));
    QCOMPARE(chunks.size(), plan.parameters.columns() / first.columns * tower.rows());
    for (std::uint64_t k = 0; k < plan.parameters.columns(); k += 7) {
      Fp weight;
      for (std::uint64_t j = 0; j < tower.rows(); ++j)
        weight += chunks[k / first.columns * tower.rows() + j] *
                  Fp::from_i64(first.entries[j * first.columns + k % first.columns]);
      std::vector<Fp> unit(plan.parameters.columns());
      unit[k] = Fp::one();
      unit.resize(plan.parameters.data_columns());
      QCOMPARE(weight, dot(eq_sigma, project(plan, tower, {{row, unit}})));
    }
  }
}

void TestTower::productsEqualNaiveOnes() {
  const auto matrix = expand_ternary(sha256("products"), 1, 128, 256, 256);
  const auto entries = matrix.entries();
  const auto x = powers(Fp::from_u64(3).inverse(), 256);
  const std::uint64_t first = 60, n = 100;  // several tiles, none of them whole
  const auto forward = multiply(matrix, first, std::span(x).first(n));
  const auto backward = multiply_transposed(matrix, first, n, std::span(x).first(128));
  std::vector<Fp> naive_forward(128), naive_backward(n);
  for (std::size_t j = 0; j < 128; ++j)
    for (std::size_t k = 0; k < n; ++k) {
      const Fp entry = Fp::from_i64(entries[j * 256 + first + k]);
      naive_forward[j] += entry * x[k];
      naive_backward[k] += entry * x[j];
    }
  QCOMPARE(forward, naive_forward);
  QCOMPARE(backward, naive_backward);
}

void TestTower::aPrefixOfColumnsIsThatOfAll() {
  const auto all = expand_ternary(sha256("prefix"), 4, 8, 256, 256),
             some = expand_ternary(sha256("prefix"), 4, 8, 256, 56);
  const auto a = all.entries(), s = some.entries();
  QCOMPARE(some.columns, std::uint64_t{56});
  for (std::size_t j = 0; j < 8; ++j)
    for (std::size_t k = 0; k < 56; ++k) QCOMPARE(s[j * 56 + k], a[j * 256 + k]);
}

QTEST_APPLESS_MAIN(TestTower)
#include "test_tower.moc"

// Prefix sums and weights: against their definitions on toy sizes, and against the published known answers.
#include <QtTest>

#include "core/proof/relation/multilinear.h"
#include "core/proof/relation/equations.h"
#include "core/proof/relation/prefix_sums.h"
#include "core/proof/relation/tower.h"
#include "tests/support/dense_weights.h"
#include "tests/support/statement_vectors.h"

using namespace driftseal;
using namespace driftseal::proof;
using namespace driftseal::test;

namespace {

Challenges challenges_from(const Json& json) {
  Challenges challenges;
  challenges.alpha[0] = element(json, "alpha");
  challenges.alpha[1] = element(json, "alpha2");
  challenges.seed = digest(member(json, "seed"));
  challenges.theta = element(json, "theta");
  challenges.sigma = elements(member(json, "sigma"));
  for (unsigned i = 0; i < 3; ++i) challenges.tau[i] = elements(member(json, "tau" + std::to_string(i)));
  return challenges;
}

// The weights of one plan at r, term by term and equation by equation.
struct WeightVector {
  explicit WeightVector(const Json& json)
      : json(json),
        plan(plan_from(member(json, "statement")).value()),
        challenges(challenges_from(member(json, "challenges"))),
        r(elements(member(json, "r"))),
        tower(plan, challenges.seed),
        system(equations(plan, challenges)) {}

  const Json& json;
  Plan plan;
  Challenges challenges;
  std::vector<Fp> r;
  Tower tower;
  std::vector<Equation> system;
};

constexpr std::pair<Term, const char*> term_names[] = {
    {Term::DD, "DD"},   {Term::EE, "EE"},   {Term::MEE, "MEE"}, {Term::MDD, "MDD"},
    {Term::MD, "MD"},   {Term::M, "M"},     {Term::MM, "MM"},   {Term::D, "D"},
    {Term::E, "E"},     {Term::L, "L"},     {Term::A1, "A1"},   {Term::A2u, "A2u"},
    {Term::A2v, "A2v"}, {Term::A2b, "A2b"}, {Term::uv, "uv"},   {Term::bb, "bb"}};

constexpr const char* equation_names[] = {"norm", "residual", "support", "rank", "u",
                                          "v",    "norm",     "support", "mask", "tower",
                                          "bits", "frozen",   "sparse0"};

std::array<Fp, term_count> expected_values(const Json& equation) {
  std::array<Fp, term_count> values{};
  for (const Json& term : array(equation, "terms"))
    for (const auto& [kind, name] : term_names)
      if (text(term, "term") == name)
        values[static_cast<std::size_t>(kind)] += element(term, "coefficient") * element(term, "at_r");
  return values;
}

Fp eq_by_definition(std::span<const Fp> point, std::uint64_t index) {
  Fp product = Fp::one();
  for (std::size_t b = 0; b < point.size(); ++b)
    product *= (index >> (point.size() - 1 - b) & 1) != 0 ? point[b] : Fp::one() - point[b];
  return product;
}

}  // namespace

class TestWeights : public QObject {
  Q_OBJECT
 private slots:
  void eqValues();
  void knownPrefixSums();
  void prefixSumsEqualNaiveSums();
  void equationsInTheirOrder();
  void equationByEquation();
  void allEquationsTogether();
  void multilinearExtensionsEqualNaiveOnes();
  void termValues();
};

void TestWeights::eqValues() {
  const std::vector<Fp> point = {Fp::from_u64(5), Fp::from_u64(7).inverse(), Fp::from_u64(11)};
  const auto values = eq_table(point);
  QCOMPARE(values.size(), std::size_t{8});
  for (std::uint64_t i = 0; i < 8; ++i) QCOMPARE(values[i], eq_by_definition(point, i));
}

void TestWeights::knownPrefixSums() {
  const Json file = load_vectors("reference/weights.json");
  for (const Json& example : array(file, "prefix_sums")) {
    std::vector<BitFactor> factors;
    for (const Json& pair : array(example, "factors"))
      factors.push_back({elements(pair)[0], elements(pair)[1]});
    const PrefixSums sums(factors);
    for (const Json& sum : array(example, "sums"))
      QCOMPARE(sums.at(number(sum, "end")).before, element(sum, "value"));
  }
}

void TestWeights::prefixSumsEqualNaiveSums() {
  const std::vector<BitFactor> factors = {{Fp::from_u64(2), Fp::from_u64(3)},
                                          {Fp::from_u64(5), Fp::zero()},
                                          {Fp::from_i64(-7), Fp::from_u64(11)},
                                          {Fp::from_u64(13), Fp::from_u64(17)}};
  const PrefixSums sums(factors);
  Fp naive;
  for (std::uint64_t i = 0; i <= 16; ++i) {
    QCOMPARE(sums.at(i).before, naive);
    if (i == 16) break;
    Fp product = Fp::one();
    for (unsigned b = 0; b < 4; ++b) product *= (i >> (3 - b) & 1) != 0 ? factors[b].one : factors[b].zero;
    QCOMPARE(sums.at(i).here, product);
    naive += product;
  }
}

void TestWeights::equationsInTheirOrder() {
  const Json file = load_vectors("reference/weights.json");
  for (const Json& example : array(file, "interval_weights")) {
    const WeightVector v(example);
    const auto& expected = array(example, "equations");
    QCOMPARE(v.system.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const auto& name = array(expected[i], "equation");
      const Equation& equation = v.system[i];
      QCOMPARE(std::string(equation_names[static_cast<std::size_t>(equation.kind)]), text(name[0]));
      if (equation.block) QCOMPARE(v.plan.blocks[*equation.block].name, text(name[1]));
      QCOMPARE(equation.constant, Fp::from_i128(integer(member(expected[i], "right_side"))));
    }
  }
}

void TestWeights::equationByEquation() {
  const Json file = load_vectors("reference/weights.json");
  for (const Json& example : array(file, "interval_weights")) {
    const WeightVector v(example);
    for (std::size_t i = 0; i < v.system.size(); ++i) {
      const auto values =
          combined_weights_at(v.plan, {v.system[i]}, v.challenges.theta, v.r, v.challenges, &v.tower);
      const auto expected = expected_values(array(example, "equations")[i]);
      for (std::size_t t = 0; t < term_count; ++t) QCOMPARE(values[t], expected[t]);
    }
  }
}

void TestWeights::allEquationsTogether() {
  const Json file = load_vectors("reference/weights.json");
  for (const Json& example : array(file, "interval_weights")) {
    const WeightVector v(example);
    std::array<Fp, term_count> expected{};
    Fp power = Fp::one();
    for (const Json& equation : array(example, "equations")) {
      const auto values = expected_values(equation);
      for (std::size_t t = 0; t < term_count; ++t) expected[t] += power * values[t];
      power *= v.challenges.theta;
    }
    const auto values =
        combined_weights_at(v.plan, v.system, v.challenges.theta, v.r, v.challenges, &v.tower);
    for (std::size_t t = 0; t < term_count; ++t) QCOMPARE(values[t], expected[t]);
  }
}

void TestWeights::multilinearExtensionsEqualNaiveOnes() {
  const Json file = load_vectors("reference/weights.json");
  const WeightVector v(array(file, "interval_weights")[0]);
  const auto eq = eq_table(v.r);
  for (const Equation& equation : v.system)
    for (const WeightedTerm& term : equation.terms) {
      Equation alone{equation.kind, equation.block, {{term.term, Fp::one(), term.weight}}, Fp::zero()};
      const auto values = combined_weights_at(v.plan, {alone}, Fp::one(), v.r, v.challenges, &v.tower);
      QCOMPARE(values[static_cast<std::size_t>(term.term)],
               dot(dense(v.plan, term.weight, &v.tower, v.challenges.sigma), eq));
    }
}

void TestWeights::termValues() {
  const auto n = [](std::int64_t x) { return Fp::from_i64(x); };
  // B, W, L, M, A1, A2u, A2v, A2b: D = 7, E = 4 * 7 - 11 = 17
  const std::array<Fp, oracle_count> values = {n(3), n(10), n(11), n(5), n(13), n(-2), n(19), n(23)};
  const std::pair<Term, std::int64_t> expected[] = {
      {Term::DD, 49},  {Term::EE, 289}, {Term::MEE, 1445}, {Term::MDD, 245}, {Term::MD, 35}, {Term::M, 5},
      {Term::MM, 20},  {Term::D, 7},    {Term::E, 17},     {Term::L, 11},    {Term::A1, 13}, {Term::A2u, -2},
      {Term::A2v, 19}, {Term::A2b, 23}, {Term::uv, -38},   {Term::bb, 506}};
  for (const auto& [term, value] : expected) QCOMPARE(term_value(term, values, 2), n(value));
}

QTEST_APPLESS_MAIN(TestWeights)
#include "test_weights.moc"

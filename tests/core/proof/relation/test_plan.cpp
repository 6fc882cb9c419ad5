// Plans against the published known answers, and the bytes of the statement.
#include <QtTest>

#include "core/proof/relation/equations.h"
#include "core/proof/relation/plan.h"
#include "tests/support/statement_vectors.h"

using namespace driftseal;
using namespace driftseal::proof;
using namespace driftseal::test;

namespace {

std::vector<std::uint64_t> ranges(const Json& value) {  // [[begin, end], ..]
  std::vector<std::uint64_t> out;
  for (const Json& range : array(value))
    for (auto i = number(array(range)[0]); i < number(array(range)[1]); ++i) out.push_back(i);
  return out;
}

Digest absorb_all(const std::vector<std::pair<std::string, Bytes>>& items) {
  Digest state{};
  for (const auto& [tag, data] : items)
    state = Sha256()
                .update_u8(4)
                .update(state)
                .update_u64(tag.size())
                .update(tag)
                .update_u64(data.size())
                .update(data)
                .finish();
  return state;
}

const char* slack_name(SlackKind kind) {
  switch (kind) {
    case SlackKind::norm:
      return "norm";
    case SlackKind::residual:
      return "residual";
    case SlackKind::support:
      return "support";
  }
  CHECK(false);
}

std::size_t block_index(const Plan& plan, const std::string& name) {
  const auto at = std::ranges::find(plan.blocks, name, &Block::name);
  CHECK(at != plan.blocks.end());
  return static_cast<std::size_t>(at - plan.blocks.begin());
}

const std::pair<const char*, Oracle> oracle_names[] = {
    {"B", Oracle::B},   {"W", Oracle::W},     {"L", Oracle::L},     {"M", Oracle::M},
    {"A1", Oracle::A1}, {"A2u", Oracle::A2u}, {"A2v", Oracle::A2v}, {"A2b", Oracle::A2b}};
const std::pair<const char*, Projected> projected_names[] = {
    {"D", Projected::D}, {"E", Projected::E}, {"UV", Projected::UV}};

void compare_kappas(const Plan& plan, const Json& expected) {
  QCOMPARE(plan.kappas.size(), member(expected, "kappa").object()->size());
  for (const Kappa& k : plan.kappas) {
    const char* name = projected_names[static_cast<std::size_t>(k.what)].first;
    QCOMPARE(std::uint64_t{k.kappa}, number(member(expected, "kappa"), name));
    QCOMPARE(k.position, number(member(expected, "z_at"), name));
  }
}

void compare_slacks(const Plan& plan, const Json& expected) {
  const auto& slacks = array(expected, "slacks");
  QCOMPARE(plan.slacks.size(), slacks.size());
  for (std::size_t i = 0; i < slacks.size(); ++i) {
    const auto& parts = array(slacks[i]);
    QCOMPARE(std::string(slack_name(plan.slacks[i].kind)), text(parts[0]));
    QCOMPARE(plan.slacks[i].block.has_value(), !parts[1].is_null());
    if (plan.slacks[i].block) QCOMPARE(plan.blocks[*plan.slacks[i].block].name, text(parts[1]));
    QCOMPARE(plan.slacks[i].position, number(parts[2]));
    QCOMPARE(std::uint64_t{plan.slacks[i].bits}, number(parts[3]));
  }
}

void compare_factors(const Plan& plan, const Json& expected) {
  for (const auto& [name, place, value] : *member(expected, "a1").object()) {
    const std::size_t block = block_index(plan, name);
    QCOMPARE(plan.u_begin[block], number(array(value)[0]));
    const auto rank = static_cast<std::uint64_t>(*plan.blocks[block].budget.rank);
    QCOMPARE(plan.u_begin[block] + rank * plan.blocks[block].m, number(array(value)[1]));
  }
  for (const Json& pair : array(expected, "pairs"))
    QCOMPARE(plan.pair_begin[block_index(plan, text(array(pair)[0]))][number(array(pair)[1])],
             number(array(pair)[2]));
}

void compare_levels(const Plan& plan, const Json& expected) {
  const auto& levels = array(expected, "levels");
  QCOMPARE(plan.levels.size(), levels.size());
  for (std::size_t i = 0; i < levels.size(); ++i) {
    QCOMPARE(std::uint64_t{plan.levels[i].log_columns}, number(levels[i], "log_C"));
    QCOMPARE(std::uint64_t{plan.levels[i].log_rows}, number(levels[i], "log_R"));
    QCOMPARE(std::uint64_t{1} << plan.levels[i].log_inverse_rate, number(levels[i], "inverse_rate"));
    QCOMPARE(plan.levels[i].queries, number(levels[i], "queries"));
  }
}

void compare_tower(const Plan& plan, const Json& expected) {
  const auto& levels = array(expected, "tower_levels");
  QCOMPARE(plan.tower_levels.size(), levels.size());
  for (std::size_t i = 0; i < levels.size(); ++i) {
    QCOMPARE(std::uint64_t{plan.tower_levels[i].number}, number(array(levels[i])[0]));
    QCOMPARE(std::uint64_t{plan.tower_levels[i].width}, number(array(levels[i])[1]));
  }
}

Challenges toy_challenges(const Plan& plan) {
  Challenges challenges;
  for (Fp& alpha : challenges.alpha) alpha = Fp::from_u64(3);
  for (auto& tau : challenges.tau) tau.resize(plan.variables());
  challenges.sigma.resize(static_cast<std::size_t>(std::countr_zero(plan.parameters.projection_rows)));
  return challenges;
}

}  // namespace

class TestPlan : public QObject {
  Q_OBJECT
 private slots:
  void columnsForEntries();
  void knownPlans_data();
  void knownPlans();
  void statementItems_data();
  void statementItems();
  void flatIndicesAvoidTheSalts();
  void exemptTensorsHaveNoIndices();
  void adjacentTensorsAreJoined();
  void ownParametersAreThoseOfTheEntries();
};

void TestPlan::columnsForEntries() {
  const Json file = load_vectors("reference/plans.json");
  for (const Json& row : array(file, "columns")) {
    const auto entries = static_cast<std::uint64_t>(integer(member(row, "N")));
    const auto p = Parameters::for_entries(entries);
    QCOMPARE(std::uint64_t{p.log_columns}, number(row, "c"));
    QCOMPARE(p.salts, number(row, "Q"));
    QCOMPARE(entries / p.data_columns() + (entries % p.data_columns() != 0), number(row, "rows"));
  }
}

void TestPlan::knownPlans_data() {
  QTest::addColumn<int>("index");
  const Json file = load_vectors("reference/plans.json");
  int i = 0;
  for (const Json& plan : array(file, "plans")) QTest::newRow(text(plan, "name").c_str()) << i++;
}

void TestPlan::knownPlans() {
  QFETCH(int, index);
  const Json file = load_vectors("reference/plans.json");
  const Json& expected = array(file, "plans")[static_cast<std::size_t>(index)];
  const auto made = plan_from(member(expected, "statement"));
  QVERIFY2(made.ok(), made.ok() ? "" : made.error().paragraph().c_str());
  const Plan& plan = *made;
  QCOMPARE(plan.entries, number(expected, "N"));
  QCOMPARE(std::uint64_t{plan.parameters.log_columns}, number(expected, "c"));
  QCOMPARE(plan.parameters.data_columns(), number(expected, "K"));
  QCOMPARE(std::uint64_t{plan.log_rows}, number(expected, "rho"));
  QCOMPARE(std::uint64_t{plan.degree}, number(expected, "degree"));
  for (const auto& [name, oracle] : oracle_names)
    QCOMPARE(plan.rows_of(oracle), ranges(member(member(expected, "rows"), name)));
  QCOMPARE(plan.a1_entries, number(member(expected, "entries"), "A1"));
  QCOMPARE(plan.pair_entries, number(member(expected, "entries"), "A2u"));
  QCOMPARE(plan.bit_entries, number(expected, "bits"));
  compare_tower(plan, expected);
  compare_kappas(plan, expected);
  compare_slacks(plan, expected);
  compare_factors(plan, expected);
  compare_levels(plan, expected);
  QCOMPARE(to_hex(absorb_all(plan.statement_items())), text(expected, "header_digest_with_zero_roots"));
  QCOMPARE(equation_count(plan), std::size_t(number(expected, "equations")));
  QCOMPARE(equations(plan, toy_challenges(plan)).size(), equation_count(plan));
}

void TestPlan::statementItems_data() {
  QTest::addColumn<QString>("name");
  for (const char* name : {"toy_norm", "toy_frozen_sparse", "toy_every_class", "text_every_class"})
    QTest::newRow(name) << QString("proof_") + name;
}

void TestPlan::statementItems() {
  QFETCH(QString, name);
  const ProofVector vector = load_proof_vector(name.toStdString());
  const auto items = vector.plan.statement_items();
  const auto& expected = array(vector.json, "statement_items");
  QCOMPARE(items.size(), expected.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    QCOMPARE(items[i].first, text(array(expected[i])[0]));
    QCOMPARE(to_hex(items[i].second), text(array(expected[i])[1]));
  }
  QCOMPARE(to_hex(absorb_all(items)), text(vector.json, "header_digest"));
  QCOMPARE(vector.plan.entries, std::uint64_t{vector.base.size()});
  QCOMPARE(vector.plan.entries, std::uint64_t{vector.tuned.size()});
}

void TestPlan::flatIndicesAvoidTheSalts() {
  const Plan plan = load_proof_vector("proof_toy_every_class").plan;
  QCOMPARE(plan.parameters.data_columns(), std::uint64_t{48});
  QCOMPARE(plan.hypercube_index(0), std::uint64_t{0});
  QCOMPARE(plan.hypercube_index(47), std::uint64_t{47});
  QCOMPARE(plan.hypercube_index(48), std::uint64_t{64});
  QCOMPARE(plan.hypercube_index(3 * 48 + 5), std::uint64_t{3 * 64 + 5});
}

namespace {

Statement three_tensors() {
  Statement statement;
  statement.layout = {{"a", false, {2, 3}}, {"b", false, {4}}, {"c", false, {5}}};
  statement.policy.blocks = {{"ac", BlockKind::budgets, {2, 0}, {}}, {"b", BlockKind::exempt, {1}, {}}};
  statement.policy.blocks[0].budget.norm_squared = 100;
  return statement;
}

}  // namespace

void TestPlan::exemptTensorsHaveNoIndices() {
  const auto plan = Plan::make(three_tensors());
  QVERIFY(plan.ok());
  QCOMPARE(plan->entries, std::uint64_t{11});
  QCOMPARE(plan->tensor_begin[0], std::optional<std::uint64_t>(0));
  QVERIFY(!plan->tensor_begin[1]);
  QCOMPARE(plan->tensor_begin[2], std::optional<std::uint64_t>(6));
  QVERIFY(plan->blocks[1].intervals.empty() && !plan->blocks[1].live());
}

// With b left out, a and c are neighbours, in whatever order the block names them.
void TestPlan::adjacentTensorsAreJoined() {
  const auto plan = Plan::make(three_tensors());
  QVERIFY(plan.ok());
  QCOMPARE(plan->blocks[0].intervals.size(), std::size_t{1});
  QVERIFY((plan->blocks[0].intervals[0] == Interval{0, 11}));
  QCOMPARE(plan->blocks[0].size, std::uint64_t{11});
  QCOMPARE(plan->floating.size(), std::size_t{1});
}

void TestPlan::ownParametersAreThoseOfTheEntries() {
  const auto plan = Plan::make(three_tensors());
  QVERIFY(plan.ok());
  QCOMPARE(plan->parameters.log_columns, 11U);
  QCOMPARE(plan->parameters.salts, std::uint64_t{1024});
  QCOMPARE(plan->parameters.projection_rows, std::uint64_t{128});
}

QTEST_APPLESS_MAIN(TestPlan)
#include "test_plan.moc"

// Layouts and policies that must be refused, each by its own reason; none may wrap around, hang or stop the
// program.
#include <QtTest>

#include "tests/core/proof/relation/refusal.h"
#include "tests/support/statement_vectors.h"

using namespace driftseal;
using namespace driftseal::proof;
using namespace driftseal::test;

class TestRefusals : public QObject {
  Q_OBJECT
 private slots:
  void publishedRefusals();

  void RankOfAllMatrices() {
    expect_refused(statement_with(rank(8, 0)), "block of d", "has the rank that is allowed");
  }
  void RankOfAVector();
  void RankZero() { expect_refused(statement_with(rank(0, 1)), "block of d", "a rank of 0"); }
  void RankWithoutResidual() {
    expect_refused(statement_with(rank(2, {})), "block of d", "what is left over");
  }
  void RankOfSeveralTensors();
  void RankOfAnEmptyMatrix();
  void SupportOfAllEntries() {
    expect_refused(statement_with(support(72, 0)), "block of d", "as many changed entries");
  }
  void SupportWithoutResidual() {
    expect_refused(statement_with(support(7, {})), "block of d", "what is left over");
  }
  void ResidualAlone() {
    expect_refused(statement_with({{}, {}, 3, {}}), "block of d", "without a rank or a support");
  }
  void FrozenWithSupport() { expect_refused(statement_with({{}, 2, 0, 0}), "block of d", "frozen"); }
  void NoBudget() { expect_refused(statement_with({}), "block of d", "no budget"); }
  void FreeWithBudget() {
    expect_refused(statement_with(norm(3), BlockKind::free), "block of d", "free or exempt");
  }
  void ExemptWithBudget() {
    expect_refused(statement_with(norm(3), BlockKind::exempt), "block of d", "free or exempt");
  }
  void BoundOf2To124();
  void TotalBoundOf2To124();
  void NothingCommitted();
  void TensorNameTwice();
  void BlockNameTwice();
  void TensorInTwoBlocks();
  void TensorTwiceInOneBlock();
  void TensorInNoBlock();
  void TensorOfAnotherModel();
  void BlockWithoutTensors();
  void IntegerTensorWithNorm();
  void IntegerTensorFree();
  void NoRoomForAnyProjection();
  void RankScaleTooLarge();

  void acceptedNeighbours();
};

void TestRefusals::publishedRefusals() {
  const Json file = load_vectors("reference/plans.json");
  for (const Json& example : array(file, "refused")) {
    if (text(example, "why") == "free and exempt") continue;  // cannot be said here: a block has one kind
    const auto plan = Plan::make(statement_from(example), TestParameters::toy(6, 16));
    QVERIFY2(!plan.ok(), text(example, "why").c_str());
    QCOMPARE(plan.error().code, ErrorCode::policy_refused);
    QVERIFY(!plan.error().where.empty() && !plan.error().message.empty() && !plan.error().remedy.empty());
  }
}

void TestRefusals::RankOfAVector() {
  Statement s = statement_with(norm(1));
  s.policy.blocks[1].budget = rank(1, 0);  // 1 x 3
  expect_refused(s, "block of f", "has the rank that is allowed");
}

void TestRefusals::RankOfSeveralTensors() {
  Statement s = statement_with(norm(1));
  s.policy.blocks = {{"both", BlockKind::budgets, {0, 1}, rank(1, 0)}};
  expect_refused(s, "both", "several tensors");
}

void TestRefusals::RankOfAnEmptyMatrix() {
  Statement s = statement_with(rank(1, 0));
  s.layout[0].shape = {0, huge, huge};
  expect_refused(s, "block of d", "has the rank that is allowed");
}

void TestRefusals::BoundOf2To124() {
  const u128 limit = u128{1} << 124;
  for (const Budget& budget :
       {norm(limit), rank(1, limit), rank(~u128{0}, 0), support(limit, 1), norm(~u128{0})})
    expect_refused(statement_with(budget), "block of d", "2^124");
  expect_accepted(statement_with(norm(limit - 1)));
}

void TestRefusals::TotalBoundOf2To124() {
  Statement s = statement_with(norm(5));
  s.policy.total_norm_squared = u128{1} << 124;
  expect_refused(s, "policy", "whole model");
  s.policy.total_norm_squared = (u128{1} << 124) - 1;
  expect_accepted(s);
  s.policy.total_support = u128{1} << 124;
  expect_refused(s, "policy", "whole model");
}

void TestRefusals::NothingCommitted() {
  Statement s = statement_with({}, BlockKind::exempt);
  s.policy.blocks[1] = {"block of f", BlockKind::exempt, {1}, {}};
  expect_refused(s, "policy", "no entry");
  expect_refused(Statement{}, "policy", "no entry");
}

void TestRefusals::TensorNameTwice() {
  Statement s = statement_with(norm(1));
  s.layout[1].name = "d";
  expect_refused(s, "tensor 'd'", "have this name");
}

void TestRefusals::BlockNameTwice() {
  Statement s = statement_with(norm(1));
  s.policy.blocks[1].name = "block of d";
  expect_refused(s, "block of d", "have this name");
}

void TestRefusals::TensorInTwoBlocks() {
  Statement s = statement_with(norm(1));
  s.policy.blocks[1].tensors = {1, 0};
  expect_refused(s, "tensor 'd'", "in block 'block of d' and in block 'block of f'");
}

void TestRefusals::TensorTwiceInOneBlock() {
  Statement s = statement_with(norm(1));
  s.policy.blocks[0].tensors = {0, 0};
  expect_refused(s, "tensor 'd'", "and in");
}

void TestRefusals::TensorInNoBlock() {
  Statement s = statement_with(norm(1));
  s.policy.blocks.pop_back();
  expect_refused(s, "tensor 'f'", "in no block");
}

void TestRefusals::TensorOfAnotherModel() {
  Statement s = statement_with(norm(1));
  for (const std::size_t index : {std::size_t{2}, ~std::size_t{0}}) {
    s.policy.blocks[1].tensors = {1, index};
    expect_refused(s, "block of f", "does not have");
  }
}

void TestRefusals::BlockWithoutTensors() {
  Statement s = statement_with(norm(1));
  s.policy.blocks.push_back({"nothing", BlockKind::free, {}, {}});
  expect_refused(s, "nothing", "no tensors");
}

void TestRefusals::IntegerTensorWithNorm() {
  Statement s = statement_with(norm(1));
  s.layout[0].integer = true;
  expect_refused(s, "block of d", "integer");
  s.policy.blocks[0].budget = norm(0);
  expect_accepted(s);
  s.policy.blocks[0] = {"block of d", BlockKind::exempt, {0}, {}};
  expect_accepted(s);
}

void TestRefusals::IntegerTensorFree() {
  Statement s = statement_with({}, BlockKind::free);
  s.layout[0].integer = true;
  expect_refused(s, "block of d", "integer");
}

void TestRefusals::NoRoomForAnyProjection() {
  Statement s = statement_with(rank(1, (u128{1} << 124) - 1));
  s.policy.rank_scale_bits = 121;
  expect_refused(s, "rank", "wrap around");
}

void TestRefusals::RankScaleTooLarge() {
  for (const unsigned bits : {124U, 128U, 1U << 31, ~0U}) {
    Statement s = statement_with(rank(1, 5));
    s.policy.rank_scale_bits = bits;
    expect_refused(s, "policy", "rank_scale_bits");
  }
}

void TestRefusals::acceptedNeighbours() {
  for (const Budget& budget :
       {rank(7, 0), rank(1, 0), support(71, 0), support(0, 5), norm(0), norm(1), Budget{7, 71, 0, 1}})
    expect_accepted(statement_with(budget));
  expect_accepted(statement_with({}, BlockKind::free));
  expect_accepted(statement_with({}, BlockKind::exempt));
}

QTEST_APPLESS_MAIN(TestRefusals)
#include "test_refusals.moc"

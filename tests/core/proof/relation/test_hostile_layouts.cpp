// Layouts of hostile files: none may wrap around, hang or stop the program.
#include <QtTest>

#include "tests/core/proof/relation/refusal.h"

using namespace driftseal;
using namespace driftseal::proof;
using namespace driftseal::test;

class TestHostileLayouts : public QObject {
  Q_OBJECT
 private slots:
  void ShapeProductOverflows();
  void MoreThan2To34Entries();
  void SumOfSizesOverflows();
  void OverflowingShapeWithAZeroIsEmpty();
  void ManyDimensions();
  void ExemptTensorsAreNotCounted();
  void ManyTinyTensors();
  void NamesOfAnyBytes();
};

void TestHostileLayouts::ShapeProductOverflows() {
  Statement s = statement_with(norm(1));
  for (const std::vector<std::uint64_t>& shape :
       {std::vector<std::uint64_t>{std::uint64_t{1} << 32, std::uint64_t{1} << 32},
        {huge, 2},
        {3, huge, huge, huge},
        {huge}}) {
    s.layout[0].shape = shape;
    expect_refused(s, "tensor 'd'", "2^34", ErrorCode::limit_exceeded);
  }
}

void TestHostileLayouts::MoreThan2To34Entries() {
  Statement s = statement_with(norm(1));
  s.layout[0].shape = {1 << 17, 1 << 17};  // with f 2^34 + 3
  expect_refused(s, "tensor 'f'", "2^34", ErrorCode::limit_exceeded);
  s.layout[1].shape = {0};
  expect_accepted(s);
}

void TestHostileLayouts::SumOfSizesOverflows() {
  Statement s = statement_with(norm(1));
  s.layout[0].shape = s.layout[1].shape = {huge / 2 + 1};
  expect_refused(s, "tensor 'd'", "2^34", ErrorCode::limit_exceeded);
}

void TestHostileLayouts::OverflowingShapeWithAZeroIsEmpty() {
  Statement s = statement_with(norm(1));
  s.layout[0].shape = {huge, huge, 0};
  QCOMPARE(s.layout[0].elements(), std::uint64_t{0});
  const auto plan = Plan::make(s);
  QVERIFY(plan.ok());
  QCOMPARE(plan->entries, std::uint64_t{3});
  QVERIFY(!plan->blocks[0].live());
  QVERIFY(plan->slacks.empty() && plan->kappas.empty());  // an empty block has no equation
}

void TestHostileLayouts::ManyDimensions() {
  Statement s = statement_with(norm(1));
  s.layout[0].shape.assign(1 << 20, 1);
  expect_accepted(s);
  s.layout[0].shape.assign(1 << 20, 2);
  expect_refused(s, "tensor 'd'", "2^34", ErrorCode::limit_exceeded);
}

void TestHostileLayouts::ExemptTensorsAreNotCounted() {
  Statement s = statement_with({}, BlockKind::exempt);
  s.layout[0].shape = {huge, huge};
  expect_accepted(s);
}

void TestHostileLayouts::ManyTinyTensors() {
  Statement s;
  for (std::size_t i = 0; i < 20000; ++i) {
    s.layout.push_back({"t" + std::to_string(i), false, {1}});
    s.policy.blocks.push_back(
        {"b" + std::to_string(i), BlockKind::budgets, {i}, norm((u128{1} << 124) - 1 - i)});
  }
  const auto plan = Plan::make(s);
  QVERIFY(plan.ok());
  QCOMPARE(plan->slacks.size(), std::size_t{20000});
  s.policy.total_norm_squared = 1;  // the sum of what the blocks allow is far beyond 128 bits
  const auto with_total = Plan::make(s);
  QVERIFY(with_total.ok());
  QVERIFY(with_total->kappas[0].kappa < plan->kappas[0].kappa);
}

void TestHostileLayouts::NamesOfAnyBytes() {
  Statement s = statement_with(norm(1));
  s.layout[0].name = std::string("\0'\xff", 3);
  s.policy.blocks[0].name = "";
  expect_accepted(s);
}

QTEST_APPLESS_MAIN(TestHostileLayouts)
#include "test_hostile_layouts.moc"

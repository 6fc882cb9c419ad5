// A small statement to be spoilt, and what a refusal must say.
#pragma once

#include <QtTest>

#include "core/proof/relation/plan.h"

namespace driftseal::test {

using namespace proof;

inline constexpr std::uint64_t huge = ~std::uint64_t{0};

// A 9 x 8 matrix d with a budget and a frozen vector f.
inline Statement statement_with(const Budget& budget, BlockKind kind = BlockKind::budgets) {
  Statement statement;
  statement.layout = {{"d", false, {9, 8}}, {"f", false, {3}}};
  statement.policy.blocks = {{"block of d", kind, {0}, budget}, {"block of f", BlockKind::budgets, {1}, {}}};
  statement.policy.blocks[1].budget.norm_squared = 0;
  return statement;
}

inline Budget norm(u128 bound) { return {{}, {}, {}, bound}; }
inline Budget rank(u128 r, std::optional<u128> residual) { return {r, {}, residual, {}}; }
inline Budget support(u128 k, std::optional<u128> residual) { return {{}, k, residual, {}}; }

inline void expect_refused(const Statement& statement, const char* place, const char* reason,
                           ErrorCode code = ErrorCode::policy_refused) {
  const auto plan = Plan::make(statement);
  QVERIFY2(!plan.ok(), reason);
  QCOMPARE(plan.error().code, code);
  QVERIFY2(plan.error().where.find(place) != std::string::npos, plan.error().paragraph().c_str());
  QVERIFY2(plan.error().message.find(reason) != std::string::npos, plan.error().paragraph().c_str());
  QVERIFY(!plan.error().remedy.empty());
}

inline void expect_accepted(const Statement& statement) {
  const auto plan = Plan::make(statement);
  QVERIFY2(plan.ok(), plan.ok() ? "" : plan.error().paragraph().c_str());
}

}  // namespace driftseal::test

// Kappas are the largest for which no sum can wrap around the field: the conditions of section 6, in exact
// wide arithmetic.
#include <QtTest>

#include <bitset>
#include <random>

#include "core/proof/relation/plan.h"

using namespace driftseal;
using namespace driftseal::proof;

namespace {

// An unsigned integer of 512 bits with the two operations that the conditions need, and no cleverness.
class Wide {
 public:
  Wide(u128 n) {
    for (unsigned i = 0; i < 128; ++i) bits_.set(i, (n >> i & 1) != 0);
  }
  Wide operator<<(unsigned shift) const { return Wide(bits_ << shift); }
  friend Wide operator+(const Wide& a, const Wide& b) {
    std::bitset<512> sum = a.bits_ ^ b.bits_, carry = a.bits_ & b.bits_;
    while (carry.any()) {
      const auto shifted = carry << 1;
      carry = sum & shifted;
      sum ^= shifted;
    }
    return Wide(sum);
  }
  friend bool operator<=(const Wide& a, const Wide& b) {
    for (unsigned i = 512; i-- > 0;)
      if (a.bits_[i] != b.bits_[i]) return b.bits_[i];
    return true;
  }

 private:
  explicit Wide(const std::bitset<512>& bits) : bits_(bits) {}
  std::bitset<512> bits_;
};

unsigned bit_length(u128 n) {
  unsigned length = 0;
  for (; n != 0; n >>= 1) ++length;
  return length;
}

Wide power(unsigned k) { return Wide(1) << k; }
Wide squares(std::uint64_t n, unsigned log_bound) { return Wide(n) << (2 * log_bound); }
Wide smaller(const Wide& a, const Wide& b) { return a <= b ? a : b; }

struct Kappas {
  std::optional<unsigned> d, e, uv;
};

Kappas kappas_of(const Plan& plan) {
  Kappas kappas;
  for (const Kappa& k : plan.kappas)
    (k.what == Projected::D ? kappas.d : k.what == Projected::E ? kappas.e : kappas.uv) = k.kappa;
  return kappas;
}

bool residual_condition(const Plan& plan, unsigned kappa_e) {
  const auto t = static_cast<unsigned>(plan.tower_levels.size());
  return std::ranges::all_of(plan.blocks, [&](const Block& b) {
    return !b.budget.rank ||
           squares(b.size, t + kappa_e) + power(bit_length(*b.budget.residual_squared)) <= power(125);
  });
}

bool factor_condition(const Plan& plan, unsigned kappa_uv) {
  const auto t = static_cast<unsigned>(plan.tower_levels.size());
  return std::ranges::all_of(plan.blocks, [&](const Block& b) {
    return !b.budget.rank || squares(static_cast<std::uint64_t>(*b.budget.rank), t + kappa_uv) <= power(124);
  });
}

bool block_condition(const Plan& plan, const Block& b, unsigned kappa_d, std::optional<unsigned> kappa_e) {
  const auto t = static_cast<unsigned>(plan.tower_levels.size());
  const Wide drift = squares(b.size, t + kappa_d);
  if (b.size == 0) return true;
  const auto& [rank, support, residual, norm] = b.budget;
  if (norm && *norm != 0 && !(drift + power(bit_length(*norm)) <= power(125))) return false;
  if (residual && !rank && *residual != 0 && !(drift + power(bit_length(*residual)) <= power(125)))
    return false;
  return !rank ||
         power(plan.statement.policy.rank_scale_bits + t + kappa_d) + power(t + *kappa_e) <= power(124);
}

bool total_condition(const Plan& plan, unsigned kappa_d) {
  const auto& total = plan.statement.policy.total_norm_squared;
  if (!total) return true;
  const auto t = static_cast<unsigned>(plan.tower_levels.size());
  Wide sum = power(bit_length(*total));
  for (const Block& b : plan.blocks) {
    const Wide most = squares(b.size, t + kappa_d);
    sum = sum + (b.budget.norm_squared ? smaller(most, Wide(*b.budget.norm_squared)) : most);
  }
  return sum <= power(125);
}

bool drift_condition(const Plan& plan, unsigned kappa_d, std::optional<unsigned> kappa_e) {
  return total_condition(plan, kappa_d) && std::ranges::all_of(plan.blocks, [&](const Block& b) {
           return block_condition(plan, b, kappa_d, kappa_e);
         });
}

class RandomStatement {
 public:
  explicit RandomStatement(std::uint64_t seed) : random_(seed) {}

  Statement make() {
    Statement s;
    const std::size_t blocks = 1 + below(4);
    for (std::size_t i = 0; i < blocks; ++i) {
      const std::uint64_t m = 2 + below(std::uint64_t{1} << below(14)),
                          n = 2 + below(std::uint64_t{1} << below(14));
      s.layout.push_back({"t" + std::to_string(i), false, {m, n}});
      s.policy.blocks.push_back({"b" + std::to_string(i), BlockKind::budgets, {i}, {}});
      fill(s.policy.blocks.back(), m, n);
    }
    s.policy.rank_scale_bits = static_cast<unsigned>(below(100));
    if (below(2) == 0) s.policy.total_norm_squared = bound();
    return s;
  }

 private:
  std::uint64_t below(std::uint64_t n) { return random_() % n; }
  u128 bound() {  // of any length up to 124 bits, often a power of two or one less
    const auto bits = static_cast<unsigned>(below(124));
    const u128 power = u128{1} << bits;
    const u128 low = ((u128{random_()} << 64) | random_()) & (power - 1);
    return below(3) == 0 ? power : below(2) == 0 ? power - 1 : power | low;
  }
  void fill(BlockSpec& block, std::uint64_t m, std::uint64_t n) {
    const auto kind = below(6);
    if (kind == 0) block.kind = BlockKind::free;
    if (kind == 1) block.budget.norm_squared = 0;
    if (kind == 2) block.budget.norm_squared = bound();
    if (kind >= 3 && kind != 4) block.budget.rank = 1 + below(std::min(m, n) - 1);
    if (kind >= 4) block.budget.support = below(m * n);
    if (kind >= 3) block.budget.residual_squared = below(3) == 0 ? 0 : bound();
    if (kind >= 3 && below(2) == 0) block.budget.norm_squared = bound() | 1;
  }
  std::mt19937_64 random_;
};

}  // namespace

class TestKappa : public QObject {
  Q_OBJECT
 private slots:
  void largestForWhichTheConditionsHold();
  void presentExactlyWhereNamed();
  void refusedOnlyWhereNoneHolds();
  void largestModel();
};

void TestKappa::largestForWhichTheConditionsHold() {
  int with_drift = 0, with_rank = 0, limited = 0;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    const auto made = Plan::make(RandomStatement(seed).make());
    if (!made.ok()) continue;
    const Plan& plan = *made;
    const auto [d, e, uv] = kappas_of(plan);
    if (e) {
      ++with_rank;
      QVERIFY(*e >= 1 && *e <= 100 && residual_condition(plan, *e));
      QVERIFY(*e == 100 || !residual_condition(plan, *e + 1));
      QVERIFY(*uv >= 1 && *uv <= 100 && factor_condition(plan, *uv));
      QVERIFY(*uv == 100 || !factor_condition(plan, *uv + 1));
    }
    if (d) {
      ++with_drift;
      limited += *d < 100;
      QVERIFY(*d >= 1 && *d <= 100 && drift_condition(plan, *d, e));
      QVERIFY(*d == 100 || !drift_condition(plan, *d + 1, e));
    }
  }
  QVERIFY(with_drift > 100 && with_rank > 50 && limited > 50);  // the search found something to test
}

void TestKappa::presentExactlyWhereNamed() {
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    const auto made = Plan::make(RandomStatement(seed).make());
    if (!made.ok()) continue;
    bool rank = false, drift = made->statement.policy.total_norm_squared.has_value();
    for (const Block& b : made->blocks) {
      rank |= b.budget.rank.has_value();
      drift |= b.budget.norm_squared.value_or(0) != 0 || (b.budget.residual_squared && !b.exact_sparse());
    }
    const auto [d, e, uv] = kappas_of(*made);
    QCOMPARE(d.has_value(), drift);
    QCOMPARE(e.has_value(), rank);
    QCOMPARE(uv.has_value(), rank);
  }
}

// The scale of the rank is all that can leave no room: 2^e B_D + B_E <= 2^124 with B_D >= 2^5.
void TestKappa::refusedOnlyWhereNoneHolds() {
  Statement s;
  s.layout = {{"t", false, {64, 64}}};
  s.policy.blocks = {{"b", BlockKind::budgets, {0}, {2, {}, 5, {}}}};
  std::optional<unsigned> last;
  for (unsigned e = 0; e < 124; ++e) {
    s.policy.rank_scale_bits = e;
    const auto plan = Plan::make(s);
    QCOMPARE(plan.ok(), e + 3 + 1 <= 123);  // t = 3
    if (!plan.ok()) continue;
    const unsigned d = *kappas_of(*plan).d;
    QVERIFY(!last || d == *last || d + 1 == *last);
    last = d;
  }
  QCOMPARE(*last, 1U);
}

void TestKappa::largestModel() {
  Statement s;
  s.layout = {{"t", false, {1 << 17, 1 << 17}}};
  s.policy.blocks = {
      {"b", BlockKind::budgets, {0}, {(1 << 17) - 1, {}, (u128{1} << 124) - 1, (u128{1} << 124) - 1}}};
  const auto plan = Plan::make(s);
  QVERIFY(plan.ok());
  const auto [d, e, uv] = kappas_of(*plan);
  QCOMPARE(*d, 41U);  // 2^34 2^(2 (4 + 41)) = 2^124
  QCOMPARE(*e, 41U);
  QCOMPARE(*uv, 49U);  // (2^17 - 1) 2^(2 (4 + 49)) < 2^124
}

QTEST_APPLESS_MAIN(TestKappa)
#include "test_kappa.moc"

#include "core/proof/relation/equations.h"

#include <algorithm>

#include "core/proof/relation/multilinear.h"

namespace driftseal::proof {
namespace {

constexpr Fp minus_one = -Fp::one();

bool any_block(const Plan& plan, bool (Block::*is)() const) {
  return std::ranges::any_of(plan.blocks, [&](const Block& block) { return block.live() && (block.*is)(); });
}

// Writes the equations in the order of their powers of theta.
class EquationWriter {
 public:
  EquationWriter(const Plan& plan, const Challenges& challenges) : plan_(plan), challenges_(challenges) {}

  std::vector<Equation> write() {
    out_.reserve(equation_count(plan_));
    for (std::size_t i = 0; i < plan_.blocks.size(); ++i)
      if (plan_.blocks[i].live()) write_block(i);
    write_totals();
    write_mask();
    for (const Kappa& kappa : plan_.kappas) write_integrality(kappa);
    write_bits();
    write_frozen();
    write_exact_sparse();
    return std::move(out_);
  }

 private:
  void begin(EquationKind kind, std::optional<std::size_t> block, Fp constant = Fp::zero()) {
    out_.push_back({kind, block, {}, constant});
  }
  void add(Term term, Fp coefficient, Weight weight) {
    out_.back().terms.push_back({term, coefficient, std::move(weight)});
  }
  void add_constant(Term term, Fp coefficient, const std::vector<Interval>& intervals) {
    for (const Interval& interval : intervals) add(term, coefficient, ConstantWeight{interval});
  }
  void add_eq(Term term, Fp coefficient, const std::vector<Interval>& intervals, unsigned point) {
    for (const Interval& interval : intervals)
      add(term, coefficient, EqWeight{interval, &challenges_.tau[point]});
  }

  // Slacks stand in the order of their equations: the next one, if it is this.
  const Slack* take_slack(SlackKind kind, std::optional<std::size_t> block) {
    if (next_slack_ == plan_.slacks.size()) return nullptr;
    const Slack& slack = plan_.slacks[next_slack_];
    if (slack.kind != kind || slack.block != block) return nullptr;
    ++next_slack_;
    return &slack;
  }
  // left side + sum 2^i slack_i = bound
  void begin_bounded(EquationKind kind, const Slack& slack) {
    begin(kind, slack.block, Fp::from_u128(slack.bound));
  }
  void add_slack(const Slack& slack) {
    SparseWeight bits;
    Fp power = Fp::one();
    for (unsigned i = 0; i < slack.bits; ++i, power += power)
      bits.entries.emplace_back(slack.position + i, power);
    if (slack.bits != 0) add(Term::A2b, Fp::one(), std::move(bits));
  }

  void write_block(std::size_t index) {
    const Block& block = plan_.blocks[index];
    if (const Slack* slack = take_slack(SlackKind::norm, index)) {
      begin_bounded(EquationKind::norm, *slack);
      add_constant(Term::DD, Fp::one(), block.intervals);
      add_slack(*slack);
    }
    if (const Slack* slack = take_slack(SlackKind::residual, index)) write_residual(block, *slack);
    if (const Slack* slack = take_slack(SlackKind::support, index)) {
      begin_bounded(EquationKind::support, *slack);
      add_constant(Term::M, Fp::one(), block.intervals);
      add_slack(*slack);
    }
    if (block.budget.rank)
      for (unsigned point = 0; point < 2; ++point) write_rank(index, point);
  }

  // sum (1 - M) E^2, or sum (1 - M) D^2 without a rank
  void write_residual(const Block& block, const Slack& slack) {
    const bool ranked = block.budget.rank.has_value();
    begin_bounded(EquationKind::residual, slack);
    add_constant(ranked ? Term::EE : Term::DD, Fp::one(), block.intervals);
    if (block.budget.support) add_constant(ranked ? Term::MEE : Term::MDD, minus_one, block.intervals);
    add_slack(slack);
  }

  // Item 5 at one point a: sum a^(k - s) L_k = sum_t u_t v_t; u_t = sum a^(n i) U_it; v_t = sum a^j V_jt.
  void write_rank(std::size_t index, unsigned point) {
    const Block& block = plan_.blocks[index];
    const auto rank = static_cast<std::uint64_t>(*block.budget.rank);
    const std::uint64_t pairs = plan_.pair_begin[index][point];
    const Fp a = challenges_.alpha[point], a_to_n = a.pow(block.n);
    begin(EquationKind::rank_product, index);
    for (const Interval& interval : block.intervals) add(Term::L, Fp::one(), PowerWeight{interval, a});
    SparseWeight products;
    for (std::uint64_t t = 0; t < rank; ++t) products.entries.emplace_back(pairs + t, Fp::one());
    add(Term::uv, minus_one, std::move(products));
    const std::uint64_t u = plan_.u_begin[index], v = u + rank * block.m;
    for (std::uint64_t t = 0; t < rank; ++t) {
      write_factor(EquationKind::rank_u, index, {u + t * block.m, u + (t + 1) * block.m}, a_to_n, pairs + t);
      write_factor(EquationKind::rank_v, index, {v + t * block.n, v + (t + 1) * block.n}, a, pairs + t);
    }
  }
  void write_factor(EquationKind kind, std::size_t index, Interval column, Fp base, std::uint64_t pair) {
    begin(kind, index);
    add(Term::A1, Fp::one(), PowerWeight{column, base});
    add(kind == EquationKind::rank_u ? Term::A2u : Term::A2v, minus_one, SparseWeight{{{pair, Fp::one()}}});
  }

  void write_totals() {
    if (const Slack* slack = take_slack(SlackKind::norm, std::nullopt)) {
      begin_bounded(EquationKind::total_norm, *slack);
      add_constant(Term::DD, Fp::one(), plan_.floating);
      add_slack(*slack);
    }
    if (const Slack* slack = take_slack(SlackKind::support, std::nullopt)) {
      begin_bounded(EquationKind::total_support, *slack);
      for (const Block& block : plan_.blocks)
        if (block.budget.support) add_constant(Term::M, Fp::one(), block.intervals);
      add_slack(*slack);
    }
    CHECK(next_slack_ == plan_.slacks.size());
  }

  void write_mask() {
    if (!plan_.has(Oracle::M)) return;
    begin(EquationKind::mask, std::nullopt);
    for (const Block& block : plan_.blocks)
      if (block.budget.support) add_eq(Term::MM, Fp::one(), block.intervals, 1);
  }

  // sum_x w(x) X(x) - sum_j eq(sigma, j) sum_i 2^i bit_ji = -2^kappa, since the eq(sigma, j) add up to 1.
  void write_integrality(const Kappa& kappa) {
    static constexpr Term projected[] = {Term::D, Term::E, Term::A1};
    begin(EquationKind::integrality, std::nullopt, -Fp::from_u128(u128{1} << kappa.kappa));
    add(projected[static_cast<std::size_t>(kappa.what)], Fp::one(), TowerWeight{kappa.what});
    SparseWeight bits;
    std::uint64_t position = kappa.position;
    for (Fp coefficient : eq_table(challenges_.sigma))
      for (unsigned i = 0; i <= kappa.kappa; ++i, coefficient += coefficient)
        bits.entries.emplace_back(position++, coefficient);
    add(Term::A2b, minus_one, std::move(bits));
  }

  void write_bits() {
    if (plan_.bit_entries == 0) return;
    begin(EquationKind::bits, std::nullopt);
    add_eq(Term::bb, Fp::one(), {{0, plan_.bit_entries}}, 2);
  }

  void write_frozen() {
    if (!any_block(plan_, &Block::frozen)) return;
    begin(EquationKind::frozen, std::nullopt);
    for (const Block& block : plan_.blocks)
      if (block.frozen()) add_eq(Term::D, Fp::one(), block.intervals, 0);
  }

  // sum eq(tau0, x) (1 - M) D
  void write_exact_sparse() {
    if (!any_block(plan_, &Block::exact_sparse)) return;
    begin(EquationKind::exact_sparse, std::nullopt);
    for (const Block& block : plan_.blocks) {
      if (!block.exact_sparse()) continue;
      add_eq(Term::D, Fp::one(), block.intervals, 0);
      add_eq(Term::MD, minus_one, block.intervals, 0);
    }
  }

  const Plan& plan_;
  const Challenges& challenges_;
  std::vector<Equation> out_;
  std::size_t next_slack_ = 0;
};

}  // namespace

std::vector<Equation> equations(const Plan& plan, const Challenges& challenges) {
  return EquationWriter(plan, challenges).write();
}

std::size_t equation_count(const Plan& plan) {
  std::size_t count = plan.slacks.size() + plan.kappas.size();
  for (const Block& block : plan.blocks)
    if (block.budget.rank) count += 2 * (1 + 2 * static_cast<std::size_t>(*block.budget.rank));
  count += plan.has(Oracle::M);              // mask
  count += plan.bit_entries != 0;            // bits
  count += any_block(plan, &Block::frozen);  // frozen
  return count + any_block(plan, &Block::exact_sparse);
}

}  // namespace driftseal::proof

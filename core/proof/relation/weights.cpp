// The verifier's evaluation of all weights at one point (docs/protocol.md, sections 4 and 13): one prefix
// function for each base, every boundary of intervals evaluated once, whichever blocks and terms it belongs
// to.
#include <algorithm>
#include <map>
#include <tuple>

#include "core/proof/relation/equations.h"
#include "core/proof/relation/multilinear.h"
#include "core/proof/relation/prefix_sums.h"
#include "core/proof/relation/tower.h"

namespace driftseal::proof {
namespace {

using TermValues = std::array<Fp, term_count>;

Fp& at(TermValues& values, Term term) { return values[static_cast<std::size_t>(term)]; }

BitFactor eq_factor(Fp r) { return {Fp::one() - r, r}; }

std::vector<BitFactor> eq_factors(std::span<const Fp> r) {
  std::vector<BitFactor> factors;
  for (const Fp x : r) factors.push_back(eq_factor(x));
  return factors;
}

// Multiplies what each bit contributes when it is 1 by a^(2^b), b = 0 for the last bit.
void multiply_powers(std::vector<BitFactor>& factors, Fp a) {
  for (std::size_t b = factors.size(); b-- > 0; a = a.square()) factors[b].one *= a;
}

// Differences of one prefix function at the ends of intervals, for several terms.
class IntervalSums {
 public:
  explicit IntervalSums(FlatPrefixSums prefix) : prefix_(std::move(prefix)) {}

  void add(Term term, Fp coefficient, const Interval& interval) {
    ends_.push_back({interval.begin, term, -coefficient});
    ends_.push_back({interval.end, term, coefficient});
  }

  void evaluate(TermValues& values) {
    std::ranges::sort(ends_, {}, [](const End& e) { return std::pair(e.flat, e.term); });
    for (std::size_t i = 0; i < ends_.size();) {
      const std::uint64_t flat = ends_[i].flat;
      const Fp before = flat == 0 ? Fp::zero() : prefix_.before(flat);
      while (i < ends_.size() && ends_[i].flat == flat) i = add_term(i, before, values);
    }
  }

 private:
  struct End {
    std::uint64_t flat;
    Term term;
    Fp coefficient;
  };

  // Neighbouring blocks share ends: equal (end, term) are added before they are multiplied.
  std::size_t add_term(std::size_t i, Fp before, TermValues& values) const {
    const End& first = ends_[i];
    Fp coefficient;
    for (; i < ends_.size() && ends_[i].flat == first.flat && ends_[i].term == first.term; ++i)
      coefficient += ends_[i].coefficient;
    at(values, first.term) += coefficient * before;
    return i;
  }

  FlatPrefixSums prefix_;
  std::vector<End> ends_;
};

// eq(r, .) at flat positions from three small tables; positions that differ only in the low column bits share
// two products.
class SparseSums {
 public:
  SparseSums(const Plan& plan, std::span<const Fp> r)
      : plan_(plan),
        low_bits_(plan.parameters.log_columns / 2),
        rows_(eq_table(r.first(plan.log_rows))),
        high_(eq_table(r.subspan(plan.log_rows, plan.parameters.log_columns - low_bits_))),
        low_(eq_table(r.last(low_bits_))) {}

  Fp evaluate(const SparseWeight& weight) const {
    Fp sum, run;
    std::uint64_t run_group = 0;
    for (const auto& [flat, coefficient] : weight.entries) {
      const std::uint64_t index = plan_.hypercube_index(flat), group = index >> low_bits_;
      if (group != run_group) sum += std::exchange(run, Fp::zero()) * of_group(run_group);
      run_group = group;
      run += coefficient * low_[index & (low_.size() - 1)];
    }
    return sum + run * of_group(run_group);
  }

 private:
  Fp of_group(std::uint64_t group) const {
    const unsigned high_bits = plan_.parameters.log_columns - low_bits_;
    return rows_[group >> high_bits] * high_[group & (high_.size() - 1)];
  }

  const Plan& plan_;
  unsigned low_bits_;
  std::vector<Fp> rows_, high_, low_;
};

class Evaluation {
 public:
  Evaluation(const Plan& plan, std::span<const Fp> r, const Challenges& challenges, const Tower* tower)
      : plan_(plan), r_(r), challenges_(challenges), tower_(tower), sparse_(plan, r) {}

  void add(Term term, Fp coefficient, const Weight& weight) {
    std::visit([&](const auto& w) { add_weight(term, coefficient, w); }, weight);
  }

  TermValues take() {
    for (auto& [base, group] : groups_) group.sums.evaluate(values_);
    return values_;
  }

 private:
  // A prefix function: eq(r, .) alone, times eq(point, .), or times a^flat.
  using Base = std::tuple<const std::vector<Fp>*, std::uint64_t, std::uint64_t>;
  static Base base_of(Fp a) {
    return {nullptr, static_cast<std::uint64_t>(a.raw()), static_cast<std::uint64_t>(a.raw() >> 64)};
  }
  struct Group {
    IntervalSums sums;
    Fp inverse;  // of a
  };

  void add_weight(Term term, Fp coefficient, const ConstantWeight& weight) {
    power_group(Fp::one()).sums.add(term, coefficient, weight.interval);
  }
  void add_weight(Term term, Fp coefficient, const PowerWeight& weight) {
    Group& group = power_group(weight.base);
    group.sums.add(term, coefficient * group.inverse.pow(weight.interval.begin), weight.interval);
  }
  void add_weight(Term term, Fp coefficient, const EqWeight& weight) {
    eq_group(*weight.point).sums.add(term, coefficient, weight.interval);
  }
  void add_weight(Term term, Fp coefficient, const SparseWeight& weight) {
    at(values_, term) += coefficient * sparse_.evaluate(weight);
  }
  void add_weight(Term term, Fp coefficient, const TowerWeight& weight) {
    CHECK(tower_ != nullptr);
    at(values_, term) += coefficient * tower_->weight_at(weight.what, challenges_.sigma, r_);
  }

  Group& power_group(Fp a) {
    const auto found = groups_.find(base_of(a));
    if (found != groups_.end()) return found->second;
    auto rows = eq_factors(r_.first(plan_.log_rows)), columns = eq_factors(r_.subspan(plan_.log_rows));
    multiply_powers(rows, a.pow(plan_.parameters.data_columns()));
    multiply_powers(columns, a);
    return insert(base_of(a), rows, columns, a.inverse());
  }
  Group& eq_group(const std::vector<Fp>& point) {
    const Base base{&point, 0, 0};
    const auto found = groups_.find(base);
    if (found != groups_.end()) return found->second;
    auto factors = eq_factors(r_);
    for (std::size_t b = 0; b < factors.size(); ++b) {
      factors[b].zero *= Fp::one() - point[b];
      factors[b].one *= point[b];
    }
    const std::span<const BitFactor> all(factors);
    return insert(base, all.first(plan_.log_rows), all.subspan(plan_.log_rows), Fp::one());
  }
  Group& insert(const Base& base, std::span<const BitFactor> rows, std::span<const BitFactor> columns,
                Fp inverse) {
    return groups_.emplace(base, Group{IntervalSums(FlatPrefixSums(plan_, rows, columns)), inverse})
        .first->second;
  }

  const Plan& plan_;
  std::span<const Fp> r_;
  const Challenges& challenges_;
  const Tower* tower_;
  SparseSums sparse_;
  std::map<Base, Group> groups_;
  TermValues values_{};
};

}  // namespace

std::array<Fp, term_count> combined_weights_at(const Plan& plan, const std::vector<Equation>& equations,
                                               Fp theta, const std::vector<Fp>& r,
                                               const Challenges& challenges, const Tower* tower) {
  CHECK(r.size() == plan.variables());
  Evaluation evaluation(plan, r, challenges, tower);
  Fp power = Fp::one();
  for (const Equation& equation : equations) {
    for (const WeightedTerm& term : equation.terms)
      evaluation.add(term.term, power * term.coefficient, term.weight);
    power *= theta;
  }
  return evaluation.take();
}

}  // namespace driftseal::proof

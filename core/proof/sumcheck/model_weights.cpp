#include "core/proof/sumcheck/model_weights.h"

#include <algorithm>

#include "core/base/checks.h"
#include "core/base/parallel.h"
#include "core/proof/relation/multilinear.h"

namespace driftseal::proof {

namespace {

using Parts = std::vector<std::pair<Interval, Fp>>;

// Terms with separable weights: which weight, on which intervals.
struct SeparableParts {
  Term term;
  std::vector<Fp> point;  // of eq; empty for powers
  Fp base;                // of powers: base^flat
  Parts parts;
};

std::vector<Fp> scaled(std::vector<Fp> columns) {
  const Fp scale = Fp::from_u128(u128{1} << 64);
  parallel_pieces(columns.size(), 1 << 14, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) columns[i] *= scale;
  });
  return columns;
}

SeparableWeight separable(const Plan& plan, SeparableParts&& parts) {
  const std::uint64_t k = plan.parameters.data_columns();
  const std::span<const Fp> point(parts.point);
  if (point.empty())
    return {parts.term, StepFunction(parts.parts), powers(parts.base.pow(k), std::size_t{1} << plan.log_rows),
            scaled(powers(parts.base, k))};
  return {parts.term, StepFunction(parts.parts), eq_table(point.first(plan.log_rows)),
          scaled(eq_table(point.subspan(plan.log_rows), k))};
}

class Gatherer {
 public:
  Gatherer(const Plan& plan, const Challenges& challenges) : plan_(plan), challenges_(challenges) {}

  GatheredWeights gather() {
    Fp power = Fp::one();
    for (Equation& equation : equations(plan_, challenges_)) {
      for (WeightedTerm& term : equation.terms) add(power * term.coefficient, std::move(term));
      power *= challenges_.theta;
    }
    for (std::size_t i = 0; i < constant_terms.size(); ++i)
      out_.model.constant[i] = StepFunction(constant_[i]);
    for (SeparableParts& parts : separable_)
      out_.model.separable.push_back(separable(plan_, std::move(parts)));
    return std::move(out_);
  }

 private:
  void add(Fp factor, WeightedTerm&& term) {
    switch (term.term) {
      case Term::A1:
        return out_.factors.emplace_back(factor, std::move(term)), void();
      case Term::A2u:
      case Term::A2v:
      case Term::uv:
        return out_.pairs.emplace_back(factor, std::move(term)), void();
      case Term::A2b:
      case Term::bb:
        return out_.bits.emplace_back(factor, std::move(term)), void();
      case Term::E:
        out_.model.residual_tower += factor;
        return;
      default:
        return add_model_term(factor, term);
    }
  }

  void add_model_term(Fp factor, const WeightedTerm& term) {
    if (const auto* constant = std::get_if<ConstantWeight>(&term.weight)) {
      const auto at = std::ranges::find(constant_terms, term.term);
      CHECK(at != constant_terms.end());
      constant_[static_cast<std::size_t>(at - constant_terms.begin())].emplace_back(constant->interval,
                                                                                    factor);
    } else if (const auto* eq = std::get_if<EqWeight>(&term.weight)) {
      parts_of(term.term, *eq->point, Fp::zero()).emplace_back(eq->interval, factor);
    } else if (const auto* power =
                   std::get_if<PowerWeight>(&term.weight)) {  // base^(k - begin) = base^k / base^begin
      parts_of(term.term, {}, power->base)
          .emplace_back(power->interval, factor * power->base.inverse().pow(power->interval.begin));
    } else {
      CHECK(std::holds_alternative<TowerWeight>(term.weight) && term.term == Term::D);
      out_.model.drift_tower += factor;
    }
  }

  Parts& parts_of(Term term, const std::vector<Fp>& point, Fp base) {
    for (SeparableParts& known : separable_)
      if (known.term == term && known.point == point && known.base == base) return known.parts;
    separable_.push_back({term, point, base, {}});
    return separable_.back().parts;
  }

  const Plan& plan_;
  const Challenges& challenges_;
  GatheredWeights out_;
  std::array<Parts, constant_terms.size()> constant_;
  std::vector<SeparableParts> separable_;
};

}  // namespace

GatheredWeights gather_weights(const Plan& plan, const Challenges& challenges) {
  return Gatherer(plan, challenges).gather();
}

}  // namespace driftseal::proof

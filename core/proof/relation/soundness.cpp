#include "core/proof/relation/soundness.h"

#include <bit>
#include <cmath>

#include "core/proof/relation/equations.h"
#include "core/proof/security/error_bounds.h"

namespace driftseal::proof {
namespace {

std::string text(std::uint64_t n) { return std::to_string(n); }

// A term n / p.
ErrorTerm over_field(std::string name, const std::string& numerator, std::uint64_t n) {
  return {std::move(name), "(" + numerator + ") / p", log2_over_field(static_cast<double>(n))};
}

std::uint64_t folded_variables(const Plan& plan) {
  std::uint64_t sum = 0;
  for (const Level& level : plan.levels) sum += level.log_rows;
  return sum;
}

// The rounds of both sum-checks (section 8's have degree 2), and mu of the pad equation in which the first
// one ends.
ErrorTerm sumcheck(const Plan& plan) {
  const std::uint64_t folds = folded_variables(plan), c = plan.parameters.log_columns;
  return over_field(
      "sumcheck",
      text(plan.degree) + " (" + text(plan.log_rows) + " + " + text(c) + ") + 2 * " + text(folds) + " + 1",
      plan.degree * plan.variables() + 2 * folds + 1);
}

ErrorTerm theta(const Plan& plan) {
  return over_field("equations", text(equation_count(plan)), equation_count(plan));
}

// tau0 stands in two equations, tau1 and tau2 in one each; sigma has log2 T elements.
ErrorTerm eq_points(const Plan& plan) {
  const auto sigma = static_cast<unsigned>(std::countr_zero(plan.parameters.projection_rows));
  return over_field(
      "eq_points",
      "4 (" + text(plan.log_rows) + " + " + text(plan.parameters.log_columns) + ") + " + text(sigma),
      4 * plan.variables() + sigma);
}

ErrorTerm combination(const Plan& plan) {
  const std::uint64_t oracles = plan.oracles().size();
  return over_field("combination", text(oracles) + " + 1", oracles + 1);
}

ErrorTerm pad_tree(const Plan& plan) {
  const std::uint64_t leaves = plan.parameters.pad_length << pad_log_inverse_rate;
  return over_field("pad_tree", text(leaves), leaves);
}

// Both points of the Kronecker substitution are roots of one polynomial of degree below N.
ErrorTerm rank(const Plan& plan) {
  return {"rank", "(" + text(plan.entries) + " / p)^2",
          2 * log2_over_field(static_cast<double>(plan.entries))};
}

ErrorTerm integrality(const Plan& plan) {
  const std::uint64_t t = plan.tower_levels.size(), projected = plan.kappas.size(),
                      rows = plan.parameters.projection_rows;
  return {"integrality", text(projected) + " * " + text(t) + " * 2^-" + text(rows),
          std::log2(static_cast<double>(projected * t)) - static_cast<double>(rows)};
}

// (number of challenges) n_l / p 2^-g: at level 0 the rows' and the oracles', later those of the fold.
ErrorTerm proximity(const Plan& plan, std::size_t l) {
  const Level& level = plan.levels[l];
  const std::uint64_t challenges = l == 0 ? plan.log_rows + plan.oracles().size() : level.log_rows;
  const unsigned work = plan.parameters.work_bits;
  return {"proximity_" + text(l),
          "(" + text(challenges) + " * 2^" + text(level.log_columns + level.log_inverse_rate) +
              ") / p * 2^-" + text(work),
          log2_over_field(static_cast<double>(challenges * level.leaves())) - work};
}

ErrorTerm linking(const Plan& plan) {
  std::uint64_t sum = 0;
  std::string numerator;
  for (const Level& level : plan.levels) {
    sum += level.queries;
    numerator += (numerator.empty() ? "" : " + ") + text(level.queries);
  }
  return over_field("xi", numerator, sum);
}

ErrorTerm queries(const Plan& plan) {
  std::vector<double> missed;
  std::string formula;
  const auto add = [&](unsigned log_inverse_rate, std::uint64_t q) {
    missed.push_back(log2_missed_by_queries(log_inverse_rate, static_cast<double>(q)));
    formula += (formula.empty() ? "(1/2 + 1/" : " + (1/2 + 1/") + text(std::uint64_t{2} << log_inverse_rate) +
               ")^" + text(q);
  };
  for (const Level& level : plan.levels) add(level.log_inverse_rate, level.queries);
  add(pad_log_inverse_rate, plan.parameters.pad_queries());
  const unsigned work = plan.parameters.work_bits;
  return {"queries", "(" + formula + ") * 2^-" + text(work), log2_sum(missed) - work};
}

}  // namespace

SoundnessAccount soundness(const Plan& plan) {
  SoundnessAccount account{{sumcheck(plan), theta(plan), eq_points(plan), combination(plan), pad_tree(plan)}};
  if (plan.a1_entries != 0) account.terms.push_back(rank(plan));
  if (!plan.kappas.empty()) account.terms.push_back(integrality(plan));
  for (std::size_t l = 0; l < plan.levels.size(); ++l) account.terms.push_back(proximity(plan, l));
  account.terms.push_back(linking(plan));
  account.terms.push_back(queries(plan));
  return account;
}

}  // namespace driftseal::proof

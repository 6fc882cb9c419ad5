#include "core/proof/relation/plan.h"

#include "core/proof/relation/plan_steps.h"

namespace driftseal::proof {

Result<Plan> Plan::make(Statement statement) {
  Plan plan(std::move(statement), Parameters::for_entries(0));
  TRY_STATUS(place_tensors(plan));
  plan.parameters = Parameters::for_entries(plan.entries);
  return complete(std::move(plan));
}

Result<Plan> Plan::make(Statement statement, const Parameters& parameters) {
  Plan plan(std::move(statement), parameters);
  TRY_STATUS(place_tensors(plan));
  return complete(std::move(plan));
}

Result<Plan> Plan::complete(Plan plan) {
  TRY_STATUS(check_budgets(plan));
  place_factors(plan);
  shape_tower(plan);
  place_slacks(plan);
  TRY_STATUS(choose_kappas(plan));
  place_rows(plan);
  shape_levels(plan);
  return plan;
}

const std::vector<std::uint64_t>& Plan::rows_of(Projected x) const {
  switch (x) {
    case Projected::D:
      return rows_of(Oracle::W);
    case Projected::E:
      return rows_of(Oracle::L);
    case Projected::UV:
      return rows_of(Oracle::A1);
  }
  CHECK(false);
}

std::vector<Oracle> Plan::oracles() const {
  std::vector<Oracle> present;
  for (std::size_t i = 0; i < oracle_count; ++i)
    if (has(static_cast<Oracle>(i))) present.push_back(static_cast<Oracle>(i));
  return present;
}

std::uint64_t Plan::hypercube_index(std::uint64_t flat) const {
  const std::uint64_t data = parameters.data_columns();
  return (flat / data << parameters.log_columns) + flat % data;
}

Error refused(std::string where, std::string message, std::string remedy) {
  return {ErrorCode::policy_refused, std::move(message), "", std::move(where), std::move(remedy)};
}

std::string block_named(std::string_view name) { return "block '" + std::string(name) + "'"; }
std::string tensor_named(std::string_view name) { return "tensor '" + std::string(name) + "'"; }

}  // namespace driftseal::proof

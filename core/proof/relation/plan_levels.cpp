// Widths of the tower of projections (docs/protocol.md, section 6) and levels of the opening (section 8).
#include <algorithm>
#include <bit>

#include "core/proof/relation/plan_steps.h"

namespace driftseal::proof {

void shape_tower(Plan& plan) {
  const auto chunk = static_cast<unsigned>(std::bit_width(plan.parameters.salts) - 1);
  const unsigned above = plan.parameters.log_columns - chunk;
  plan.tower_levels = {{1, chunk}};
  if (above > 0) plan.tower_levels.push_back({2, above - above / 2});
  if (above > 1) plan.tower_levels.push_back({3, above / 2});
  plan.tower_levels.push_back({4, 0});  // the width is known when all rows are
}

void shape_levels(Plan& plan) {
  const Parameters& p = plan.parameters;
  plan.levels = {{p.log_columns, 0, 1, p.queries[0]}};
  do {
    const unsigned columns = plan.levels.back().log_columns;
    CHECK(columns >= p.stop_log_columns);
    const unsigned fold = std::min(p.max_log_fold, columns - (p.stop_log_columns - 1));
    const auto log_inverse_rate = static_cast<unsigned>(std::min<std::size_t>(plan.levels.size() + 1, 4));
    plan.levels.push_back({columns - fold, fold, log_inverse_rate, p.queries[log_inverse_rate - 1]});
  } while (plan.levels.back().log_columns > p.stop_log_columns);
}

}  // namespace driftseal::proof

// Places in the oracles other than the models, and the rows of all (docs/protocol.md, sections 3 and 12).
#include <algorithm>
#include <bit>
#include <numeric>

#include "core/proof/relation/plan_steps.h"

namespace driftseal::proof {
namespace {

std::vector<std::uint64_t> first_rows(std::uint64_t entries, std::uint64_t row_length) {
  std::vector<std::uint64_t> rows(entries / row_length + (entries % row_length != 0));
  std::iota(rows.begin(), rows.end(), std::uint64_t{0});
  return rows;
}

// The model's rows that blocks with this bound touch, ascending.
std::vector<std::uint64_t> rows_touched(const Plan& plan, std::optional<u128> Budget::*bound) {
  const std::uint64_t row_length = plan.parameters.data_columns();
  std::vector<bool> touched(first_rows(plan.entries, row_length).size());
  for (const Block& block : plan.blocks)
    for (const Interval& interval : block.intervals)
      if (block.budget.*bound)
        for (auto row = interval.begin / row_length; row <= (interval.end - 1) / row_length; ++row)
          touched[row] = true;
  std::vector<std::uint64_t> rows;
  for (std::uint64_t row = 0; row < touched.size(); ++row)
    if (touched[row]) rows.push_back(row);
  return rows;
}

unsigned log_of_most_rows(const Plan& plan) {
  std::size_t most = 1;  // the mask row S
  for (const auto& rows : plan.rows) most = std::max(most, rows.size());
  return static_cast<unsigned>(std::bit_width(most - 1));
}

}  // namespace

void place_factors(Plan& plan) {
  for (const Block& block : plan.blocks) {
    const auto rank = static_cast<std::uint64_t>(block.budget.rank.value_or(0));
    plan.u_begin.push_back(rank == 0 ? 0 : plan.a1_entries);
    plan.pair_begin.push_back({rank == 0 ? 0 : plan.pair_entries, rank == 0 ? 0 : plan.pair_entries + rank});
    if (rank != 0) plan.a1_entries += rank * (block.m + block.n);
    plan.pair_entries += 2 * rank;
  }
}

void place_rows(Plan& plan) {
  const std::uint64_t row_length = plan.parameters.data_columns();
  auto rows = [&](Oracle o) -> auto& { return plan.rows[static_cast<std::size_t>(o)]; };
  rows(Oracle::B) = rows(Oracle::W) = first_rows(plan.entries, row_length);
  rows(Oracle::L) = rows_touched(plan, &Budget::rank);
  rows(Oracle::M) = rows_touched(plan, &Budget::support);
  rows(Oracle::A1) = first_rows(plan.a1_entries, row_length);
  rows(Oracle::A2u) = rows(Oracle::A2v) = first_rows(plan.pair_entries, row_length);
  rows(Oracle::A2b) = first_rows(plan.bit_entries, row_length);
  plan.log_rows = log_of_most_rows(plan);
  plan.tower_levels.back().width = plan.log_rows;
  plan.degree = plan.has(Oracle::M) ? 4 : 3;
}

}  // namespace driftseal::proof

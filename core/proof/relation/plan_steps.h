// The steps of Plan::make, in their order: each fills a part of the plan from the parts before it. Layout and
// policy come from untrusted files; whatever is wrong with them is refused in the first two steps and by the
// kappas.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/proof/relation/plan.h"

namespace driftseal::proof {

inline constexpr std::uint64_t most_entries = std::uint64_t{1} << 34;
inline constexpr u128 bound_limit = u128{1} << 124;  // every bound of a policy is below

Status place_tensors(Plan& plan);        // entries, tensor_begin, floating, blocks
Status check_budgets(const Plan& plan);  // what section 1 refuses
void place_factors(Plan& plan);          // u_begin, pair_begin
void shape_tower(Plan& plan);            // tower_levels, but for the width of the last
void place_slacks(Plan& plan);           // slacks
Status choose_kappas(Plan& plan);        // kappas, bit_entries
void place_rows(Plan& plan);             // rows, log_rows, the width of the last tower level, degree
void shape_levels(Plan& plan);           // levels

Error refused(std::string where, std::string message, std::string remedy);
std::string block_named(std::string_view name);   // "block 'name'"
std::string tensor_named(std::string_view name);  // "tensor 'name'"

}  // namespace driftseal::proof

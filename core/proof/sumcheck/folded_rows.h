// Oracles with their row variables bound: sum_i eq(r_rows, i) row_i, one row of C elements.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/sha256.h"
#include "core/proof/field/field.h"
#include "core/proof/opening/entry_source.h"
#include "core/proof/relation/parameters.h"

namespace driftseal::proof {

// A committed model, salts included (seed: of the salts; none for zero salts).
std::vector<Fp> fold_model(const EntrySource& entries, const Parameters& parameters,
                           const std::optional<Digest>& seed, std::span<const Fp> eq_rows);

// Rows in memory, `columns` each.
std::vector<Fp> fold_rows(std::span<const Fp> rows, std::size_t columns, std::span<const Fp> eq_rows);

std::vector<Fp> difference(std::span<const Fp> a, std::span<const Fp> b);
Fp parallel_dot(std::span<const Fp> a, std::span<const Fp> b);

}  // namespace driftseal::proof

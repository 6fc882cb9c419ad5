#include "core/proof/sumcheck/tower_columns.h"

#include "core/base/parallel.h"
#include "core/proof/sumcheck/ternary_tables.h"

namespace driftseal::proof {

void add_tower_columns(const Plan& plan, const Tower& tower, std::span<const Fp> row_weight,
                       std::span<Fp> out) {
  const auto chunks = tower.chunk_weights(row_weight);
  const std::uint64_t q = plan.parameters.salts;
  const TernaryTables first_level(tower.levels()[0], tower.rows());
  parallel_each(plan.parameters.columns() / q - 1, [&](std::size_t chunk) {  // not the salts
    first_level.add_transposed(std::span(chunks).subspan(chunk * tower.rows(), tower.rows()),
                               out.subspan(chunk * q, q));
  });
}

}  // namespace driftseal::proof

#include "core/proof/sumcheck/ternary_tables.h"

#include <array>

#include "core/base/checks.h"

namespace driftseal::proof {

static constexpr std::size_t group = 4, combinations = 81;

TernaryTables::TernaryTables(const Tower::Matrix& matrix, std::uint64_t rows)
    : rows_(rows), columns_(matrix.columns), combinations_(rows / group * columns_) {
  CHECK(rows % group == 0);
  for (std::uint64_t g = 0; g < rows / group; ++g)
    for (std::uint64_t i = 0; i < columns_; ++i) {
      unsigned number = 0;
      for (std::size_t k = group; k-- > 0;)
        number = 3 * number + static_cast<unsigned>(matrix.entries[(g * group + k) * columns_ + i] + 1);
      combinations_[g * columns_ + i] = static_cast<std::uint8_t>(number);
    }
}

void TernaryTables::add_transposed(std::span<const Fp> x, std::span<Fp> out) const {
  CHECK(x.size() == rows_ && out.size() == columns_);
  std::array<Fp, combinations> table;
  for (std::uint64_t g = 0; g < rows_ / group; ++g) {
    std::size_t filled = 1;
    table[0] = Fp::zero();
    for (std::size_t k = 0; k < group; ++k, filled *= 3) {  // digit k: 0, 1, 2 for -1, 0, 1
      const Fp value = x[g * group + k];
      for (std::size_t i = 0; i < filled; ++i) {
        table[2 * filled + i] = table[i] + value;
        table[filled + i] = table[i];
        table[i] -= value;
      }
    }
    const std::uint8_t* const columns = combinations_.data() + g * columns_;
    for (std::uint64_t i = 0; i < columns_; ++i) out[i] += table[columns[i]];
  }
}

}  // namespace driftseal::proof

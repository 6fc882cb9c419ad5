// The transpose of a matrix with entries -1, 0, 1 times vectors of field elements, by tables of all
// combinations of four rows (the method of four Russians): a quarter of an addition for each entry.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/proof/field/field.h"
#include "core/proof/relation/tower.h"

namespace driftseal::proof {

class TernaryTables {
 public:
  TernaryTables(const Tower::Matrix& matrix, std::uint64_t rows);  // rows: a multiple of 4

  // out_i += sum_j J_ji x_j
  void add_transposed(std::span<const Fp> x, std::span<Fp> out) const;

 private:
  std::uint64_t rows_, columns_;
  std::vector<std::uint8_t> combinations_;  // [group of four rows][column]: base-3 number of the entries + 1
};

}  // namespace driftseal::proof

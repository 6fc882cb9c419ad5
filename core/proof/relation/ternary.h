// Matrices with entries -1, 0, 1, packed two bits an entry from the low end of each byte, entry = first bit
// minus second bit (docs/protocol.md, section 12, projections), and their products with vectors over F_p.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/sha256.h"
#include "core/proof/field/field.h"

namespace driftseal::proof {

struct TernaryMatrix {
  std::uint64_t rows = 0, columns = 0;  // columns: a multiple of 4, so that every row is whole bytes
  Bytes packed;                         // row-major

  std::vector<std::int8_t> entries() const;  // row-major
};

// The first `kept` columns of the rows x columns matrix that H(0x08, seed, level, i), i = 0, 1, .. spell out
// row by row.
TernaryMatrix expand_ternary(const Digest& seed, std::uint8_t level, std::uint64_t rows,
                             std::uint64_t columns, std::uint64_t kept);

// The product of the columns [first, first + x.size()) with x: `rows` elements. first and x.size(): multiples
// of 4.
std::vector<Fp> multiply(const TernaryMatrix& matrix, std::uint64_t first, std::span<const Fp> x);

// The product of the transposed columns [first, first + n) with y (`rows` elements): n elements. The same
// multiples.
std::vector<Fp> multiply_transposed(const TernaryMatrix& matrix, std::uint64_t first, std::size_t n,
                                    std::span<const Fp> y);

}  // namespace driftseal::proof

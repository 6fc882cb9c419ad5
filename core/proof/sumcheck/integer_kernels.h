// The two inner loops of the prover over small integers, for the widest vectors that this processor has
// (Highway).
#pragma once

#include <cstddef>
#include <cstdint>

namespace driftseal::proof {

inline constexpr std::size_t kernel_alignment = 64;  // entries; rows of int16 are padded to a multiple of it

// out[j * limbs + l] = sum_i matrix[j * stride + i] digits[l * stride + i], j < rows. The matrix has entries
// -1, 0, 1 and the digits are in [-2^14, 2^14), so that sums of up to 2^16 products fit 32 bits. stride: a
// multiple of kernel_alignment.
void ternary_products(const std::int16_t* matrix, std::size_t rows, std::size_t stride,
                      const std::int16_t* digits, std::size_t limbs, std::int32_t* out);

// sum_i a_i b_i of numbers that fit 32 bits, where the sum of absolute values is below 2^63.
std::int64_t small_dot(const std::int64_t* a, const std::int64_t* b, std::size_t n);

}  // namespace driftseal::proof

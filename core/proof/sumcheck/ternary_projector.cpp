#include "core/proof/sumcheck/ternary_projector.h"

#include "core/base/checks.h"
#include "core/proof/sumcheck/integer_kernels.h"

namespace driftseal::proof {

namespace {

constexpr unsigned digit_bits = 15;
constexpr std::int64_t half_digit = 1 << (digit_bits - 1);

u128 magnitude(i128 x) { return x < 0 ? u128{0} - static_cast<u128>(x) : static_cast<u128>(x); }

// How many balanced digits, in [-2^14, 2^14), numbers up to `largest` in absolute value have.
std::size_t digits_for(u128 largest) {
  std::size_t n = 1;
  for (; largest >= half_digit; ++n) largest = (largest + half_digit) >> digit_bits;
  return n;
}

}  // namespace

TernaryProjector::TernaryProjector(const Tower::Matrix& matrix, std::uint64_t rows)
    : rows_(rows),
      columns_(matrix.columns),
      stride_((matrix.columns + kernel_alignment - 1) / kernel_alignment * kernel_alignment),
      entries_(rows * stride_) {
  CHECK(rows % 4 == 0 && columns_ <= 1 << 16);
  for (std::uint64_t j = 0; j < rows; ++j)
    for (std::uint64_t i = 0; i < columns_; ++i) entries_[j * stride_ + i] = matrix.entries[j * columns_ + i];
}

template <class Integer>
void TernaryProjector::apply_digits(std::span<const Integer> x, std::span<i128> out) const {
  CHECK(x.size() == columns_ && out.size() == rows_);
  u128 largest = 0;
  for (Integer v : x) largest = std::max(largest, magnitude(v));
  std::fill(out.begin(), out.end(), 0);
  if (largest == 0) return;
  const std::size_t limbs = digits_for(largest);
  std::vector<std::int16_t> digits(limbs * stride_);
  for (std::size_t i = 0; i < x.size(); ++i) {
    Integer rest = x[i];
    for (std::size_t l = 0; l < limbs; ++l) {
      const auto low = static_cast<std::int64_t>((rest + half_digit) & ((1 << digit_bits) - 1)) - half_digit;
      digits[l * stride_ + i] = static_cast<std::int16_t>(low);
      rest = (rest - low) >> digit_bits;
    }
  }
  std::vector<std::int32_t> sums(rows_ * limbs);
  ternary_products(entries_.data(), rows_, stride_, digits.data(), limbs, sums.data());
  for (std::size_t j = 0; j < rows_; ++j)
    for (std::size_t l = limbs; l-- > 0;) out[j] = out[j] * (1 << digit_bits) + sums[j * limbs + l];
}

void TernaryProjector::apply(std::span<const std::int64_t> x, std::span<i128> out) const {
  apply_digits(x, out);
}
void TernaryProjector::apply(std::span<const i128> x, std::span<i128> out) const { apply_digits(x, out); }

}  // namespace driftseal::proof

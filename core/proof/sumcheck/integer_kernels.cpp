#include "core/proof/sumcheck/integer_kernels.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/proof/sumcheck/integer_kernels.cpp"
#include <hwy/foreach_target.h>  // IWYU pragma: keep
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace driftseal::proof::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// Four rows of the matrix against one limb: four loads of the matrix, one of the digits, four multiply-adds.
void TernaryProducts(const std::int16_t* HWY_RESTRICT matrix, std::size_t rows, std::size_t stride,
                     const std::int16_t* HWY_RESTRICT digits, std::size_t limbs,
                     std::int32_t* HWY_RESTRICT out) {
  const hn::ScalableTag<std::int16_t> d16;
  const hn::Repartition<std::int32_t, decltype(d16)> d32;
  const std::size_t lanes = hn::Lanes(d16);
  for (std::size_t j = 0; j + 4 <= rows; j += 4) {
    const std::int16_t* row = matrix + j * stride;
    for (std::size_t l = 0; l < limbs; ++l) {
      auto s0 = hn::Zero(d32), s1 = s0, s2 = s0, s3 = s0, t0 = s0, t1 = s0, t2 = s0, t3 = s0;
      for (std::size_t i = 0; i < stride; i += lanes) {
        const auto x = hn::LoadU(d16, digits + l * stride + i);
        s0 = hn::ReorderWidenMulAccumulate(d32, hn::LoadU(d16, row + i), x, s0, t0);
        s1 = hn::ReorderWidenMulAccumulate(d32, hn::LoadU(d16, row + stride + i), x, s1, t1);
        s2 = hn::ReorderWidenMulAccumulate(d32, hn::LoadU(d16, row + 2 * stride + i), x, s2, t2);
        s3 = hn::ReorderWidenMulAccumulate(d32, hn::LoadU(d16, row + 3 * stride + i), x, s3, t3);
      }
      out[(j + 0) * limbs + l] = hn::GetLane(hn::SumOfLanes(d32, hn::Add(s0, t0)));
      out[(j + 1) * limbs + l] = hn::GetLane(hn::SumOfLanes(d32, hn::Add(s1, t1)));
      out[(j + 2) * limbs + l] = hn::GetLane(hn::SumOfLanes(d32, hn::Add(s2, t2)));
      out[(j + 3) * limbs + l] = hn::GetLane(hn::SumOfLanes(d32, hn::Add(s3, t3)));
    }
  }
}

std::int64_t SmallDot(const std::int64_t* HWY_RESTRICT a, const std::int64_t* HWY_RESTRICT b, std::size_t n) {
  const hn::ScalableTag<std::int64_t> d64;
  const hn::Repartition<std::int32_t, decltype(d64)> d32;
  const std::size_t lanes = hn::Lanes(d64);
  auto sum = hn::Zero(d64), other = sum;
  const auto product = [&](std::size_t i) {  // low halves, signed
    return hn::MulEven(hn::BitCast(d32, hn::LoadU(d64, a + i)), hn::BitCast(d32, hn::LoadU(d64, b + i)));
  };
  std::size_t i = 0;
  for (; i + 2 * lanes <= n; i += 2 * lanes) {
    sum = hn::Add(sum, product(i));
    other = hn::Add(other, product(i + lanes));
  }
  std::int64_t total = hn::GetLane(hn::SumOfLanes(d64, hn::Add(sum, other)));
  for (; i < n; ++i) total += a[i] * b[i];
  return total;
}

}  // namespace driftseal::proof::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace driftseal::proof {

HWY_EXPORT(TernaryProducts);
HWY_EXPORT(SmallDot);

void ternary_products(const std::int16_t* matrix, std::size_t rows, std::size_t stride,
                      const std::int16_t* digits, std::size_t limbs, std::int32_t* out) {
  HWY_DYNAMIC_DISPATCH(TernaryProducts)(matrix, rows, stride, digits, limbs, out);
}

std::int64_t small_dot(const std::int64_t* a, const std::int64_t* b, std::size_t n) {
  return HWY_DYNAMIC_DISPATCH(SmallDot)(a, b, n);
}

}  // namespace driftseal::proof
#endif

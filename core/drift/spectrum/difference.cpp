#include "core/drift/spectrum/difference.h"

#include <algorithm>
#include <array>

#include "core/base/decimal.h"
#include "core/tensor/decode.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/drift/spectrum/difference.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace driftseal::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Doubles = hn::ScalableTag<double>;
using Floats = hn::Rebind<float, Doubles>;

auto load_bf16(const std::uint8_t* p) {  // a BF16 is the upper half of a binary32
  const hn::Rebind<std::uint16_t, Doubles> shorts;
  const hn::Rebind<std::uint32_t, Doubles> words;
  const auto bits = hn::PromoteTo(words, hn::LoadU(shorts, reinterpret_cast<const std::uint16_t*>(p)));
  return hn::PromoteTo(Doubles(), hn::BitCast(Floats(), hn::ShiftLeft<16>(bits)));
}

auto load_f16(const std::uint8_t* p) {
  const hn::Rebind<hwy::float16_t, Doubles> halves;
  const auto half = hn::LoadU(halves, reinterpret_cast<const hwy::float16_t*>(p));
  return hn::PromoteTo(Doubles(), hn::PromoteTo(Floats(), half));
}

auto load_f32(const std::uint8_t* p) {
  return hn::PromoteTo(Doubles(), hn::LoadU(Floats(), reinterpret_cast<const float*>(p)));
}

// As many elements as fill whole vectors; returns how many.
template <std::size_t width, class Load>
HWY_INLINE std::size_t subtract(const Load load, const std::uint8_t* base, const std::uint8_t* tuned,
                                std::size_t n, double* out) {
  const Doubles d;
  std::size_t i = 0;
  for (; i + hn::Lanes(d) <= n; i += hn::Lanes(d))
    hn::StoreU(hn::Sub(load(tuned + i * width), load(base + i * width)), d, out + i);
  return i;
}

using Bytes = const std::uint8_t*;
std::size_t subtract_bf16(Bytes base, Bytes tuned, std::size_t n, double* out) {
  return subtract<2>([](Bytes p) HWY_ATTR { return load_bf16(p); }, base, tuned, n, out);
}
std::size_t subtract_f16(Bytes base, Bytes tuned, std::size_t n, double* out) {
  return subtract<2>([](Bytes p) HWY_ATTR { return load_f16(p); }, base, tuned, n, out);
}
std::size_t subtract_f32(Bytes base, Bytes tuned, std::size_t n, double* out) {
  return subtract<4>([](Bytes p) HWY_ATTR { return load_f32(p); }, base, tuned, n, out);
}

}  // namespace driftseal::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace driftseal {

HWY_EXPORT(subtract_bf16);
HWY_EXPORT(subtract_f16);
HWY_EXPORT(subtract_f32);

namespace {

constexpr std::size_t chunk = 1024;  // elements decoded at a time, for the first-level cache

struct Operands {
  DType base, tuned;
  ByteView base_bytes, tuned_bytes;

  Operands part(std::size_t first, std::size_t n) const {
    return {base, tuned, base_bytes.subspan(first * byte_width(base), n * byte_width(base)),
            tuned_bytes.subspan(first * byte_width(tuned), n * byte_width(tuned))};
  }
};

void subtract_floating(const Operands& stored, std::span<double> out) {
  std::array<double, chunk> buffer;
  const std::span subtrahend(buffer.data(), out.size());
  decode_floating(stored.tuned, stored.tuned_bytes, out);
  decode_floating(stored.base, stored.base_bytes, subtrahend);
  for (std::size_t i = 0; i < out.size(); ++i) out[i] -= subtrahend[i];
}

void subtract_integers(const Operands& stored, std::span<double> out) {
  std::array<i128, chunk> minuend, subtrahend;
  decode_integer(stored.tuned, stored.tuned_bytes, {minuend.data(), out.size()});
  decode_integer(stored.base, stored.base_bytes, {subtrahend.data(), out.size()});
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<double>(minuend[i] - subtrahend[i]);
}

// The part that whole vectors take, if the pair of types has a kernel; else 0.
std::size_t subtract_fast(const Operands& stored, std::span<double> out) {
  const auto *base = stored.base_bytes.data(), *tuned = stored.tuned_bytes.data();
  if (stored.base != stored.tuned) return 0;
  switch (stored.base) {
    case DType::BF16:
      return HWY_DYNAMIC_DISPATCH(subtract_bf16)(base, tuned, out.size(), out.data());
    case DType::F16:
      return HWY_DYNAMIC_DISPATCH(subtract_f16)(base, tuned, out.size(), out.data());
    case DType::F32:
      return HWY_DYNAMIC_DISPATCH(subtract_f32)(base, tuned, out.size(), out.data());
    default:
      return 0;
  }
}

}  // namespace

void subtract_stored(DType base, ByteView base_bytes, DType tuned, ByteView tuned_bytes,
                     std::span<double> out) {
  const Operands stored{base, tuned, base_bytes, tuned_bytes};
  for (auto begin = subtract_fast(stored, out); begin < out.size(); begin += chunk) {
    const auto part = out.subspan(begin, std::min(chunk, out.size() - begin));
    (is_floating(base) ? subtract_floating : subtract_integers)(stored.part(begin, part.size()), part);
  }
}

}  // namespace driftseal
#endif  // HWY_ONCE

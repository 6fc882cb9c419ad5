#include "core/tensor/decode.h"

#include <array>
#include <cmath>
#include <limits>

#include "core/base/checks.h"

// Highway compiles the part between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE once for each instruction
// set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/tensor/decode.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace driftseal::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Doubles = hn::ScalableTag<double>;
using Floats = hn::Rebind<float, Doubles>;
using Halves = hn::Rebind<hwy::float16_t, Doubles>;
using Words = hn::Rebind<std::uint32_t, Doubles>;
using Shorts = hn::Rebind<std::uint16_t, Doubles>;

struct LoadBF16 {
  static constexpr std::size_t width = 2;
  auto operator()(const std::uint8_t* p) const {  // a BF16 is the upper half of a binary32
    const auto bits = hn::LoadU(Shorts(), reinterpret_cast<const std::uint16_t*>(p));
    return hn::PromoteTo(Doubles(), hn::BitCast(Floats(), hn::ShiftLeft<16>(hn::PromoteTo(Words(), bits))));
  }
};
struct LoadF16 {
  static constexpr std::size_t width = 2;
  auto operator()(const std::uint8_t* p) const {
    const auto half = hn::LoadU(Halves(), reinterpret_cast<const hwy::float16_t*>(p));
    return hn::PromoteTo(Doubles(), hn::PromoteTo(Floats(), half));
  }
};
struct LoadF32 {
  static constexpr std::size_t width = 4;
  auto operator()(const std::uint8_t* p) const {
    return hn::PromoteTo(Doubles(), hn::LoadU(Floats(), reinterpret_cast<const float*>(p)));
  }
};

template <class Load>
HWY_INLINE void decode(const Load load, const std::uint8_t* in, std::size_t n, double* out) {
  const Doubles d;
  const std::size_t lanes = hn::Lanes(d);
  std::size_t i = 0;
  for (; i + lanes <= n; i += lanes) hn::StoreU(load(in + i * Load::width), d, out + i);
  if (i == n) return;
  std::uint8_t padded[hn::MaxLanes(d) * Load::width] = {};
  HWY_ALIGN double widened[hn::MaxLanes(d)];
  std::memcpy(padded, in + i * Load::width, (n - i) * Load::width);
  hn::Store(load(padded), d, widened);
  std::memcpy(out + i, widened, (n - i) * sizeof(double));
}

void decode_bf16(const std::uint8_t* in, std::size_t n, double* out) { decode(LoadBF16(), in, n, out); }
void decode_f16(const std::uint8_t* in, std::size_t n, double* out) { decode(LoadF16(), in, n, out); }
void decode_f32(const std::uint8_t* in, std::size_t n, double* out) { decode(LoadF32(), in, n, out); }

}  // namespace driftseal::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace driftseal {

HWY_EXPORT(decode_bf16);
HWY_EXPORT(decode_f16);
HWY_EXPORT(decode_f32);

namespace {

using Table = std::array<double, 256>;

// A small floating-point format by its definition: sign, exponent, mantissa; the exponent 0 is subnormal.
double small_float(unsigned code, int mantissa_bits, int bias) {
  const int mantissa = static_cast<int>(code & ((1u << mantissa_bits) - 1));
  const int exponent = static_cast<int>((code & 0x7F) >> mantissa_bits);
  const int significand = exponent == 0 ? mantissa : mantissa + (1 << mantissa_bits);
  const double magnitude = std::ldexp(significand, std::max(exponent, 1) - bias - mantissa_bits);
  return (code & 0x80) != 0 ? -magnitude : magnitude;
}

Table table_e4m3() {
  Table table;
  for (unsigned code = 0; code < 256; ++code) table[code] = small_float(code, 3, 7);
  table[0x7F] = table[0xFF] = std::numeric_limits<double>::quiet_NaN();
  return table;
}

Table table_e5m2() {
  Table table;
  for (unsigned code = 0; code < 256; ++code) {
    table[code] = small_float(code, 2, 15);
    if ((code & 0x7C) == 0x7C) table[code] = std::numeric_limits<double>::quiet_NaN();
  }
  table[0x7C] = std::numeric_limits<double>::infinity();
  table[0xFC] = -std::numeric_limits<double>::infinity();
  return table;
}

void look_up(const Table& table, ByteView bytes, std::span<double> out) {
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = table[bytes[i]];
}

template <class T>
void widen(ByteView bytes, std::span<i128> out) {
  for (std::size_t i = 0; i < out.size(); ++i) {
    T value;
    std::memcpy(&value, bytes.data() + i * sizeof(T), sizeof(T));
    out[i] = value;
  }
}

}  // namespace

void decode_floating(DType type, ByteView bytes, std::span<double> out) {
  static const Table e4m3 = table_e4m3(), e5m2 = table_e5m2();
  CHECK(is_floating(type) && is_analysable(type) && bytes.size() == out.size() * byte_width(type));
  if (out.empty()) return;
  switch (type) {
    case DType::BF16:
      return HWY_DYNAMIC_DISPATCH(decode_bf16)(bytes.data(), out.size(), out.data());
    case DType::F16:
      return HWY_DYNAMIC_DISPATCH(decode_f16)(bytes.data(), out.size(), out.data());
    case DType::F32:
      return HWY_DYNAMIC_DISPATCH(decode_f32)(bytes.data(), out.size(), out.data());
    case DType::F64:
      std::memcpy(out.data(), bytes.data(), bytes.size());
      return;
    case DType::F8_E4M3:
      return look_up(e4m3, bytes, out);
    case DType::F8_E5M2:
      return look_up(e5m2, bytes, out);
    default:
      CHECK(false);
  }
}

void decode_integer(DType type, ByteView bytes, std::span<i128> out) {
  CHECK(!is_floating(type) && is_analysable(type) && bytes.size() == out.size() * byte_width(type));
  switch (type) {
    case DType::BOOL:
    case DType::U8:
      return widen<std::uint8_t>(bytes, out);
    case DType::I8:
      return widen<std::int8_t>(bytes, out);
    case DType::I16:
      return widen<std::int16_t>(bytes, out);
    case DType::U16:
      return widen<std::uint16_t>(bytes, out);
    case DType::I32:
      return widen<std::int32_t>(bytes, out);
    case DType::U32:
      return widen<std::uint32_t>(bytes, out);
    case DType::I64:
      return widen<std::int64_t>(bytes, out);
    case DType::U64:
      return widen<std::uint64_t>(bytes, out);
    default:
      CHECK(false);
  }
}

}  // namespace driftseal
#endif  // HWY_ONCE

// Dtypes, shapes, and widening of stored elements against scalar definitions.
#include <QTest>
#include <cmath>

#include "core/tensor/decode.h"
#include "core/tensor/dtype.h"
#include "core/tensor/shape.h"

using namespace driftseal;

namespace {

constexpr auto all_types = {
    DType::BOOL,    DType::U8,          DType::I8,          DType::F8_E5M2, DType::F8_E4M3, DType::I16,
    DType::U16,     DType::F16,         DType::BF16,        DType::I32,     DType::U32,     DType::F32,
    DType::F64,     DType::I64,         DType::U64,         DType::F4,      DType::F6_E2M3, DType::F6_E3M2,
    DType::F8_E8M0, DType::F8_E4M3FNUZ, DType::F8_E5M2FNUZ, DType::C64};

std::vector<std::uint16_t> all_words() {
  std::vector<std::uint16_t> words(1 << 16);
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = static_cast<std::uint16_t>(i);
  return words;
}

template <class T>
ByteView bytes_of(const std::vector<T>& values) {
  return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size() * sizeof(T)};
}

template <class T>
std::vector<double> widen(DType type, const std::vector<T>& values) {
  std::vector<double> out(values.size());
  decode_floating(type, bytes_of(values), out);
  return out;
}

// IEEE 754 binary16 by its definition.
double binary16(unsigned code) {
  const unsigned exponent = code >> 10 & 0x1F, fraction = code & 0x3FF;
  const double sign = (code & 0x8000) != 0 ? -1 : 1;
  if (exponent == 31) return fraction != 0 ? std::nan("") : sign * INFINITY;
  if (exponent == 0) return sign * std::ldexp(fraction, -24);
  return sign * std::ldexp(1024 + fraction, static_cast<int>(exponent) - 25);
}

bool same(double a, double b) {
  return (std::isnan(a) && std::isnan(b)) || (a == b && std::signbit(a) == std::signbit(b));
}

}  // namespace

class TestTensor : public QObject {
  Q_OBJECT
 private slots:
  void every_dtype_reads_back_from_its_name() {
    for (const auto type : all_types) QCOMPARE(*parse_dtype(to_string(type)), type);
    QVERIFY(!parse_dtype("F128"));
    QVERIFY(!parse_dtype("bf16"));
    QVERIFY(!parse_dtype(""));
  }

  void widths_and_kinds_are_those_of_the_format() {
    QCOMPARE(bit_width(DType::BF16), 16u);
    QCOMPARE(byte_width(DType::F64), std::size_t{8});
    QCOMPARE(bit_width(DType::F4), 4u);
    QVERIFY(is_floating(DType::F8_E4M3) && !is_floating(DType::BOOL) && !is_floating(DType::U64));
    for (const auto type : {DType::F4, DType::F6_E2M3, DType::F6_E3M2, DType::F8_E8M0, DType::C64})
      QVERIFY(!is_analysable(type) && !why_not_analysable(type).empty());
    QVERIFY(is_analysable(DType::F8_E5M2));
  }

  void element_counts_notice_overflow() {
    QCOMPARE(*element_count({}), 1u);
    QCOMPARE(*element_count({3, 5, 7}), 105u);
    QCOMPARE(*element_count({3, 0, 7}), 0u);
    QVERIFY(!element_count({std::uint64_t{1} << 32, std::uint64_t{1} << 32}));
    QVERIFY(!element_count({std::uint64_t{1} << 63, 2}));
    QVERIFY(!element_count({~std::uint64_t{0}}));
    QVERIFY(!element_count(
        {0, std::uint64_t{1} << 40, std::uint64_t{1} << 40}));  // hostile, though it holds nothing
  }

  void byte_counts_want_whole_bytes() {
    QCOMPARE(*byte_count(DType::F4, 6), 3u);
    QVERIFY(!byte_count(DType::F4, 5));
    QCOMPARE(*byte_count(DType::F6_E2M3, 4), 3u);
    QVERIFY(!byte_count(DType::F64, std::uint64_t{1} << 62));
  }

  void positions_are_row_major() {
    QCOMPARE(position_text({4, 6}, 23), std::string("[3, 5]"));
    QCOMPARE(position_text({2, 3, 4}, 13), std::string("[1, 0, 1]"));
    QCOMPARE(position_text({}, 0), std::string("[]"));
  }

  void every_binary16_widens_exactly() {
    const auto widened = widen(DType::F16, all_words());
    for (unsigned code = 0; code < 1 << 16; ++code)
      QVERIFY2(same(widened[code], binary16(code)), qPrintable(QString::number(code)));
  }

  void every_bfloat16_is_the_upper_half_of_a_binary32() {
    const auto widened = widen(DType::BF16, all_words());
    for (unsigned code = 0; code < 1 << 16; ++code)
      QVERIFY2(same(widened[code], std::bit_cast<float>(code << 16)), qPrintable(QString::number(code)));
  }

  void eight_bit_floats_have_their_published_extremes() {  // Micikevicius et al., arXiv 2209.05433, table 1
    const auto e4m3 = widen<std::uint8_t>(DType::F8_E4M3, {0x7E, 0x08, 0x07, 0x01, 0x7F, 0xFE, 0x80, 0x38});
    QCOMPARE(e4m3[0], 448.0);
    QCOMPARE(e4m3[1], std::ldexp(1, -6));
    QCOMPARE(e4m3[2], 0.875 * std::ldexp(1, -6));
    QCOMPARE(e4m3[3], std::ldexp(1, -9));
    QVERIFY(std::isnan(e4m3[4]));
    QCOMPARE(e4m3[5], -448.0);
    QVERIFY(same(e4m3[6], -0.0));
    QCOMPARE(e4m3[7], 1.0);
    const auto e5m2 = widen<std::uint8_t>(DType::F8_E5M2, {0x7B, 0x04, 0x03, 0x01, 0x7C, 0xFC, 0x7D, 0x3C});
    QCOMPARE(e5m2[0], 57344.0);
    QCOMPARE(e5m2[1], std::ldexp(1, -14));
    QCOMPARE(e5m2[2], 0.75 * std::ldexp(1, -14));
    QCOMPARE(e5m2[3], std::ldexp(1, -16));
    QVERIFY(same(e5m2[4], INFINITY) && same(e5m2[5], -INFINITY) && std::isnan(e5m2[6]));
    QCOMPARE(e5m2[7], 1.0);
  }

  void any_length_and_alignment_gives_the_same() {
    std::vector<std::uint8_t> bytes(1 + 4 * 100);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(37 * i + 11);
    for (const auto type : {DType::BF16, DType::F16, DType::F32, DType::F64})
      for (std::size_t n = 0; n <= 40; ++n)
        for (std::size_t shift = 0; shift < 2; ++shift) {
          const auto width = byte_width(type);
          std::vector<double> together(n), alone(1);
          decode_floating(type, ByteView(bytes).subspan(shift, n * width), together);
          for (std::size_t i = 0; i < n; ++i) {
            decode_floating(type, ByteView(bytes).subspan(shift + i * width, width), alone);
            QVERIFY(same(together[i], alone[0]));
          }
        }
  }

  void integers_keep_sign_and_range() {
    std::array<i128, 1> out;
    decode_integer(DType::I8, Bytes{0x80}, out);
    QVERIFY(out[0] == -128);
    decode_integer(DType::U8, Bytes{0x80}, out);
    QVERIFY(out[0] == 128);
    decode_integer(DType::BOOL, Bytes{1}, out);
    QVERIFY(out[0] == 1);
    const Bytes ones(8, 0xFF);
    decode_integer(DType::I64, ones, out);
    QVERIFY(out[0] == -1);
    decode_integer(DType::U64, ones, out);
    QVERIFY(out[0] == (i128{1} << 64) - 1);
    decode_integer(DType::I16, Bytes{0xFE, 0xFF}, out);
    QVERIFY(out[0] == -2);
    decode_integer(DType::U32, Bytes{0, 0, 0, 0x80}, out);
    QVERIFY(out[0] == i128{1} << 31);
  }
};

QTEST_APPLESS_MAIN(TestTensor)
#include "test_tensor.moc"

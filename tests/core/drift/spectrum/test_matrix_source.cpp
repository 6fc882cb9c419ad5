// Differences of stored tensors as matrices: every dtype, every tile.
#include "core/drift/spectrum/matrix_source.h"

#include <QTest>
#include <cstring>

#include "core/drift/spectrum/spectrum.h"
#include "core/tensor/decode.h"
#include "tests/core/drift/spectrum/known_matrix.h"
#include "tests/support/model_pair.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

Bytes random_bytes(std::size_t n, unsigned seed) {
  std::mt19937 random(seed);
  Bytes bytes(n);
  for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
  return bytes;
}

std::vector<double> decoded(DType type, const Bytes& bytes) {
  std::vector<double> values(bytes.size() / byte_width(type));
  decode_floating(type, bytes, values);
  return values;
}

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

}  // namespace

class TestMatrixSource : public QObject {
  Q_OBJECT

 private slots:
  void floating_types_data() {
    QTest::addColumn<int>("base");
    QTest::addColumn<int>("tuned");
    for (const auto type : {DType::F64, DType::F32, DType::F16, DType::BF16, DType::F8_E4M3})
      QTest::newRow(std::string(to_string(type)).c_str()) << static_cast<int>(type) << static_cast<int>(type);
    QTest::newRow("BF16 to F32") << static_cast<int>(DType::BF16) << static_cast<int>(DType::F32);
  }
  void floating_types() {
    QFETCH(int, base);
    QFETCH(int, tuned);
    const auto type_b = static_cast<DType>(base), type_t = static_cast<DType>(tuned);
    const Shape shape{13, 7, 5};
    const auto b = random_bytes(455 * byte_width(type_b), 1), t = random_bytes(455 * byte_width(type_t), 2);
    PairFolder folder;
    const auto pair = folder.pair(SafetensorsFile().add("w", type_b, shape, ByteView(b)),
                                  SafetensorsFile().add("w", type_t, shape, ByteView(t)));
    const StoredDelta delta(pair, pair.coverage[0]);
    QCOMPARE(delta.rows(), std::uint64_t{13});
    QCOMPARE(delta.columns(), std::uint64_t{35});
    QVERIFY(!delta.is_vector());
    const auto from = decoded(type_b, b), to = decoded(type_t, t);
    std::vector<double> tile(6 * 40);
    delta.read({4, 11, 6, 19}, tile.data(), 40);
    for (std::size_t i = 0; i < 6; ++i)
      for (std::size_t j = 0; j < 19; ++j) {
        const auto at = (4 + i) * 35 + 11 + j;
        QVERIFY(same(tile[i * 40 + j], to[at] - from[at]));
      }
    std::vector<double> all(455);
    delta.read({0, 0, 13, 35}, all.data(), 35);
    for (std::size_t at = 0; at < all.size(); ++at) QVERIFY(same(all[at], to[at] - from[at]));
  }

  void integers_are_subtracted_exactly() {
    const std::vector<std::int64_t> b{(std::int64_t{1} << 60) + 1, -5, 0, 7},
        t{std::int64_t{1} << 60, 5, 0, 7};
    PairFolder folder;
    const auto pair = folder.pair(SafetensorsFile().add("n", DType::I64, {2, 2}, b),
                                  SafetensorsFile().add("n", DType::I64, {2, 2}, t));
    const StoredDelta delta(pair, pair.coverage[0]);
    double values[4];
    delta.read({0, 0, 2, 2}, values, 2);
    QCOMPARE(values[0], -1.0);
    QCOMPARE(values[1], 10.0);
    QCOMPARE(values[2], 0.0);
  }

  void vectors_have_rank_one_and_say_so() {
    const std::vector<float> b{1, 2, 3}, t{1, 5, 7};
    PairFolder folder;
    const auto pair = folder.pair(SafetensorsFile().add("v", DType::F32, {3}, b),
                                  SafetensorsFile().add("v", DType::F32, {3}, t));
    const auto found = spectrum(StoredDelta(pair, pair.coverage[0]), {}, {});
    QCOMPARE(found->method, SpectrumMethod::vector);
    QCOMPARE(found->numerical_rank.rank, std::uint64_t{1});
    QCOMPARE(found->top, std::vector<double>{5.0});
  }

  void names_the_element_that_is_not_finite() {
    std::vector<float> b(24, 1), t = b;
    t[17] = HUGE_VALF;
    PairFolder folder;
    const auto pair = folder.pair(SafetensorsFile().add("w", DType::F32, {2, 3, 4}, b),
                                  SafetensorsFile().add("w", DType::F32, {2, 3, 4}, t));
    const auto found = spectrum(StoredDelta(pair, pair.coverage[0]), {}, {});
    QCOMPARE(found.error().code, ErrorCode::not_finite);
    QCOMPARE(found.error().where, std::string("tensor w, element [1, 1, 1]"));
    QCOMPARE(found.error().file, folder.path("tuned.safetensors"));
  }
};

QTEST_APPLESS_MAIN(TestMatrixSource)
#include "test_matrix_source.moc"

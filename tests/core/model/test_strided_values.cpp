// Elements in any order and of either byte order, against a plain walk over all indices.
#include <QTest>
#include <random>

#include "core/model/strided_values.h"

using namespace driftseal;

namespace {

// Element by element, as the definition says.
Bytes by_definition(ByteView bytes, const Shape& shape, const StridedLayout& layout, std::size_t width) {
  Bytes out;
  const auto count = *element_count(shape);
  for (std::uint64_t flat = 0; flat < count; ++flat) {
    std::uint64_t at = 0, rest = flat;
    for (std::size_t axis = shape.size(); axis-- > 0; rest /= shape[axis])
      at += rest % shape[axis] * layout.strides[axis];
    for (std::size_t i = 0; i < width; ++i)
      out.push_back(bytes[at * width + (layout.big_endian ? width - 1 - i : i)]);
  }
  return out;
}

}  // namespace

class TestStridedValues : public QObject {
  Q_OBJECT

 private slots:
  void orders() {
    QCOMPARE(c_order({2, 3, 4}), (std::vector<std::uint64_t>{12, 4, 1}));
    QCOMPARE(fortran_order({2, 3, 4}), (std::vector<std::uint64_t>{1, 2, 6}));
    QVERIFY(c_order({}).empty() && fortran_order({}).empty());
  }

  void any_layout_from_any_element() {
    std::mt19937 random(4);
    Bytes bytes(1 << 16);
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
    for (int round = 0; round < 2000; ++round) {
      Shape shape(random() % 5);
      StridedLayout layout{.big_endian = random() % 2 == 0};
      for (auto& size : shape) {
        size = 1 + random() % 6;
        layout.strides.push_back(random() % 4 == 0 ? 0 : random() % 200);
      }
      if (random() % 3 == 0) layout.strides = random() % 2 == 0 ? c_order(shape) : fortran_order(shape);
      const std::size_t width = std::size_t{1} << random() % 4;
      const StridedValues values(bytes, shape, layout, width);
      const auto expected = by_definition(bytes, shape, layout, width);
      const auto count = expected.size() / width, begin = random() % count,
                 n = 1 + random() % (count - begin);
      Bytes out(n * width);
      values.read(begin, out);
      QVERIFY(
          std::equal(out.begin(), out.end(), expected.begin() + static_cast<std::ptrdiff_t>(begin * width)));
    }
  }

  void plain_ranges_stay_plain() {
    const Bytes storage(100);
    const auto place = [&](const Shape& shape, std::vector<std::uint64_t> strides, std::uint64_t first = 0) {
      TensorInfo tensor{.name = "a", .dtype = DType::F32, .shape = shape};
      CHECK(!place_in_storage(tensor, {first, std::move(strides)}, storage, 1000));
      return tensor;
    };
    for (const auto& tensor :
         {place({2, 3}, {3, 1}, 4), place({2, 1, 3}, {3, 77, 1}, 4), place({1}, {9}, 4)}) {
      QVERIFY(!tensor.values && tensor.encoding.empty());
      QCOMPARE(tensor.offset, std::uint64_t{1016});
      QCOMPARE(tensor.bytes, tensor.elements * 4);
    }
    const auto turned = place({3, 2}, {1, 3}, 4);
    QVERIFY(turned.values && turned.bytes == 24);
    const auto sparse = place({2}, {3}, 4);
    QCOMPARE(sparse.bytes, std::uint64_t{16});  // from its first to its last element
    const auto empty = place({0, 5}, {1, 1}, 4'000'000'000);
    QVERIFY(!empty.values && empty.bytes == 0 && empty.offset == 1000);
  }
};

QTEST_APPLESS_MAIN(TestStridedValues)
#include "test_strided_values.moc"

// The same weights in several formats, plain and transposed, do not drift from one another.
#include <QTemporaryDir>
#include <QTest>

#include "core/drift/drift.h"
#include "core/drift/grid_drift.h"
#include "tests/support/npy_file.h"
#include "tests/support/pickle_text.h"
#include "tests/support/safetensors_file.h"
#include "tests/support/unsynced_file.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

constexpr std::int64_t rows = 1500, columns = 700;  // more than one piece of a measurement

std::vector<float> weights(bool transposed) {
  std::vector<float> values(rows * columns);
  for (std::size_t i = 0; i < rows; ++i)
    for (std::size_t j = 0; j < columns; ++j)
      values[transposed ? j * rows + i : i * columns + j] = static_cast<float>(i * 37 + j) / 1024;
  return values;
}

Bytes bytes_of(const std::vector<float>& values) {
  const auto* begin = reinterpret_cast<const std::uint8_t*>(values.data());
  return {begin, begin + values.size() * sizeof(float)};
}

}  // namespace

class TestFormats : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  ModelPtr open(const char* name, const Bytes& file) const {
    auto model = open_model(write_unsynced(folder_.filePath(name), file));
    CHECK(model.ok());
    return *model;
  }
  ModelPtr plain() const {
    return open("plain.safetensors",
                SafetensorsFile().add("w", DType::F32, {rows, columns}, weights(false)).bytes());
  }
  ModelPtr checkpoint_of(bool transposed) const {
    using namespace pickle;
    const auto strides =
        transposed ? std::vector<std::int64_t>{1, rows} : std::vector<std::int64_t>{columns, 1};
    const auto w = tensor(storage("FloatStorage", "0", rows * columns), 0, {rows, columns}, strides);
    return open(transposed ? "transposed.pt" : "plain.pt",
                checkpoint(dict({{"model", dict({{"w", w}})}}), {bytes_of(weights(transposed))}));
  }
  ModelPtr fortran() const {
    const auto array = npy_file(npy_header("<f4", "True", "(1500, 700)"), bytes_of(weights(true)));
    return open("fortran.npz", ZipFile({{"w.npy", array}}).bytes);
  }

 private slots:
  void no_drift_between_formats() {
    for (const auto& other : {checkpoint_of(false), checkpoint_of(true), fortran()}) {
      const auto pair = pair_models(plain(), other);
      QVERIFY(pair.ok() && pair->complete());
      const auto report = measure(*pair, {});
      QVERIFY(report.ok());
      QCOMPARE(report->tensors[0].changed, std::uint64_t{0});
      QVERIFY(*report->tensors[0].fro_base > 0 &&
              report->tensors[0].fro_base == report->tensors[0].fro_tuned);
    }
  }

  void the_same_integers_on_the_grid() {
    const auto expected = measure_grid(*plain(), 24, {});
    QVERIFY(expected.ok());
    for (const auto& other : {checkpoint_of(true), fortran()}) {
      const auto figures = measure_grid(*other, 24, {});
      QVERIFY(figures.ok() && (*figures)[0].sum_of_squares == (*expected)[0].sum_of_squares);
      QCOMPARE((*figures)[0].max_abs, (*expected)[0].max_abs);
    }
  }
};

QTEST_APPLESS_MAIN(TestFormats)
#include "test_formats.moc"

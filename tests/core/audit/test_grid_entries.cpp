// The flat sequence of grid integers against a plain conversion, tensor by tensor.
#include <QtTest>
#include <atomic>
#include <random>

#include "core/audit/grid_entries.h"
#include "core/base/parallel.h"

using namespace driftseal;

static ModelPtr sample(const char* name) {
  return *open_model(std::string(DRIFTSEAL_SOURCE_DIR "/resources/samples/") + name);
}

static std::vector<std::int64_t> naive(const Model& model, const std::vector<std::size_t>& tensors) {
  std::vector<std::int64_t> all;
  for (std::size_t i : tensors) {
    const TensorInfo& tensor = model.tensors()[i];
    std::vector<std::int64_t> one(tensor.elements);
    if (to_grid(tensor.dtype, model.stored(tensor), default_grid_bits, one)) std::abort();
    all.insert(all.end(), one.begin(), one.end());
  }
  return all;
}

static std::vector<std::size_t> every_other_backwards(const Model& model) {
  std::vector<std::size_t> tensors;
  for (std::size_t i = model.tensors().size(); i-- > 0;)
    if (i % 2 == 0) tensors.push_back(i);
  return tensors;
}

class TestGridEntries : public QObject {
  Q_OBJECT
 private slots:
  void equals_naive_data() {
    QTest::addColumn<QString>("model");
    for (const char* name : {"llama/base", "cnn/base", "mlp/base"}) QTest::newRow(name) << name;
  }

  void equals_naive() {
    QFETCH(QString, model);
    const ModelPtr opened = sample(model.toUtf8().constData());
    const auto tensors = every_other_backwards(*opened);
    const auto expected = naive(*opened, tensors);
    const audit::GridEntries entries(opened, tensors, default_grid_bits);
    QCOMPARE(entries.entries(), expected.size());
    std::vector<std::int64_t> all(expected.size());
    entries.read(0, all);
    QVERIFY(all == expected);
    QVERIFY(entries.status().ok());
  }

  void ranges_from_many_threads() {
    const ModelPtr model = sample("cnn/base");
    const auto tensors = every_other_backwards(*model);
    const auto expected = naive(*model, tensors);
    const audit::GridEntries entries(model, tensors, default_grid_bits);
    std::atomic<int> wrong = 0;
    parallel_each(200, [&](std::size_t seed) {
      std::mt19937_64 random(seed);
      const std::uint64_t begin = random() % expected.size(), n = random() % (expected.size() - begin + 1);
      std::vector<std::int64_t> out(n);
      entries.read(begin, out);
      if (!std::equal(out.begin(), out.end(), expected.begin() + static_cast<std::ptrdiff_t>(begin))) ++wrong;
    });
    QCOMPARE(wrong.load(), 0);
  }

  void ends_are_legal() {
    const ModelPtr model = sample("mlp/base");
    const audit::GridEntries entries(model, {0}, default_grid_bits);
    std::vector<std::int64_t> none;
    entries.read(0, none);
    entries.read(entries.entries(), none);
    const audit::GridEntries empty(model, {}, default_grid_bits);
    QCOMPARE(empty.entries(), std::uint64_t{0});
    empty.read(0, none);
  }

  void notices_a_file_that_changed() {
    QTemporaryDir folder;
    const QString path = folder.filePath("model.safetensors");
    QVERIFY(QFile::copy(DRIFTSEAL_SOURCE_DIR "/resources/samples/mlp/base/model.safetensors", path));
    const ModelPtr model = *open_model(path.toStdString());
    const audit::GridEntries entries(model, {0}, default_grid_bits);
    QVERIFY(entries.status().ok());
    QFile file(path);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 1) && file.write("x", 1) == 1);
    file.close();
    QVERIFY(!entries.status().ok());
    QCOMPARE(entries.status().error().code, ErrorCode::changed_on_disk);
  }
};

QTEST_APPLESS_MAIN(TestGridEntries)
#include "test_grid_entries.moc"

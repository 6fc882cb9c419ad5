// Safetensors files that are wrong in one way each: an error with file, place and remedy, never anything
// worse.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "core/model/model.h"
#include "tests/core/model/hostile_headers.h"
#include "tests/support/safetensors_file.h"

using namespace driftseal;
using driftseal::test::good_header;
using driftseal::test::hostile_headers;
using driftseal::test::two_tensors;

class TestHostileSafetensors : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  Result<ModelPtr> open(const Bytes& bytes) const {
    QFile file(folder_.filePath("model.safetensors"));  // not write_file: it waits for the disk
    file.remove();  // a file that is cut instead waits for the disk as well
    CHECK(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    file.close();
    return open_model(file.fileName().toStdString());
  }
  Result<ModelPtr> open(const QByteArray& header, std::size_t data = 8,
                        std::optional<std::uint64_t> length = {}) const {
    return open(
        test::raw_safetensors({header.data(), static_cast<std::size_t>(header.size())}, Bytes(data), length));
  }

 private slots:
  void the_file_that_the_others_spoil_is_good() { QVERIFY(open(good_header).ok()); }

  void header_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("code");
    for (const auto& [name, header, code] : hostile_headers())
      QTest::newRow(name) << header << static_cast<int>(code);
  }
  void header() {
    QFETCH(QByteArray, header);
    QFETCH(int, code);
    const auto model = open(header);
    QVERIFY(!model.ok());
    const auto& error = model.error();
    QVERIFY2(error.code == static_cast<ErrorCode>(code), error.paragraph().c_str());
    QVERIFY2(error.file.ends_with("model.safetensors"), error.file.c_str());
    QVERIFY2(!error.message.empty() && !error.where.empty() && !error.remedy.empty(),
             error.paragraph().c_str());
  }

  void header_length_is_huge() {
    QCOMPARE(open(good_header, 8, ~std::uint64_t{0}).error().code, ErrorCode::limit_exceeded);
    QCOMPARE(open(good_header, 8, 100000001).error().code, ErrorCode::limit_exceeded);
  }
  void header_length_is_beyond_the_file() {
    QCOMPARE(open(good_header, 8, 100000000).error().code, ErrorCode::truncated);
  }
  void header_length_is_short() { QCOMPARE(open(good_header, 8, 10).error().code, ErrorCode::malformed); }
  void no_header_at_all() {
    QCOMPARE(open(Bytes{}).error().code, ErrorCode::truncated);
    QCOMPARE(open(Bytes(7)).error().code, ErrorCode::truncated);
  }

  void a_truncated_download_at_every_length() {
    const auto whole =
        test::raw_safetensors({good_header.data(), static_cast<std::size_t>(good_header.size())}, Bytes(8));
    for (std::size_t n = 0; n < whole.size(); ++n) {
      const auto model = open(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(n)));
      QVERIFY2(!model.ok() && model.error().code == ErrorCode::truncated, qPrintable(QString::number(n)));
    }
  }

  void bytes_behind_the_last_tensor() {
    const auto model = open(good_header, 9);
    QVERIFY(!model.ok() && model.error().code == ErrorCode::malformed);
  }

  void errors_name_the_tensor() {
    const auto error = open(two_tensors("[0,4]", "[2,6]")).error();
    QVERIFY2(error.where.find("tensor b") != std::string::npos, error.where.c_str());
  }

  void random_damage_never_does_worse_than_an_error() {
    std::mt19937 random(3);
    const auto whole =
        test::raw_safetensors({good_header.data(), static_cast<std::size_t>(good_header.size())}, Bytes(8));
    int refused = 0;
    for (int round = 0; round < 1000; ++round) {
      auto damaged = whole;
      for (int i = 0; i < 3; ++i) damaged[random() % damaged.size()] = static_cast<std::uint8_t>(random());
      const auto model = open(damaged);
      if (!model) ++refused;
      if (model)
        for (const auto& tensor : (*model)->tensors()) QCOMPARE((*model)->stored(tensor).size(), tensor.bytes);
    }
    QVERIFY(refused > 500);
  }
};

QTEST_APPLESS_MAIN(TestHostileSafetensors)
#include "test_hostile_safetensors.moc"

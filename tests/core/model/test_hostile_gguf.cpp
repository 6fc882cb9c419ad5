// GGUF files that are wrong in one way each: an error with file, place and remedy, never anything worse.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "core/model/model.h"
#include "tests/core/model/hostile_gguf.h"

using namespace driftseal;
using driftseal::test::GgufFile;

class TestHostileGguf : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  Result<ModelPtr> open(const Bytes& bytes) const {
    QFile file(folder_.filePath("model.gguf"));  // not write_file: it waits for the disk
    file.remove();
    CHECK(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    file.close();
    return open_model(file.fileName().toStdString());
  }

  static Bytes whole() {
    GgufFile file;
    file.text_pair("general.name", "whole").pair("n", 4, std::uint32_t{7});
    return file.tensor("a", {32}, 8, Bytes(34)).tensor("b", {3}, 0, Bytes(12)).bytes();
  }

 private slots:
  void the_files_that_the_others_spoil_are_good() {
    QVERIFY(open(whole()).ok());
    QVERIFY(open(test::gguf_tensor({64}, 24, 0)).ok());
    QVERIFY(open(test::gguf_tensors("a", 0, "b", 32)).ok());
    QVERIFY(open(test::gguf_tensors("a", 32, "b", 0)).ok());  // in any order
    QVERIFY(open(test::gguf_alignment(4, test::GgufBytes().u32(16))).ok());
    QVERIFY(open(test::gguf_pair(9, test::GgufBytes().u32(9).u64(0))).ok());
  }

  void file_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    for (const auto& cases : {test::hostile_headers_gguf(), test::hostile_tensors_gguf()})
      for (const auto& [name, bytes, code] : cases)
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                          static_cast<qsizetype>(bytes.size()))
                            << static_cast<int>(code);
  }
  void file() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const auto model = open(Bytes(bytes.begin(), bytes.end()));
    QVERIFY(!model.ok());
    const auto& error = model.error();
    QVERIFY2(error.code == static_cast<ErrorCode>(code), error.paragraph().c_str());
    QVERIFY2(error.file.ends_with("model.gguf"), error.file.c_str());
    QVERIFY2(!error.message.empty() && !error.where.empty() && !error.remedy.empty(),
             error.paragraph().c_str());
  }

  void a_truncated_download_at_every_length() {
    const auto bytes = whole();
    const std::size_t needed = bytes.size() - 20;  // the last tensor has 12 bytes, then padding
    for (std::size_t n = 4; n < needed; ++n) {
      const auto model = open(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(n)));
      QVERIFY2(!model.ok() && model.error().code == ErrorCode::truncated, qPrintable(QString::number(n)));
    }
  }

  void a_header_of_more_than_100_megabytes() {
    Bytes bytes = test::GgufBytes().header(0, 1).text("k").u32(9).u32(0).u64(110'000'000).bytes();
    bytes.resize(bytes.size() + 110'000'000);
    QCOMPARE(open(bytes).error().code, ErrorCode::limit_exceeded);
  }

  void split_in_more_parts_than_are_opened() {
    GgufFile file;
    const auto model = open(file.pair("split.count", 4, std::uint32_t{1} << 31).bytes());
    QVERIFY(!model.ok() && model.error().code == ErrorCode::limit_exceeded);
  }

  void random_damage_never_does_worse_than_an_error() {
    std::mt19937 random(3);
    const auto good = whole();
    int refused = 0;
    for (int round = 0; round < 2000; ++round) {
      auto damaged = good;
      for (int i = 0; i < 3; ++i) damaged[random() % damaged.size()] = static_cast<std::uint8_t>(random());
      const auto model = open(damaged);
      if (!model) ++refused;
      if (!model) continue;
      Bytes scratch;
      for (const auto& tensor : (*model)->tensors())
        if (tensor.analysable()) (*model)->elements(tensor, 0, tensor.elements, scratch);
    }
    QVERIFY(refused > 500);
  }
};

QTEST_APPLESS_MAIN(TestHostileGguf)
#include "test_hostile_gguf.moc"

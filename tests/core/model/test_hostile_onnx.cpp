// ONNX files that are wrong in one way each: an error with file, place and remedy, never anything worse.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "core/base/mapped_file.h"
#include "core/base/output_file.h"
#include "core/model/model.h"
#include "tests/core/model/hostile_onnx.h"

using namespace driftseal;
using driftseal::test::Message;

class TestHostileOnnx : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  Result<ModelPtr> open(const Bytes& bytes) const {
    QFile file(folder_.filePath("model.onnx"));  // not write_file: it waits for the disk
    file.remove();
    CHECK(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    file.close();
    return open_model(file.fileName().toStdString());
  }
  Result<ModelPtr> open_external(std::vector<std::pair<std::string_view, std::string_view>> entries) const {
    return open(test::onnx_initialisers({test::onnx_external("a", 2, entries)}));
  }

  static Bytes reference() {
    const auto bytes = read_file(DRIFTSEAL_SOURCE_DIR "/tests/core/model/onnx_every_type.onnx", 1 << 20);
    CHECK(bytes.ok());
    return *bytes;
  }

 private slots:
  void initTestCase() { QVERIFY(write_file(folder_.filePath("data").toStdString(), Bytes{1, 2}).ok()); }

  void the_files_that_the_others_spoil_are_good() {
    QVERIFY(open(test::onnx_with(Message().message(7, {}))).ok());
    QVERIFY(open(test::onnx_spoilt({})).ok());
    QVERIFY(open(test::onnx_model(test::nested_graphs(16))).ok());
    QVERIFY(open_external({{"location", "data"}}).ok());
    QVERIFY(open(reference()).ok());
  }

  void file_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    for (const auto& cases : {test::hostile_wire_onnx(), test::hostile_tensors_onnx()})
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
    QVERIFY2(error.file.ends_with("model.onnx"), error.file.c_str());
    QVERIFY2(!error.message.empty() && !error.where.empty() && !error.remedy.empty(),
             error.paragraph().c_str());
  }

  void external_locations_that_are_refused_data() {
    QTest::addColumn<QString>("location");
    for (const auto* location : {"../data", "/etc/passwd", "x/../../data", "folder/../data", "..", ".",
                                 "..\\data", "c:data", "model.onnx", "escape", "data\n", "folder"})
      QTest::newRow(location) << location;
  }
  void external_locations_that_are_refused() {
    QFETCH(QString, location);
    QDir(folder_.path()).mkpath("folder");
    QFile::link("/etc/passwd", folder_.filePath("escape"));
    const auto model = open_external({{"location", location.toStdString()}});
    QVERIFY(!model.ok());
    const auto expected = location == "folder" ? ErrorCode::cannot_open : ErrorCode::malformed;
    QVERIFY2(model.error().code == expected, model.error().paragraph().c_str());
  }

  void external_data_that_is_wrong() {
    using enum ErrorCode;
    const auto code = [&](const std::vector<std::pair<std::string_view, std::string_view>>& entries) {
      const auto model = open_external(entries);
      return model.ok() ? usage : model.error().code;
    };
    QCOMPARE(code({}), malformed);
    QCOMPARE(code({{"location", ""}}), malformed);
    QCOMPARE(code({{"location", "data"}, {"location", "data"}}), malformed);
    QCOMPARE(code({{"location", "missing"}}), not_found);
    QCOMPARE(code({{"location", "data"}, {"offset", "1"}}), truncated);
    QCOMPARE(code({{"location", "data"}, {"offset", "18446744073709551615"}}), truncated);
    for (const auto* number : {"", "-1", "+1", " 1", "1 ", "0x1", "1.0", "18446744073709551616"}) {
      QCOMPARE(code({{"location", "data"}, {"offset", number}}), malformed);
      QCOMPARE(code({{"location", "data"}, {"length", number}}), malformed);
    }
    QCOMPARE(code({{"location", "data"}, {"length", "1"}}), malformed);
    QCOMPARE(code({{"location", "data"}, {"length", "3"}}), malformed);
    const auto both = test::onnx_external("a", 2, {{"location", "data"}}).bytes(9, Bytes{1, 2});
    QCOMPARE(open(test::onnx_initialisers({both})).error().code, malformed);
  }

  void a_message_of_millions_of_fields() {
    Bytes fields;
    for (int i = 0; i < 10'000'001; ++i) fields.insert(fields.end(), {0x28, 0x00});  // model_version
    QCOMPARE(open(test::onnx_with(fields)).error().code, ErrorCode::limit_exceeded);
  }

  void more_varints_than_are_decoded() {
    constexpr std::uint64_t elements = (256 << 20) / 8 + 1;
    const auto model =
        open(test::onnx_initialisers({test::onnx_tensor("a", {elements}, 7).bytes(7, Bytes(elements))}));
    QVERIFY(model.ok() && !(*model)->tensors()[0].analysable());
  }

  void a_truncated_download_at_every_length() {
    const auto bytes = reference();
    for (std::size_t n = 2; n < bytes.size(); ++n) {
      const auto model = open(Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(n)));
      if (model.ok()) continue;  // between two fields, behind the graph
      const bool behind = model.error().code == ErrorCode::truncated || n < 30;
      QVERIFY2(behind, model.error().paragraph().c_str());
    }
  }

  void random_damage_never_does_worse_than_an_error() {
    std::mt19937 random(3);
    const auto good = reference();
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

QTEST_APPLESS_MAIN(TestHostileOnnx)
#include "test_hostile_onnx.moc"

// Lists of files as OpenSSF Model Signing writes them: what is read, and what is refused.
#include <QtTest>

#include "core/sign/signed_model.h"
#include "tests/support/model_statement.h"
#include "tests/support/signed_sample.h"

using namespace driftseal;
using namespace driftseal::sign;
using driftseal::test::ModelStatement;

namespace {

Result<SignedModel> read(const std::string& text) {
  TRY(const auto statement, read_statement(text, ""));
  return read_signed_model(statement, "");
}

Result<SignedModel> read(const ModelStatement& statement) { return read(statement.text()); }

ModelStatement two_files() { return ModelStatement().add("a", "1").add("b/c", "2"); }

ModelStatement with_serialization(const char* text) {
  ModelStatement statement = two_files();
  statement.serialization = text;
  return statement;
}

ModelStatement shards(const std::vector<std::string>& names, const std::string& size = "8") {
  ModelStatement statement;
  for (const auto& name : names) statement.add(name, name);
  statement.serialization =
      "{'method':'shards','hash_type':'sha256','allow_symlinks':true,'shard_size':" + size + "}";
  return statement;
}

std::vector<std::string> names_of(const SignedModel& model) {
  std::vector<std::string> names;
  for (const auto& file : model.files) names.push_back(file.name);
  return names;
}

}  // namespace

class TestSignedModel : public QObject {
  Q_OBJECT

  static void refuses(const ModelStatement& statement, ErrorCode code, const char* message) {
    const auto model = read(statement);
    QVERIFY2(!model.ok(), statement.text().c_str());
    QCOMPARE(model.error().code, code);
    QVERIFY2(model.error().message.find(message) != std::string::npos, model.error().message.c_str());
  }
  static void malformed(const ModelStatement& statement, const char* message) {
    refuses(statement, ErrorCode::malformed, message);
  }

 private slots:
  void ReadsFiles() {
    ModelStatement statement = two_files();
    statement.serialization =
        "{'method':'files','hash_type':'sha256','allow_symlinks':true,'ignore_paths':['x','./y/'],'new':1}";
    const auto model = read(statement);
    QVERIFY(model.ok());
    QCOMPARE(model->name, std::string("m"));
    QCOMPARE(to_hex(model->root), statement.right_root());
    QVERIFY(model->follows_links && !model->shard_bytes);
    QCOMPARE(model->ignored, (std::vector<std::string>{"x", "./y/"}));
    QCOMPARE(names_of(*model), (std::vector<std::string>{"a", "b/c"}));
    QCOMPARE(to_hex(model->files[0].digests.at(0)), to_hex(sha256("1")));
  }

  // The reference implementation orders paths part by part, the specification by code points: the order of
  // the list is the order of the root.
  void TheRootIsThatOfTheListsOwnOrder() {
    ModelStatement statement = ModelStatement().add("w/a", "1").add("w.bin", "2").add("a", "3");
    const auto model = read(statement);
    QVERIFY(model.ok());
    QCOMPARE(names_of(*model), (std::vector<std::string>{"a", "w.bin", "w/a"}));
    statement.root = statement.right_root();
    std::swap(statement.resources[0], statement.resources[1]);
    malformed(statement, "root digest");
  }

  void TheDigestsMayBeOfBlake2b() {
    ModelStatement statement =
        with_serialization("{'method':'files','hash_type':'blake2b','allow_symlinks':false}");
    for (auto& resource : statement.resources) resource = {resource.name, std::string(128, 'a'), "blake2b"};
    QCOMPARE(read(statement)->hash, FileHash::blake2b);
    statement.resources[0].digest.resize(64);
    malformed(statement, "digest that is not of the announced hash");
  }

  // Names, sizes and algorithms as the reference implementation writes them.
  void ReadsShards() {
    ModelStatement statement = shards({"d:1/f:0:8", "d:1/f:8:16", "d:1/f:16:23", "e:0:8"}, "8.0");
    for (auto& resource : statement.resources) resource.algorithm = "sha256-sharded-8";
    const auto model = read(statement);
    QVERIFY(model.ok());
    QCOMPARE(*model->shard_bytes, std::uint64_t{8});
    QCOMPARE(names_of(*model), (std::vector<std::string>{"d:1/f", "e"}));
    QCOMPARE(model->files[0].digests.size(), std::size_t{3});
    QCOMPARE(model->files[0].size, std::uint64_t{23});
    QCOMPARE(to_hex(model->files[0].digests[2]), to_hex(sha256("d:1/f:16:23")));
  }

  void ShardsInAnyOrder() {
    const auto model = read(shards({"f:16:23", "f:0:8", "f:8:16"}));
    QVERIFY(model.ok());
    QCOMPARE(to_hex(model->files[0].digests[0]), to_hex(sha256("f:0:8")));
  }

  void AnEmptyFileMayHaveOneShard() { QCOMPARE(read(shards({".:0:0"}))->files[0].size, std::uint64_t{0}); }

  void RefusesShards_data() {
    QTest::addColumn<QStringList>("names");
    QTest::newRow("gap") << QStringList{"f:0:8", "f:16:24"};
    QTest::newRow("no beginning") << QStringList{"f:8:16"};
    QTest::newRow("twice") << QStringList{"f:0:8", "f:0:8"};
    QTest::newRow("overlap") << QStringList{"f:0:8", "f:7:15"};
    QTest::newRow("short in the middle") << QStringList{"f:0:7", "f:7:15"};
    QTest::newRow("too long") << QStringList{"f:0:9"};
    QTest::newRow("backwards") << QStringList{"f:8:0"};
    QTest::newRow("empty behind another") << QStringList{"f:0:8", "f:8:8"};
    QTest::newRow("empty before another") << QStringList{"f:0:0", "f:0:8"};
    QTest::newRow("no range") << QStringList{"f"};
    QTest::newRow("half a range") << QStringList{"f:8"};
    QTest::newRow("a negative number") << QStringList{"f:0:-8"};
    QTest::newRow("a number that wraps") << QStringList{"f:0:18446744073709551624"};
    QTest::newRow("no name") << QStringList{":0:8"};
    QTest::newRow("leaves the folder") << QStringList{"../f:0:8"};
  }
  void RefusesShards() {
    QFETCH(QStringList, names);
    std::vector<std::string> list;
    for (const auto& name : names) list.push_back(name.toStdString());
    malformed(shards(list), "the signed statement lists");
  }

  void RefusesSizesOfShards() {
    for (const char* size : {"0", "-8", "8.5", "1e300", "'8'", "null"})
      QCOMPARE(read(shards({"f:0:8"}, size)).error().code, ErrorCode::malformed);
    // Positions near the end of 64 bits.
    malformed(shards({"f:18446744073709551608:18446744073709551615"}), "follow");
  }

  void RefusesNames_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"", "/a", "..", "../a", "a/../b", "a/..", "./a", "a/./b", "a//b", "a/", "/", "a\\u0000b"})
      QTest::newRow(name) << QString(name);
    QTest::newRow("long") << QString(5000, 'a');
  }
  void RefusesNames() {
    QFETCH(QString, name);
    malformed(ModelStatement().add(name.toStdString(), "1"), "no path inside the model");
  }

  void ASingleFileStandsAlone() {
    QVERIFY(read(ModelStatement().add(".", "1")).ok());
    for (const char* other : {"a", "-a"})
      malformed(ModelStatement().add(".", "1").add(other, "2"), "a single file among others");
  }

  void RefusesAFileTwice() {
    malformed(ModelStatement().add("a", "1").add("b", "2").add("a", "1"), "lists \"a\" twice");
  }

  void RefusesWhatContradictsItself() {
    malformed(ModelStatement(), "lists no file");
    ModelStatement statement = two_files();
    statement.root = std::string(64, '0');
    malformed(statement, "root digest");
    statement.root = "ab";
    malformed(statement, "one subject with a SHA-256");
    statement = two_files();
    statement.subject = "{'digest':{'sha512':'00'}}";
    malformed(statement, "one subject with a SHA-256");
    const std::string right = "{'digest':{'sha256':'" + two_files().right_root() + "'}}";
    statement.subject = right + "," + right;
    malformed(statement, "one subject with a SHA-256");
  }

  void RefusesDigests() {
    for (const auto& digest :
         {std::string(62, '0'), std::string(66, '0'), std::string(63, '0') + "g", std::string()}) {
      ModelStatement statement = two_files();
      statement.resources[1].digest = digest;
      malformed(statement, "digest that is not of the announced hash");
    }
    ModelStatement statement = two_files();
    statement.resources[1].algorithm = "sha256-sharded-8";
    malformed(statement, "digest that is not of the announced hash");
  }

  void WhatIsNotKnownIsUnsupported() {
    const auto unsupported = [](const ModelStatement& statement, const char* message) {
      refuses(statement, ErrorCode::unsupported, message);
    };
    unsupported(with_serialization("{'method':'tensors','hash_type':'sha256','allow_symlinks':false}"),
                "serialized by a method");
    unsupported(with_serialization("{'method':'files','hash_type':'blake3','allow_symlinks':false}"),
                "hashed by a method");
    ModelStatement statement = two_files();
    statement.predicate_type = "https://example.org/other";
    unsupported(statement, "not a list of files");
    statement.predicate_type = early_model_signing_predicate;
    unsupported(statement, "before 0.3");
  }

  void RefusesAnIncompleteSerialization() {
    malformed(with_serialization("{}"), "lacks \"method\"");
    malformed(with_serialization("[]"), "lacks \"method\"");
    malformed(with_serialization("{'method':'files','hash_type':'sha256'}"), "lacks \"allow_symlinks\"");
    malformed(with_serialization("{'method':'files','hash_type':'sha256','allow_symlinks':'no'}"),
              "true or false");
    malformed(with_serialization(
                  "{'method':'files','hash_type':'sha256','allow_symlinks':false,'ignore_paths':[1]}"),
              "a text");
    malformed(with_serialization("{'method':'shards','hash_type':'sha256','allow_symlinks':false}"),
              "lacks \"shard_size\"");
  }

  void ManyFilesAreRead() {
    ModelStatement statement;
    for (int i = 0; i < 50'000; ++i) statement.add("f" + std::to_string(i), "x");
    QCOMPARE(read(statement)->files.size(), std::size_t{50'000});
  }

  void MoreThanCanBeMeantAreRefused() {
    std::string text = two_files().text();
    const auto at = text.find("[{\"name\":\"a\"");
    std::string many;
    for (int i = 0; i < 1'000'001; ++i) many += "0,";
    text.insert(at + 1, many);
    QVERIFY(!read(text).ok());
  }
};

QTEST_APPLESS_MAIN(TestSignedModel)
#include "test_signed_model.moc"

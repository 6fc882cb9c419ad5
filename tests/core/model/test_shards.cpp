// Indices of sharded models that do not agree with their shards.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/model/model.h"
#include "tests/support/pickle_text.h"
#include "tests/support/safetensors_file.h"

using namespace driftseal;
using driftseal::test::SafetensorsFile;

class TestShards : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }

  // Two shards: one holds a and b, two holds c.
  void write_shards() const {
    SafetensorsFile()
        .add("b", DType::U8, {1}, Bytes{1})
        .add("a", DType::U8, {2}, Bytes{2, 3})
        .write(path("one.safetensors"));
    SafetensorsFile().add("c", DType::U8, {1}, Bytes{4}).write(path("two.safetensors"));
  }
  Result<ModelPtr> open(const std::string& weight_map, const std::string& more = "") const {
    const auto text = "{\"metadata\":{\"total_size\":4},\n\"weight_map\":" + weight_map + more + "}";
    CHECK(write_file(path("model.safetensors.index.json"), view_of(text)).ok());
    return open_model(folder_.path().toStdString());
  }

 private slots:
  void init() { write_shards(); }

  void a_right_index() {
    const auto model = open(R"({"c":"two.safetensors","a":"one.safetensors","b":"one.safetensors"})");
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
    const auto& tensors = (*model)->tensors();
    QCOMPARE(tensors[0].name + tensors[1].name + tensors[2].name, std::string("bac"));  // shard, then offset
    QCOMPARE((*model)->stored(tensors[2])[0], std::uint8_t{4});
    QCOMPARE((*model)->files()[tensors[2].file].name, std::string("two.safetensors"));
  }

  void wrong_index_data() {
    using enum ErrorCode;
    QTest::addColumn<QString>("weight_map");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* map, ErrorCode code) {
      QTest::newRow(name) << map << static_cast<int>(code);
    };
    row("tensor_not_in_the_index", R"({"a":"one.safetensors","c":"two.safetensors"})", mismatch);
    row("tensor_not_in_any_shard",
        R"({"a":"one.safetensors","b":"one.safetensors","c":"two.safetensors","d":"two.safetensors"})",
        mismatch);
    row("tensor_in_the_other_shard", R"({"a":"two.safetensors","b":"one.safetensors","c":"two.safetensors"})",
        mismatch);
    row("missing_shard", R"({"a":"one.safetensors","b":"one.safetensors","c":"three.safetensors"})",
        not_found);
    row("leaves_the_folder", R"({"a":"../one.safetensors"})", malformed);
    row("leaves_the_folder_later", R"({"a":"x/../../one.safetensors"})", malformed);
    row("absolute_path", R"({"a":"/etc/passwd"})", malformed);
    row("backslashes", R"({"a":"..\\one.safetensors"})", malformed);
    row("nul_in_the_name", R"({"a":"one.safetensors\u0000"})", malformed);
    row("empty_file_name", R"({"a":""})", malformed);
    row("the_folder_itself", R"({"a":"."})", malformed);
    row("file_name_is_a_number", R"({"a":1})", malformed);
    row("duplicate_key", R"({"a":"one.safetensors","a":"two.safetensors"})", malformed);
    row("empty_map", "{}", malformed);
    row("map_is_an_array", "[]", malformed);
    row("the_index_as_a_shard", R"({"a":"model.safetensors.index.json"})", unsupported);
  }
  void wrong_index() {
    QFETCH(QString, weight_map);
    QFETCH(int, code);
    const auto model = open(weight_map.toStdString());
    QVERIFY(!model.ok());
    const auto& error = model.error();
    QVERIFY2(error.code == static_cast<ErrorCode>(code), error.paragraph().c_str());
    QVERIFY2(error.file.ends_with(".json"), error.file.c_str());
    QVERIFY2(!error.message.empty() && !error.remedy.empty(), error.paragraph().c_str());
  }

  void tensor_in_two_shards() {
    SafetensorsFile().add("a", DType::U8, {1}, Bytes{4}).write(path("two.safetensors"));
    const auto model = open(R"({"a":"one.safetensors","b":"one.safetensors","c":"two.safetensors"})");
    QCOMPARE(model.error().code, ErrorCode::mismatch);
    QVERIFY(model.error().message.find("twice") != std::string::npos);
  }

  void no_weight_map() {
    CHECK(write_file(path("model.safetensors.index.json"), view_of("{\"metadata\":{}}")).ok());
    QCOMPARE(open_model(folder_.path().toStdString()).error().code, ErrorCode::malformed);
  }

  void a_damaged_shard_is_named() {
    CHECK(write_file(path("two.safetensors"), Bytes(20)).ok());
    const auto model = open(R"({"a":"one.safetensors","b":"one.safetensors","c":"two.safetensors"})");
    QVERIFY(!model.ok());
    QVERIFY2(model.error().file.ends_with("two.safetensors"), model.error().file.c_str());
  }

  void a_single_file_beside_an_index_is_ambiguous() {
    SafetensorsFile().add("a", DType::U8, {1}, Bytes{1}).write(path("model.safetensors"));
    const auto model = open(R"({"a":"one.safetensors","b":"one.safetensors","c":"two.safetensors"})");
    QCOMPARE(model.error().code, ErrorCode::mismatch);
    QVERIFY(QFile::remove(folder_.filePath("model.safetensors")));
  }

  void shards_of_pytorch() {
    using namespace test::pickle;
    QTemporaryDir folder;
    const auto put = [&](const char* name, ByteView bytes) {
      CHECK(write_file(folder.filePath(name).toStdString(), bytes).ok());
    };
    const auto shard = [](const char* name, std::uint8_t value) {
      return test::checkpoint(dict({{name, tensor(storage("ByteStorage", "0", 1), 0, {1}, {1})}}),
                              {Bytes{value}});
    };
    put("pytorch_model-00001-of-00002.bin", shard("a", 1));
    put("pytorch_model-00002-of-00002.bin", shard("b", 2));
    put("pytorch_model.bin.index.json", view_of(R"({"weight_map":{"a":"pytorch_model-00001-of-00002.bin",
      "b":"pytorch_model-00002-of-00002.bin"}})"));
    const auto model = open_model(folder.path().toStdString());
    QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
    QCOMPARE((*model)->format(), std::string_view("pytorch"));
    QCOMPARE((*model)->files().size(), std::size_t{2});
    QCOMPARE((*model)->stored((*model)->tensors()[1])[0], std::uint8_t{2});
    SafetensorsFile()
        .add("b", DType::U8, {1}, Bytes{2})
        .write(folder.filePath("other.safetensors").toStdString());
    QCOMPARE(open_model(folder.path().toStdString()).value()->format(), std::string_view("safetensors"));
    put("pytorch_model-00002-of-00002.bin", SafetensorsFile().add("b", DType::U8, {1}, Bytes{2}).bytes());
    const auto mixed = open_model(folder.filePath("pytorch_model.bin.index.json").toStdString());
    QCOMPARE(mixed.error().code, ErrorCode::mismatch);
  }

  void an_adapter_beside_a_model_is_not_the_model() {
    QTemporaryDir folder;
    const auto file = [&](const char* name) { return folder.filePath(name).toStdString(); };
    SafetensorsFile().add("a", DType::U8, {1}, Bytes{1}).write(file("adapter_model.safetensors"));
    QCOMPARE(open_model(folder.path().toStdString()).value()->tensors()[0].name, std::string("a"));
    SafetensorsFile().add("b", DType::U8, {1}, Bytes{1}).write(file("model.safetensors"));
    QCOMPARE(open_model(folder.path().toStdString()).value()->tensors()[0].name, std::string("b"));
  }
};

QTEST_APPLESS_MAIN(TestShards)
#include "test_shards.moc"

// config.json as nobody should write it, and where it is looked for.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "core/architecture/architecture.h"
#include "core/base/output_file.h"
#include "tests/core/architecture/layouts.h"
#include "tests/support/safetensors_file.h"

using namespace driftseal;

namespace {

bool has_note(const Architecture& architecture, std::string_view part) {
  return std::ranges::any_of(architecture.notes,
                             [&](const auto& note) { return note.find(part) != note.npos; });
}

}  // namespace

class TestHostileConfig : public QObject {
  Q_OBJECT

 private slots:
  void hostile_configs_are_notes_data() {
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<bool>("is_read");
    const auto row = [](const char* what, const QByteArray& config, bool is_read) {
      QTest::newRow(what) << config << is_read;
    };
    row("empty", "", false);
    row("no JSON", "model_type: llama", false);
    row("a list", "[]", false);
    row("deep", QByteArray(100'000, '['), false);
    row("deep objects", QByteArray("{\"a\":").repeated(1000), false);
    row("many values", "[" + QByteArray("0,").repeated(1'100'000) + "0]", false);
    row("twice", R"({"model_type": "llama", "model_type": "gpt2"})", false);
    row("not UTF-8", "{\"model_type\": \"\xff\"}", false);
    row("wrong types",
        R"({"model_type": 3, "num_attention_heads": "4", "tie_word_embeddings": "yes", "hidden_size": [16],
                          "text_config": 7, "vision_config": [], "num_key_value_heads": {}, "head_dim": true})",
        true);
    row("no sensible numbers", R"({"num_attention_heads": 0, "num_key_value_heads": -1, "hidden_size": 1e3,
                                  "head_dim": 18446744073709551615, "num_hidden_layers": 1000000000000000000})",
        true);
    row("a long type", "{\"model_type\": \"" + QByteArray(100'000, 'x') + "\"}", true);
  }
  void hostile_configs_are_notes() {
    QFETCH(QByteArray, config);
    QFETCH(bool, is_read);
    const auto tensors = test::network("llama").tensors;
    const auto told = recognise(test::shapes_of(tensors), config.toStdString());
    QVERIFY(told.family() == "llama" && told.roles.towers[0].hidden == 16 && told.roles.towers[0].heads == 4);
    QCOMPARE(has_note(told, "config.json is not used: "), !is_read);
    QVERIFY(told.model_type.size() <= 256);
  }

  void config_beside_the_model() {
    QTemporaryDir folder;
    const auto path = [&](const char* name) { return folder.filePath(name).toStdString(); };
    test::SafetensorsFile()
        .add("fc1.weight", DType::F32, {2, 1}, std::vector<float>{1, 2})
        .add("fc1.bias", DType::F32, {2}, std::vector<float>{1, 2})
        .write(path("model.safetensors"));
    const auto recognise_it = [&] {
      const auto model = open_model(path("model.safetensors"));
      if (!model.ok()) qFatal("no model");
      return recognise(**model);
    };
    QVERIFY(recognise_it().model_type.empty() && recognise_it().notes.empty());
    QVERIFY(write_file(path("config.json"), view_of(R"({"model_type": "tiny"})")).ok());
    QCOMPARE(recognise_it().model_type, std::string("tiny"));
    QVERIFY(QFile::remove(folder.filePath("config.json")) && QDir(folder.path()).mkdir("config.json"));
    QVERIFY(has_note(recognise_it(), "config.json is not used"));
  }

  void config_beyond_the_limit_is_not_read() {
    QTemporaryDir folder;
    const auto path = [&](const char* name) { return folder.filePath(name).toStdString(); };
    test::SafetensorsFile()
        .add("fc1.bias", DType::U8, {1}, std::vector<std::uint8_t>{1})
        .write(path("m.safetensors"));
    QVERIFY(write_file(path("config.json"), Bytes(16'000'001, ' ')).ok());
    const auto model = open_model(path("m.safetensors"));
    QVERIFY(model.ok() && has_note(recognise(**model), "config.json is not used"));
  }
};

QTEST_APPLESS_MAIN(TestHostileConfig)
#include "test_hostile_config.moc"

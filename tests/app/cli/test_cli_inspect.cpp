// What inspect says of a model: its architecture in words and as JSON, and its tensors.
#include "tests/app/cli/program.h"
#include "tests/support/safetensors_file.h"

class TestCliInspect : public QObject {
  Q_OBJECT

  // A decoder of eight layers, 65 tensors, in a file of the place.
  static void write_decoder(const Workplace& place) {
    driftseal::test::SafetensorsFile file;
    const std::vector<std::uint16_t> square(16), vector(4);
    file.add("model.embed_tokens.weight", driftseal::DType::BF16, {4, 4}, square);
    for (int i = 0; i < 8; ++i) {
      const auto layer = "model.layers." + std::to_string(i) + ".";
      for (const char* name : {"self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj", "self_attn.o_proj",
                               "mlp.gate_proj", "mlp.up_proj", "mlp.down_proj"})
        file.add(layer + name + ".weight", driftseal::DType::BF16, {4, 4}, square);
      file.add(layer + "input_layernorm.weight", driftseal::DType::BF16, {4}, vector);
    }
    file.write(place.path("model.safetensors").toStdString());
  }

 private slots:
  void json_tells_block_and_role_of_every_tensor() {
    const auto json = Workplace().run({"inspect", Workplace::sample("llama/base"), "--json"}).json();
    const auto architecture = json["architecture"].toObject();
    QCOMPARE(architecture["family"].toString(), "llama");
    QCOMPARE(architecture["model_type"].toString(), "llama");
    QCOMPARE(architecture["recognised"].toString(), "config_and_names");
    QCOMPARE(architecture["described"].toInt(), 30);
    QCOMPARE(architecture["tables"].toString().size(), 64);
    QCOMPARE(architecture["towers"][0]["heads"].toInt(), 4);
    QVERIFY(architecture["notes"].toArray().isEmpty() && architecture["ties"].toArray().isEmpty());

    const auto tensors = json["tensors"].toArray(), roles = architecture["tensors"].toArray();
    QCOMPARE(roles.size(), tensors.size());
    for (qsizetype i = 0; i < roles.size(); ++i) QCOMPARE(roles[i]["name"], tensors[i]["name"]);
    const auto found = std::find_if(roles.begin(), roles.end(), [](const QJsonValue& role) {
      return role["name"] == "model.layers.2.self_attn.q_proj.weight";
    });
    const QJsonObject tensor = found->toObject();
    QCOMPARE(tensor["role"].toString(), "attention_q");
    QCOMPARE(tensor["orientation"].toString(), "linear");
    QVERIFY(tensor["expert"].isNull() && tensor["fused"].isNull() && tensor["described"].toBool());
    const auto block = architecture["blocks"][tensor["block"].toInt()];
    QCOMPARE(block["region"].toString(), "layer");
    QCOMPARE(block["layer"].toInt(), 2);
  }

  void layers_that_are_alike_share_their_rows() {
    const auto out = Workplace().run({"inspect", Workplace::sample("llama/base")}).out;
    QVERIFY(out.contains(
        "Architecture: LLaMA style (llama), 30 of 30 tensors described by their names; config.json agrees\n"
        "3 layers, hidden 96, intermediate 256, 4 heads (2 for keys and values) of 24, vocabulary 96\n"));
    QCOMPARE(out.count("layers 0-2"), 1);
    QCOMPARE(out.count("attention_q"), 1);
    QVERIFY(out.trimmed().endsWith("631.3 KiB."));
  }

  void long_lists_are_shown_on_demand() {
    const Workplace place;
    write_decoder(place);
    const auto brief = place.run({"inspect", "model.safetensors"});
    QCOMPARE(brief.code, 0);
    QVERIFY(!brief.out.contains("model.layers.3.mlp.up_proj.weight") && brief.out.contains("--tensors"));
    QVERIFY(brief.out.contains("lm_head.weight is not stored"));
    QVERIFY(place.run({"inspect", "model.safetensors", "--tensors"})
                .out.contains("model.layers.3.mlp.up_proj.weight"));
  }

  void what_is_not_recognised_is_said() {
    const Workplace place;
    driftseal::test::SafetensorsFile()
        .add("x.\xe2\x80\xae.0.w", driftseal::DType::U8, {1}, std::vector<std::uint8_t>{1})
        .write(place.path("model.safetensors").toStdString());
    place.write("config.json", "{\"model_type\": \"llama\"");
    const auto strange = place.run({"inspect", "model.safetensors"});
    QCOMPARE(strange.code, 0);
    QVERIFY(strange.out.contains("Architecture: not recognised") &&
            strange.out.contains("Note: config.json is not used"));
    QVERIFY(!strange.out.contains("\xe2\x80\xae"));  // turns the direction of writing
    const auto json = place.run({"inspect", "model.safetensors", "--json"}).json()["architecture"].toObject();
    QVERIFY(json["family"].isNull() && json["notes"].toArray().size() == 2);
    QCOMPARE(json["recognised"].toString(), "fallback");
  }
};

QTEST_GUILESS_MAIN(TestCliInspect)
#include "test_cli_inspect.moc"

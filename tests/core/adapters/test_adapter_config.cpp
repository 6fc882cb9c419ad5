// adapter_config.json: what is read of it, and what is refused with a reason.
#include <QTest>

#include "core/adapters/adapter_config.h"
#include "core/adapters/module_pattern.h"

using namespace driftseal;

namespace {

// A LoRA of rank 4 with alpha 8, with these members too.
Result<AdapterConfig> parse(const std::string& members) {
  return parse_adapter_config(
      R"({"peft_type":"LORA","r":4,"lora_alpha":8)" + (members.empty() ? "" : "," + members) + "}",
      "adapter_config.json");
}

}  // namespace

class TestAdapterConfig : public QObject {
  Q_OBJECT
 private slots:
  void what_is_read() {
    const auto config = parse(R"("use_rslora":true,"fan_in_fan_out":true,"bias":"lora_only",
      "target_modules":["q","v"],"modules_to_save":["head"],"base_model_name_or_path":"org/name",
      "lora_dropout":0.1,"task_type":null,"use_dora":false,"trainable_token_indices":null,"new":{"a":[1]}})");
    QVERIFY(!config.ok());  // one brace too many
    const auto good = parse(R"("use_rslora":true,"fan_in_fan_out":true,"bias":"lora_only",
      "target_modules":["q","v"],"modules_to_save":["head"],"base_model_name_or_path":"org/name",
      "lora_dropout":0.1,"task_type":null,"use_dora":false,"trainable_token_indices":null,"new":{"a":[1]})");
    QVERIFY2(good.ok(), good.ok() ? "" : good.error().paragraph().c_str());
    QCOMPARE(good->rank, std::uint64_t{4});
    QCOMPARE(good->alpha, 8.0);
    QVERIFY(good->rank_stabilised && good->fan_in_fan_out && good->bias == AdapterConfig::Bias::lora_only);
    QCOMPARE(good->target_modules, (std::vector<std::string>{"q", "v"}));
    QCOMPARE(good->base_model, std::string("org/name"));
    QCOMPARE(good->not_read, std::vector<std::string>{"new"});
    QCOMPARE(good->scale_of("x"), 4.0);
    QCOMPARE(parse("")->scale_of("x"), 2.0);
    QCOMPARE(parse(R"("target_modules":".*_proj")")->target_modules, std::vector<std::string>{".*_proj"});
  }

  void patterns() {
    const auto config =
        parse(R"("rank_pattern":{"layers.0.q":8,"q":16},"alpha_pattern":{"^a.q":32,"k":0.5})");
    QVERIFY(config.ok());
    QCOMPARE(config->rank_of("m.layers.0.q"), std::uint64_t{8});
    QCOMPARE(config->rank_of("m.layers.1.q"), std::uint64_t{16});
    QCOMPARE(config->rank_of("m.layers.1.qq"), std::uint64_t{4});
    QCOMPARE(config->scale_of("a.q"), 2.0);
    QCOMPARE(config->scale_of("b.a.q"), 0.5);
    QCOMPARE(config->scale_of("k"), 0.125);
  }

  void how_patterns_match() {
    QVERIFY(matches_module("q", "q") && matches_module("q", "a.q") && matches_module("a.q", "a.q"));
    QVERIFY(matches_module("a.q", "axq"));  // a regular expression
    QVERIFY(!matches_module("q", "aq") && !matches_module("a.q", "q") && !matches_module("q", "q.a"));
    QVERIFY(matches_module("^q", "q") && !matches_module("^q", "a.q"));
    for (const auto* key : {"", "^", "a|b", ".*q", "q$", "(q)", "q\\.k"}) QVERIFY(!is_module_pattern(key));
  }

  void modules_that_are_stored_whole() {
    const auto config = parse(R"("modules_to_save":["classifier","a.b"])");
    QVERIFY(config->is_saved_whole("classifier.weight") && config->is_saved_whole("m.classifier.out.bias"));
    QVERIFY(config->is_saved_whole("a.b.weight") && !config->is_saved_whole("a.c.weight"));
    QVERIFY(!config->is_saved_whole("my_classifier.weight") && !config->is_saved_whole("weight.classifier"));
  }

  void unsupported_data() {
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("dora") << QByteArray(R"("use_dora":true)") << QByteArray("DoRA");
    QTest::newRow("layers") << QByteArray(R"("layer_replication":[[0,4]])") << QByteArray("replicated");
    QTest::newRow("lora_bias") << QByteArray(R"("lora_bias":true)") << QByteArray("biases");
    QTest::newRow("tokens") << QByteArray(R"("trainable_token_indices":[1])") << QByteArray("tokens");
    QTest::newRow("activated") << QByteArray(R"("alora_invocation_tokens":[5])") << QByteArray("activated");
    QTest::newRow("parameters") << QByteArray(R"("target_parameters":["experts"])")
                                << QByteArray("parameters");
    QTest::newRow("pissa") << QByteArray(R"("init_lora_weights":"pissa")") << QByteArray("base");
    QTest::newRow("pissa_16") << QByteArray(R"("init_lora_weights":"pissa_niter_16")") << QByteArray("base");
    QTest::newRow("olora") << QByteArray(R"("init_lora_weights":"olora")") << QByteArray("base");
    QTest::newRow("loftq") << QByteArray(R"("init_lora_weights":"loftq")") << QByteArray("base");
    QTest::newRow("expression") << QByteArray(R"("rank_pattern":{".*q":8})") << QByteArray("regular");
    QTest::newRow("not an off") << QByteArray(R"("use_dora":"no")") << QByteArray("DoRA");
  }
  void unsupported() {
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, word);
    const auto config = parse(member.toStdString());
    QVERIFY(!config.ok());
    QCOMPARE(config.error().code, ErrorCode::unsupported);
    QVERIFY2(config.error().message.find(word) != std::string::npos, config.error().message.c_str());
    QVERIFY(config.error().remedy.starts_with("Merge") && !config.error().where.empty());
  }

  void other_methods() {
    for (const auto* type :
         {"LOHA", "LOKR", "ADALORA", "IA3", "VERA", "OFT", "PROMPT_TUNING", "P_TUNING", "new"}) {
      const auto config = parse_adapter_config(std::string(R"({"peft_type":")") + type + "\"}", "c");
      QVERIFY(!config.ok());
      QCOMPARE(config.error().code, ErrorCode::unsupported);
      QVERIFY(!config.error().remedy.empty());
    }
    const auto prompt = parse_adapter_config(R"({"peft_type":"PROMPT_TUNING"})", "c");
    QVERIFY(prompt.error().message.find("changes no weight") != std::string::npos);
  }

  void harmless_starts() {
    for (const auto* start : {"true", "false", "null", "\"gaussian\"", "\"eva\""})
      QVERIFY(parse(std::string("\"init_lora_weights\":") + start).ok());
  }

  void lists_that_are_too_long() {
    std::string names;
    for (int i = 0; i < 4097; ++i) names += (i ? ",\"" : "\"") + std::to_string(i) + "\"";
    QCOMPARE(parse("\"modules_to_save\":[" + names + "]").error().code, ErrorCode::limit_exceeded);
  }

  void malformed_data() {
    QTest::addColumn<QByteArray>("text");
    const auto with = [](const char* member) {
      return QByteArray(R"({"peft_type":"LORA","r":4,"lora_alpha":8,)") + member + "}";
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("no type") << QByteArray(R"({"r":4,"lora_alpha":8})");
    QTest::newRow("no rank") << QByteArray(R"({"peft_type":"LORA","lora_alpha":8})");
    QTest::newRow("no alpha") << QByteArray(R"({"peft_type":"LORA","r":8})");
    QTest::newRow("rank 0") << QByteArray(R"({"peft_type":"LORA","r":0,"lora_alpha":8})");
    QTest::newRow("rank -1") << QByteArray(R"({"peft_type":"LORA","r":-1,"lora_alpha":8})");
    QTest::newRow("rank 4.0") << QByteArray(R"({"peft_type":"LORA","r":4.0,"lora_alpha":8})");
    QTest::newRow("alpha text") << QByteArray(R"({"peft_type":"LORA","r":4,"lora_alpha":"8"})");
    QTest::newRow("alpha 1e999") << QByteArray(R"({"peft_type":"LORA","r":4,"lora_alpha":1e999})");
    QTest::newRow("alpha twice") << with(R"("lora_alpha":9)");
    QTest::newRow("flag") << with(R"("use_rslora":1)");
    QTest::newRow("bias") << with(R"("bias":"some")");
    QTest::newRow("bias flag") << with(R"("bias":true)");
    QTest::newRow("pattern") << with(R"("rank_pattern":[8])");
    QTest::newRow("pattern's rank") << with(R"("rank_pattern":{"q":0})");
    QTest::newRow("modules") << with(R"("modules_to_save":[1])");
    QTest::newRow("start") << with(R"("init_lora_weights":3)");
    QTest::newRow("deep") << with(R"("new":[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]])");
  }
  void malformed() {
    QFETCH(QByteArray, text);
    const auto config = parse_adapter_config(text.toStdString(), "adapter_config.json");
    QVERIFY(!config.ok());
    QVERIFY2(config.error().code == ErrorCode::malformed || config.error().code == ErrorCode::limit_exceeded,
             config.error().paragraph().c_str());
    QVERIFY(!config.error().remedy.empty());
  }
};

QTEST_APPLESS_MAIN(TestAdapterConfig)
#include "test_adapter_config.moc"

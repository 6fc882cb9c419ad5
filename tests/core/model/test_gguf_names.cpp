// Names of GGUF tensors in Hugging Face models: the table that is built in, and tables that are none.
#include <QTest>
#include <set>

#include "core/model/gguf_names.h"

using namespace driftseal;

class TestGgufNames : public QObject {
  Q_OBJECT
 private slots:
  void llama() {
    const auto name = [](const char* gguf) {
      const auto found = gguf_names().find("llama", gguf);
      return found ? found->name : std::string();
    };
    QCOMPARE(name("token_embd.weight"), std::string("model.embed_tokens.weight"));
    QCOMPARE(name("output_norm.weight"), std::string("model.norm.weight"));
    QCOMPARE(name("output.weight"), std::string("lm_head.weight"));
    QCOMPARE(name("blk.0.attn_v.weight"), std::string("model.layers.0.self_attn.v_proj.weight"));
    QCOMPARE(name("blk.17.ffn_gate.weight"), std::string("model.layers.17.mlp.gate_proj.weight"));
    QCOMPARE(name("blk.31.ffn_norm.weight"), std::string("model.layers.31.post_attention_layernorm.weight"));
  }

  void rows_of_llama_queries_and_keys_are_reordered() {
    const auto query = gguf_names().find("llama", "blk.3.attn_q.weight");
    const auto key = gguf_names().find("llama", "blk.3.attn_k.bias");
    QVERIFY(query && key && query->change == GgufChange::rope_rows && key->change == GgufChange::rope_rows);
    QCOMPARE(query->name, std::string("model.layers.3.self_attn.q_proj.weight"));
    QCOMPARE(query->heads, std::string("llama.attention.head_count"));
    QCOMPARE(key->name, std::string("model.layers.3.self_attn.k_proj.bias"));
    QCOMPARE(key->heads, std::string("llama.attention.head_count_kv"));
    QVERIFY(gguf_names().find("qwen2", "blk.3.attn_q.weight")->change == GgufChange::none);
    QVERIFY(gguf_names().find("qwen3", "blk.3.attn_q_norm.weight"));
  }

  // Two heads of 6 rows: reshape(2, 2, 3), axes 1 and 2 swapped.
  void a_row_and_its_rotation_partner_stand_side_by_side() {
    std::vector<std::uint64_t> rows;
    for (std::uint64_t row = 0; row < 12; ++row) rows.push_back(hugging_face_row(row, 6));
    QCOMPARE(rows, (std::vector<std::uint64_t>{0, 3, 1, 4, 2, 5, 6, 9, 7, 10, 8, 11}));
  }

  void gpt2() {
    const auto fused = gguf_names().find("gpt2", "blk.5.attn_qkv.weight");
    QVERIFY(fused && fused->change == GgufChange::transposed);
    QCOMPARE(fused->name, std::string("h.5.attn.c_attn.weight"));
    QCOMPARE(fused->optional_prefix, std::string("transformer."));
    QVERIFY(gguf_names().find("gpt2", "blk.5.attn_qkv.bias")->change == GgufChange::none);
    QCOMPARE(gguf_names().find("gpt2", "output_norm.bias")->name, std::string("ln_f.bias"));
    QCOMPARE(gguf_names().find("gpt2", "position_embd.weight")->name, std::string("wpe.weight"));
  }

  void gemma_adds_one_to_its_norms() {
    QVERIFY(gguf_names().find("gemma", "blk.0.attn_norm.weight")->change == GgufChange::plus_one);
    QVERIFY(gguf_names().find("gemma", "blk.0.attn_q.weight")->change == GgufChange::none);
  }

  void names_that_are_not_in_the_table() {
    for (const auto* name : {"", "blk", "blk.", "blk..attn_q.weight", "blk.x.attn_q.weight",
                             "blk.{n}.attn_v.{p}", "blk.1.attn_v", "blk.1.attn_v.scale",
                             "blk.1.attn_v.weight.weight", ".weight", "model.embed_tokens.weight"})
      QVERIFY2(!gguf_names().find("llama", name), name);
    QVERIFY(!gguf_names().find("no_such_architecture", "token_embd.weight"));
    QVERIFY(!gguf_names().find("", "token_embd.weight"));
  }

  void tables_that_are_none_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no_json") << QByteArray("[");
    QTest::newRow("no_object") << QByteArray("[]");
    QTest::newRow("other_schema") << QByteArray(R"({"schema":"x","architectures":[]})");
    const auto with = [](const char* tensors) {
      return QByteArray(R"({"schema":"driftseal-gguf-names/1","architectures":[{"names":["a"],)") +
             R"("optional_prefix":"","tensors":[)" + tensors + "]}]}";
    };
    QTest::newRow("no_names") << QByteArray(
        R"({"schema":"driftseal-gguf-names/1","architectures":[{"optional_prefix":"","tensors":[{"gguf":"x","hugging_face":"y"}]}]})");
    QTest::newRow("no_target") << with(R"({"gguf":"x"})");
    QTest::newRow("unknown_member") << with(R"({"gguf":"x","hugging_face":"y","z":1})");
    QTest::newRow("unknown_change") << with(R"({"gguf":"x","hugging_face":"y","change":"z"})");
    QTest::newRow("no_heads") << with(R"({"gguf":"x","hugging_face":"y","change":"rope_rows"})");
    QTest::newRow("twice") << with(R"({"gguf":"x","hugging_face":"y"},{"gguf":"x","hugging_face":"z"})");
  }
  void tables_that_are_none() {
    QFETCH(QByteArray, json);
    const auto names = GgufNames::parse(json.toStdString(), "names.json");
    QVERIFY(!names.ok() && names.error().code == ErrorCode::malformed);
  }
};

QTEST_APPLESS_MAIN(TestGgufNames)
#include "test_gguf_names.moc"

// Tensors that have other names and are still the same: wrappers, ties, GGUF.
#include <QTest>

#include "core/model/gguf_names.h"
#include "tests/core/pairing/pairs.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

const std::string layer = "layers.0.self_attn.";

Weights gpt2(const std::string& prefix, bool with_head, float head_from = 1) {
  Weights weights;
  weights.add(prefix + "wte.weight", {6, 4}).add(prefix + "h.0.attn.c_attn.weight", {4, 12}, 50);
  weights.add(prefix + "h.0.mlp.c_fc.weight", {4, 16}, 90).add(prefix + "ln_f.weight", {4}, 7);
  if (with_head) weights.add("lm_head.weight", {6, 4}, head_from);
  return weights;
}

Weights llama(const std::vector<float>& query) {
  return Weights()
      .add("model.embed_tokens.weight", {6, 8})
      .add("model." + layer + "q_proj.weight", {8, 8}, query)
      .add("model.norm.weight", {8}, 3);
}

// The query's rows as GGUF has them, two heads.
Bytes llama_gguf(const std::vector<float>& query, bool with_heads = true) {
  std::vector<float> rows(query.size());
  for (std::size_t row = 0; row < 8; ++row)
    std::copy_n(&query[hugging_face_row(row, 4) * 8], 8, &rows[row * 8]);
  GgufFile file;
  file.text_pair("general.architecture", "llama");
  if (with_heads) file.pair("llama.attention.head_count", 4, std::uint32_t{2});
  file.tensor("token_embd.weight", {8, 6}, 0, bytes_of(counting(48)));
  file.tensor("blk.0.attn_q.weight", {8, 8}, 0, bytes_of(rows));
  return file.tensor("output_norm.weight", {8}, 0, bytes_of(counting(8, 3))).bytes();
}

}  // namespace

class TestKnownNames : public QObject {
  Q_OBJECT
  Pairs pairs_;

 private slots:
  void prefixes_of_wrappers_data() {
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("tuned");
    QTest::newRow("the bare network and the one with a head") << ""
                                                              << "transformer.";
    QTest::newRow("DataParallel") << ""
                                  << "module.";
    QTest::newRow("torch.compile") << ""
                                   << "_orig_mod.";
    QTest::newRow("both") << "transformer."
                          << "_orig_mod.module.transformer.";
    QTest::newRow("the other way round") << "module."
                                         << "";
  }
  void prefixes_of_wrappers() {
    QFETCH(QString, base);
    QFETCH(QString, tuned);
    const auto pair = pairs_.pair(gpt2(base.toStdString(), false), gpt2(tuned.toStdString(), false));
    QVERIFY(pair.ok() && pair->complete() && no_drift(*pair));
    const auto& head = entry(*pair, base.toStdString() + "wte.weight");
    QVERIFY2(says(head, tuned.toStdString() + "wte.weight in the tuned model"), head.reason.c_str());
    QVERIFY2(says(head, "taken off"), head.reason.c_str());
  }

  void a_prefix_does_not_join_what_is_ambiguous() {
    auto tuned = gpt2("module.", false).add("transformer.wte.weight", {6, 4});
    const auto pair = pairs_.pair(gpt2("", false), tuned);
    QVERIFY(pair.ok());
    QCOMPARE(entry(*pair, "wte.weight").status, Coverage::missing);
    QCOMPARE(entry(*pair, "module.wte.weight").status, Coverage::added);
    QCOMPARE(entry(*pair, "transformer.wte.weight").status, Coverage::added);
  }

  void tied_and_stored_twice_only_in_the_tuned_model() {
    const auto pair = pairs_.pair(gpt2("transformer.", false), gpt2("transformer.", true));
    QVERIFY(pair.ok());
    const auto& head = entry(*pair, "lm_head.weight");
    QVERIFY(head.status == Coverage::added && head.copy_of && says(head, "tied to transformer.wte.weight"));
    QVERIFY(entry(measure(*pair, {})->coverage, "lm_head.weight").same_copy());
    const auto untied = pairs_.pair(gpt2("transformer.", false), gpt2("transformer.", true, 2));
    QVERIFY(!entry(measure(*untied, {})->coverage, "lm_head.weight").same_copy());
  }

  void tied_and_stored_twice_only_in_the_base() {
    const auto pair = pairs_.pair(gpt2("transformer.", true), gpt2("transformer.", false));
    QVERIFY(pair.ok() && pair->complete() && no_drift(*pair));
    const auto& head = entry(*pair, "lm_head.weight");
    QVERIFY2(says(head, "tied to transformer.wte.weight in the tuned model"), head.reason.c_str());
  }

  void a_head_that_was_not_the_embedding_drifts_from_it() {
    const auto pair = pairs_.pair(gpt2("transformer.", true, 100), gpt2("transformer.", false));
    QVERIFY(pair.ok() && pair->complete() && !no_drift(*pair));
  }

  void config_says_that_nothing_is_tied() {
    const auto pair = pairs_.pair(gpt2("transformer.", true), gpt2("transformer.", false), {},
                                  R"({"model_type": "gpt2", "tie_word_embeddings": false})");
    QVERIFY(pair.ok());
    const auto& head = entry(*pair, "lm_head.weight");
    QVERIFY2(head.status == Coverage::missing && says(head, "not tied"), head.reason.c_str());
  }

  void gguf_beside_safetensors() {
    const auto query = counting(64, 100);
    const auto there = pairs_.pair(llama(query).bytes(), llama_gguf(query));
    QVERIFY(there.ok() && there->complete() && no_drift(*there));
    const auto& rope = entry(*there, "model." + layer + "q_proj.weight");
    QVERIFY2(says(rope, "blk.0.attn_q.weight in the tuned model"), rope.reason.c_str());
    QVERIFY2(says(rope, "rows of each head in another order"), rope.reason.c_str());
    const auto back = pairs_.pair(llama_gguf(query), llama(query).bytes());
    QVERIFY(back.ok() && back->complete() && no_drift(*back));
  }

  void gguf_whose_heads_nobody_counts() {
    const auto query = counting(64, 100);
    const auto pair = pairs_.pair(llama(query).bytes(), llama_gguf(query, false));
    QVERIFY(pair.ok());
    const auto& rope = entry(*pair, "model." + layer + "q_proj.weight");
    QVERIFY2(rope.status == Coverage::missing && says(rope, "how many heads"), rope.reason.c_str());
  }

  void heads_that_do_not_divide_the_rows() {
    for (const std::uint32_t heads : {0U, 3U, 8U, 4'000'000'000U}) {
      GgufFile file;
      file.pair("llama.attention.head_count", 4, heads).text_pair("general.architecture", "llama");
      file.tensor("token_embd.weight", {8, 6}, 0, bytes_of(counting(48)));
      file.tensor("blk.0.attn_q.weight", {8, 8}, 0, bytes_of(counting(64)));
      const auto pair = pairs_.pair(llama(counting(64)).bytes(), file.bytes());
      QVERIFY(pair.ok());
      QCOMPARE(entry(*pair, "model." + layer + "q_proj.weight").status, Coverage::missing);
    }
  }

  void exact_names_know_nothing() {
    const auto pair = pairs_.pair(gpt2("", false), gpt2("module.", false), {.exact_names = true});
    QCOMPARE(pair.error().code, ErrorCode::nothing_to_analyse);
  }

  void the_order_of_files_and_tensors_does_not_matter() {
    Weights a, b;
    a.add("module.x", {3}, 5).add("module.y", {3}, 9);
    b.add("y", {3}, 9).add("x", {3}, 5);
    const auto pair = pairs_.pair(a, b);
    QVERIFY(pair.ok() && pair->complete() && no_drift(*pair));
  }
};

QTEST_APPLESS_MAIN(TestKnownNames)
#include "test_known_names.moc"

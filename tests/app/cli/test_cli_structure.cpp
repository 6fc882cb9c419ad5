// Ranks and supports through the real program: proposed, proved, explained, and refused where they do not
// hold.
#include "tests/app/cli/program.h"

class TestCliStructure : public QObject {
  Q_OBJECT

  static QByteArray policy(const QByteArray& rules, const QByteArray& members = "") {
    return R"({"driftseal_policy":1,"name":"n",)" + members + R"("rules":[)" + rules + "]}";
  }
  static QByteArray lora(int rank) {
    return policy(R"({"tensors":"*.self_attn.[qv]_proj.weight","budget":{"rank":)" +
                  QByteArray::number(rank) + R"(,"residual":"rounding"}},{"tensors":"*","budget":"frozen"})");
  }
  static Answer check(const Workplace& place, const char* tuned, const QStringList& more = {}) {
    return place.run(QStringList{"policy", "check", "p.json", "--base", Workplace::sample("llama/base"),
                                 "--tuned", Workplace::sample(tuned)} +
                     more);
  }
  static Answer audit(const Workplace& place, const char* base, const char* tuned) {
    return place.run(
        {"audit", Workplace::sample(base), Workplace::sample(tuned), "-p", "p.json", "-o", "c.driftseal"});
  }
  static QJsonObject verdict(const Workplace& place) {
    return place.run({"verify", "c.driftseal", "--base-manifest", "c.base.json", "-p", "p.json", "--json"})
        .json();
  }

 private slots:
  void lora_at_its_true_rank() {
    const Workplace place;
    place.write("p.json", lora(4));
    const Answer made = audit(place, "llama/base", "llama/lora_merged_bf16");
    QVERIFY2(made.code == 0, made.err + made.out);
    const auto blocks = verdict(place)["blocks"].toArray();
    QCOMPARE(verdict(place)["proof"].toString(), "valid");
    QCOMPARE(blocks[0].toObject()["class"].toString(), "low_rank");
    QCOMPARE(blocks[0].toObject()["bounds"].toObject()["rank"].toString(), "4");
    place.write("p.json", lora(3));
    QCOMPARE(check(place, "llama/lora_merged_bf16").code, 1);
    QVERIFY(check(place, "llama/lora_merged_bf16").out.contains("beside a part of rank 3"));
  }

  void a_layer_hidden_behind_the_lora_is_named() {
    const Workplace place;
    place.copy(DRIFTSEAL_SOURCE_DIR "/resources/policies/lora.json", "p.json");
    QCOMPARE(check(place, "llama/lora_merged_bf16").code, 0);
    const Answer refused = check(place, "llama/malicious");
    QCOMPARE(refused.code, 1);
    for (const char* name : {"down_proj", "gate_proj", "up_proj"})
      QVERIFY(refused.out.contains(QByteArray("model.layers.1.mlp.") + name + ".weight\" is frozen"));
    QVERIFY(!refused.out.contains("_proj.weight\" drifts"));  // the LoRA itself is as claimed
  }

  // A policy of roles, and the same written out by names: for the pair, for the base, for its manifest.
  void roles_are_written_out_by_names() {
    const Workplace place;
    place.write("p.json",
                policy(R"({"role":["attention_q","attention_v"],"kind":"matrix","layers":"0-","budget":
      {"rank":4,"residual":"rounding","norm":{"relative":"0.6"}}},{"tensors":"*","budget":"frozen"})"));
    const Answer made = audit(place, "llama/base", "llama/lora_merged_bf16");
    QVERIFY2(made.code == 0, made.err + made.out);
    QCOMPARE(verdict(place)["proof"].toString(), "valid");
    const Answer files = place.run(
        {"policy", "expand", "p.json", "--base", Workplace::sample("llama/base"), "-o", "n.json", "--json"});
    QVERIFY2(files.code == 0, files.err + files.out);
    QCOMPARE(files.json().keys(), QStringList({"patterns", "rules", "schema", "sha256", "written"}));
    QCOMPARE(files.json()["patterns"].toInt(), 3);
    QVERIFY(!place.read("n.json").contains("role") && place.read("n.json").contains("q_proj"));
    const Answer manifest =
        place.run({"policy", "expand", "p.json", "--base-manifest", "c.base.json", "-o", "m.json"});
    QVERIFY2(manifest.code == 0, manifest.err + manifest.out);
    QCOMPARE(place.read("m.json"), place.read("n.json"));
    place.write("p.json", place.read("m.json"));
    QCOMPARE(check(place, "llama/lora_merged_bf16").code, 0);
    QCOMPARE(check(place, "llama/malicious").code, 1);
  }

  void last_layer_at_its_true_count() {
    const Workplace place;
    const auto sparse = [](int count) {
      return policy(R"({"tensors":"fc3.*","per":"rule","budget":{"support":{"count":)" +
                        QByteArray::number(count) + R"(}}},{"tensors":"*","budget":"frozen"})",
                    R"("model_support":{"fraction":"0.9999"},)");
    };
    place.write("p.json", sparse(2500));
    const Answer drift = place.run({"policy", "check", "p.json", "--base", Workplace::sample("mlp/base"),
                                    "--tuned", Workplace::sample("mlp/lastlayer")});
    const auto count = QRegularExpression("support +(\\d+) +2500").match(drift.out);
    QVERIFY2(count.hasMatch(), drift.out);
    const int changed = count.captured(1).toInt();
    place.write("p.json", sparse(changed));
    QCOMPARE(audit(place, "mlp/base", "mlp/lastlayer").code, 0);
    QCOMPARE(verdict(place)["blocks"].toArray()[0].toObject()["class"].toString(), "sparse");
    place.write("p.json", sparse(changed - 1));
    const Answer refused = audit(place, "mlp/base", "mlp/lastlayer");
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.out.contains(QByteArray::number(changed) + " changed entries, and " +
                                 QByteArray::number(changed - 1) + " are allowed"));
  }

  void proposal_finds_the_rank_and_says_why() {
    const Workplace place;
    const QStringList propose{
        "policy", "propose", Workplace::sample("llama/base"), Workplace::sample("llama/lora_merged_bf16"),
        "-o",     "p.json"};
    QCOMPARE(place.run(propose).code, 0);
    const QByteArray text = place.read("p.json");
    QVERIFY2(text.contains(R"("budget": {"rank": 4, "residual": "rounding")"), text);
    QVERIFY(text.contains("degrees of freedom where a norm leaves"));
    QCOMPARE(place.run(propose + QStringList{"--norms-only"}).code, 0);
    QVERIFY(!place.read("p.json").contains("rank"));
  }

  void explained_in_words() {
    const Workplace place;
    place.write("p.json", lora(4));
    QCOMPARE(audit(place, "llama/base", "llama/lora_merged_bf16").code, 0);
    const Answer claimed = place.run({"explain", "c.driftseal"});
    QCOMPARE(claimed.code, 0);
    QVERIFY(claimed.out.trimmed().split('\n').last().startsWith("CLAIMED"));
    for (const char* words : {"L = U V^T", "rank", "queries", "binding", "128 random projections"})
      QVERIFY2(claimed.out.contains(words), words);
    const QStringList own{"--base-manifest", "c.base.json", "-p", "p.json"};
    const Answer proved = place.run(QStringList{"explain", "c.driftseal", "--json"} + own);
    QCOMPARE(proved.json()["schema"].toString(), "driftseal-explanation/1");
    QCOMPARE(proved.json()["proof"].toString(), "valid");
    QCOMPARE(proved.json()["binding"].toString(), "queries");
    for (const auto& term : proved.json()["terms"].toArray())
      QVERIFY2(!term.toObject()["meaning"].toString().isEmpty(),
               qPrintable(term.toObject()["name"].toString()));
    place.write("p.json", lora(5));
    const Answer refused = place.run(QStringList{"explain", "c.driftseal"} + own);
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.out.contains("NOT PROVED") && refused.out.contains("policy_differs"));
  }

  void cost_is_close_to_what_it_will_be() {
    const Workplace place;
    place.write("p.json", lora(4));
    QCOMPARE(audit(place, "llama/base", "llama/lora_merged_bf16").code, 0);
    const double bytes = place.read("c.driftseal").size();
    const auto cost = [&](const QStringList& of) {
      return place.run(QStringList{"policy", "check", "p.json", "--json", "--cost"} + of)
          .json()["cost"]
          .toObject();
    };
    const auto from_base = cost({"--base", Workplace::sample("llama/base")});
    QVERIFY(std::abs(from_base["proof_bytes"].toDouble() - bytes) < 0.05 * bytes);
    QCOMPARE(cost({"--base-manifest", "c.base.json"})["proof_bytes"], from_base["proof_bytes"]);
    QCOMPARE(from_base["rules"].toArray()[0].toObject()["rule"].toString(), "rule 1");
    QVERIFY(from_base["rules"].toArray()[0].toObject()["proof_bytes"].toInt() > 10'000);
  }

  void what_cannot_be_proved_is_refused_by_the_check() {
    const Workplace place;
    const auto refused = [&](const QByteArray& rules, const char* said) {
      place.write("p.json", policy(rules));
      const Answer answer = place.run({"policy", "check", "p.json", "--base", Workplace::sample("mlp/base")});
      QVERIFY2(answer.code == 1 && answer.out.contains(said), answer.out + answer.err);
    };
    const QByteArray frozen = R"({"tensors":"*","budget":"frozen"})";
    refused(R"({"tensors":"fc1.weight","budget":{"rank":64,"residual":"rounding"}},)" + frozen, "rank of 64");
    refused(R"({"tensors":"fc1.bias","budget":{"support":{"count":256}}},)" + frozen,
            "as many changed entries");
    refused(R"({"tensors":"fc1.weight","budget":{"norm":{"absolute":1e15}}},)" + frozen, "2^124");
    refused(R"({"tensors":"*","budget":"free"})", "degrees of freedom");
  }

  void spectra_of_a_lora() {
    const Workplace place;
    const Answer drift =
        place.run({"drift", Workplace::sample("llama/base"), Workplace::sample("llama/lora_merged_bf16"),
                   "--spectra", "--tolerance", "0.01", "--residual", "0.05", "--json"});
    QCOMPARE(drift.code, 0);
    int seen = 0;
    for (const auto& value : drift.json()["tensors"].toArray()) {
      const auto tensor = value.toObject();
      const auto spectrum = tensor["spectrum"].toObject();
      const bool adapted = tensor["changed"].toInt() > 0;
      QCOMPARE(spectrum["numerical_rank"].toObject()["rank"].toInt(), adapted ? 4 : 0);
      QCOMPARE(spectrum["numerical_rank"].toObject()["tolerance"].toDouble(), 0.01);
      if (!adapted) continue;
      ++seen;
      QVERIFY(spectrum["top"].toArray().size() >= 4 && spectrum["stable_rank"].toDouble() >= 1);
      QVERIFY(spectrum["effective_rank"].toDouble() > 1);
      QVERIFY(spectrum["rank_for_residual"].toObject()["rank"].toInt() <= 4);
      QVERIFY(spectrum["entries_for_residual"].toInt() > 0);
    }
    QVERIFY(seen > 0);
    QVERIFY(place
                .run({"drift", Workplace::sample("llama/base"), Workplace::sample("llama/lora_merged_bf16"),
                      "--spectra"})
                .out.contains("99 % rank"));
  }
};

QTEST_GUILESS_MAIN(TestCliStructure)
#include "test_cli_structure.moc"

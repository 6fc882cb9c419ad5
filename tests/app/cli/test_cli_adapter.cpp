// A LoRA adapter as the tuned model, from the drift to the link, without a merged copy of it.
#include "tests/app/cli/program.h"

class TestCliAdapter : public QObject {
  Q_OBJECT

  const QString base_ = Workplace::sample("llama/base"), adapter_ = Workplace::sample("llama/lora_adapter"),
                merged_ = Workplace::sample("llama/lora_merged_bf16");

 private slots:
  void drift_names_what_is_stored() {
    const auto tensors = Workplace().run({"drift", base_, adapter_, "--json"}).json()["tensors"].toArray();
    QCOMPARE(tensors.size(), 30);
    int adapted = 0;
    for (const auto& value : tensors) {
      const QJsonObject tensor = value.toObject();
      const bool targeted =
          tensor["name"].toString().contains("q_proj") || tensor["name"].toString().contains("v_proj");
      QCOMPARE(tensor["encoding_base"].toString(), QString());
      QCOMPARE(tensor["encoding_tuned"].toString(), targeted ? "BF16 + LoRA, rank 4" : "");
      QCOMPARE(tensor["dtype_tuned"].toString(), targeted ? "F64" : "BF16");
      QCOMPARE(tensor["changed"].toInteger() > 0, targeted);
      adapted += targeted;
    }
    QCOMPARE(adapted, 6);
  }

  void inspect_says_what_the_adapter_holds() {
    const Answer answer = Workplace().run({"inspect", adapter_, "--json"});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.json()["tensors"].toArray().size(), 12);
    const QJsonObject adapter = answer.json()["adapter"].toObject();
    QVERIFY(adapter["problem"].isNull());
    QCOMPARE(adapter["rank"].toInt(), 4);
    QCOMPARE(adapter["alpha"].toDouble(), 16.0);
    QCOMPARE(adapter["target_modules"].toArray().size(), 2);
    QVERIFY(Workplace().run({"inspect", adapter_}).out.contains("LoRA adapter, rank 4, scale 16 / rank"));
  }

  void an_adapter_that_cannot_be_applied_is_still_shown() {
    const Workplace place;
    place.copy(adapter_ + "/adapter_model.safetensors", "adapter_model.safetensors");
    place.write("adapter_config.json", R"({"peft_type":"LORA","r":4,"lora_alpha":8,"use_dora":true})");
    const Answer shown = place.run({"inspect", place.path("."), "--json"});
    QCOMPARE(shown.code, 0);
    QVERIFY(shown.json()["adapter"].toObject()["problem"].toString().contains("DoRA"));
    const Answer refused = place.run({"drift", base_, place.path("."), "--json"});
    QCOMPARE(refused.code, 2);
    QCOMPARE(refused.error_code(), "unsupported");
  }

  void a_policy_of_the_merged_model_fits_the_adapter() {
    const Workplace place;
    QCOMPARE(place.run({"policy", "propose", base_, merged_, "-o", "p.json", "--norms-only"}).code, 0);
    const Answer check = place.run({"policy", "check", "p.json", "--base", base_, "--tuned", adapter_});
    QVERIFY2(check.code == 0, check.out);
  }

  void certified_and_linked() {
    const Workplace place;
    const Answer proposed = place.run({"policy", "propose", base_, adapter_, "-o", "p.json"});
    QVERIFY2(proposed.code == 0, proposed.err);
    const Answer made = place.run({"audit", base_, adapter_, "-p", "p.json", "-o", "c.driftseal"});
    QVERIFY2(made.code == 0, made.out + made.err);
    QCOMPARE(place.run({"verify", "c.driftseal", "--base-manifest", "c.base.json", "-p", "p.json"}).code, 0);
    const QByteArray manifest = place.read("c.tuned.json");
    for (const char* file :
         {"adapter_config.json", "adapter_model.safetensors", "model-00003-of-00003.safetensors"})
      QVERIFY2(manifest.contains(file), manifest.left(500));
    const QStringList link{"link", "c.driftseal", "--tuned", adapter_, "--secret", "c.secret", "--json"};
    QCOMPARE(place.run(link).code, 4);  // an adapter alone says nothing
    const Answer linked = place.run(link + QStringList{"--base", base_});
    QVERIFY2(linked.code == 0, linked.err);
    QVERIFY(linked.json()["linked"].toBool() && linked.json()["same_files"].toBool());
    const Answer other =
        place.run({"link", "c.driftseal", "--tuned", merged_, "--secret", "c.secret", "--json"});
    QCOMPARE(other.code, 1);
    QVERIFY(!other.json()["linked"].toBool() && !other.json()["same_files"].toBool());
  }

  void committed_before() {
    const Workplace place;
    QCOMPARE(place.run({"policy", "propose", base_, adapter_, "-o", "p.json", "--norms-only"}).code, 0);
    const Answer committed =
        place.run({"commit", adapter_, "--layout-of", base_, "-o", "t.json", "--secret", "t.secret"});
    QVERIFY2(committed.code == 0, committed.err);
    const Answer made =
        place.run({"prove", "--base", base_, "--tuned", adapter_, "-p", "p.json", "-o", "c.driftseal",
                   "--tuned-manifest", "t.json", "--secret", "t.secret", "--json"});
    QVERIFY2(made.code == 0, made.err);
    QCOMPARE(made.json()["notes"].toArray().size(), 0);
  }

  void an_adapter_of_another_base() {
    const Answer refused = Workplace().run({"drift", Workplace::sample("mlp/base"), adapter_, "--json"});
    QCOMPARE(refused.code, 2);
    const QJsonObject error = refused.json()["error"].toObject();
    QCOMPARE(error["code"].toString(), "mismatch");
    QVERIFY(error["message"].toString().contains("model.layers.0.self_attn.q_proj.weight"));
  }
};

QTEST_GUILESS_MAIN(TestCliAdapter)
#include "test_cli_adapter.moc"

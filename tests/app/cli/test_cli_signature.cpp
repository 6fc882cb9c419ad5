// Signatures beside a model on the command line: three answers, the files in disagreement, exit codes.
#include "tests/app/cli/program.h"

class TestCliSignature : public QObject {
  Q_OBJECT

  static QString vector(const QString& name) {
    return DRIFTSEAL_SOURCE_DIR "/tests/vectors/model_signing/" + name;
  }

  // A copy of the signed sample, with the signature in it.
  struct Signed : Workplace {
    explicit Signed(const QString& signature = "key_p256.sig") {
      QDir(path(".")).mkpath("model/weights");
      for (const char* name : {"config.json", "empty.txt", "notes.md", "weights.bin", "weights/adapter.bin"})
        copy(vector(QString("model/") + name), QString("model/") + name);
      copy(vector(signature), "model/model.sig");
    }
    Answer trusting(const QString& key) const { return run({"signature", "model", "--trust", vector(key)}); }
    QJsonObject only(const QStringList& words) const {
      const auto list = run(QStringList{"signature", "--json"} + words).json()["signatures"].toArray();
      if (list.size() != 1) qFatal("not one signature");
      return list[0].toObject();
    }
  };

 private slots:
  void signed_files_are_vouched_for() {
    const Answer answer = Signed().trusting("p256.pub");
    QVERIFY2(answer.code == 0, answer.err);
    QVERIFY(answer.out.contains("model/model.sig\n"));
    QVERIFY(answer.out.contains("signature    valid\n"));
    QVERIFY(answer.out.contains("p256.pub\n"));
    QVERIFY(answer.out.contains("method       key\n"));
    QVERIFY(answer.out.contains("files        4 files match\n"));
    QVERIFY(answer.out.contains(
        "root digest  33d4093cd66e97eb725431ef505a310a38c75eec96595593c30387d3085eea62\n"));
    QVERIFY(answer.out.endsWith("\nVOUCHED FOR: somebody you trust has signed these files.\n"));
  }

  void json_has_the_documented_members() {
    const Signed place;
    const QJsonObject json =
        place.run({"signature", "model", "--trust", vector("p256.pub"), "--json"}).json();
    QCOMPARE(json["schema"].toString(), "driftseal-model-signature/1");
    QCOMPARE(json.keys(), QStringList({"accepted", "schema", "signatures"}));
    QVERIFY(json["accepted"].toBool());
    const QJsonObject one = json["signatures"][0].toObject();
    QCOMPARE(one.keys(), QStringList({"disagreements", "file", "files", "listed", "method", "model_name",
                                      "reason", "root_digest", "signature", "signer", "trust"}));
    QCOMPARE(one["files"].toString(), "match");
    QCOMPARE(one["listed"].toInt(), 4);
    QVERIFY(one["reason"].isNull());
  }

  void without_trust_nobody_vouches() {
    const Signed place;
    QCOMPARE(place.run({"signature", "model"}).code, 1);
    const QJsonObject one = place.only({"model"});
    QCOMPARE(one["signature"].toString(), "undecidable");
    QCOMPARE(one["trust"].toString(), "unknown");
    QCOMPARE(one["files"].toString(), "match");
    QVERIFY(one["signer"].isNull());
  }

  void files_in_disagreement_are_named() {
    const Signed place;
    place.flip_bit("model/weights.bin", 7);
    place.write("model/a\x1b[31m", "x");
    QFile::remove(place.path("model/config.json"));
    const Answer answer = place.trusting("p256.pub");
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.out.contains("files        not those that were signed: 3 disagreements\n"));
    QVERIFY(answer.out.contains("    a\\x1b[31m: not listed\n"));
    QVERIFY(answer.out.contains("    config.json: missing\n"));
    QVERIFY(answer.out.contains("    weights.bin: differs\n"));
    const QJsonArray list = place.only({"model"})["disagreements"].toArray();
    QCOMPARE(list[1].toObject(), (QJsonObject{{"name", "config.json"}, {"problem", "missing"}}));
  }

  void many_disagreements_are_counted() {
    const Signed place;
    for (int i = 0; i < 50; ++i) place.write(QString("model/x%1").arg(i), "");
    const Answer answer = place.trusting("p256.pub");
    QVERIFY(answer.out.contains("    and 30 more\n"));
    QCOMPARE(place.only({"model"})["disagreements"].toArray().size(), 50);
  }

  void a_bad_signature_is_not_accepted() {
    const Signed place("wrong_root.sig");
    QCOMPARE(place.trusting("alice.pub").code, 1);
    const QJsonObject one = place.only({"model", "--trust", vector("alice.pub")});
    QCOMPARE(one["signature"].toString(), "bad");
    QCOMPARE(one["files"].toString(), "not_checked");
    QVERIFY(one["root_digest"].isNull());
  }

  void a_good_signature_does_not_make_up_for_a_bad_one() {
    const Signed place;
    place.copy(vector("wrong_root.sig"), "model/other.sig");
    const Answer answer = place.run({"signature", "model", "--trust", vector("p256.pub")});
    QCOMPARE(answer.code, 1);
    QVERIFY(
        answer.out.endsWith("NOT VOUCHED FOR: one signature holds, another is bad or about other files.\n"));
  }

  void the_signature_may_be_named() {
    const Signed place;
    QFile::remove(place.path("model/model.sig"));
    QCOMPARE(
        place
            .run({"signature", "model", "--signature", vector("key_p521.sig"), "--trust", vector("p521.pub")})
            .code,
        0);
    const QJsonObject single = place.only(
        {"model/weights.bin", "--signature", vector("single.sig"), "--trust", vector("alice.pub")});
    QCOMPARE(single["files"].toString(), "match");
  }

  void exit_codes_tell_unsigned_from_failed() {
    const Signed place;
    QFile::remove(place.path("model/model.sig"));
    const Answer unsigned_model = place.run({"signature", "model"});
    QCOMPARE(unsigned_model.code, 3);
    QVERIFY(unsigned_model.out.startsWith("NOT SIGNED"));
    QCOMPARE(place.run({"signature", "model", "--json"}).json()["signatures"].toArray().size(), 0);
    for (const QStringList& words : {QStringList{"signature", "nowhere", "--json"},
                                     {"signature", "model", "--signature", "nowhere.sig", "--json"},
                                     {"signature", "model", "--trust", "nowhere.pem", "--json"}}) {
      const Answer answer = place.run(words);
      QCOMPARE(answer.code, 2);
      QCOMPARE(answer.error_code(), "cannot_open");
    }
    QCOMPARE(place.run({"signature"}).code, 4);
  }

  void inspect_mentions_a_signature_and_does_not_look_at_it() {
    const Workplace place;
    place.copy(Workplace::sample("mlp/base/model.safetensors"), "model.safetensors");
    QVERIFY(!place.run({"inspect", "model.safetensors"}).out.contains("not verified"));
    place.write("model.sig", "no signature at all");
    const Answer answer = place.run({"inspect", "model.safetensors"});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.contains("\nmodel.sig: not verified; run driftseal signature model.safetensors\n"));
    QCOMPARE(place.run({"inspect", "model.safetensors", "--json"}).json()["signatures"].toArray(),
             QJsonArray{"model.sig"});
  }
};

QTEST_APPLESS_MAIN(TestCliSignature)
#include "test_cli_signature.moc"

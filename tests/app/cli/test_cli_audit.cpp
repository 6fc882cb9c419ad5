// The main job through the real program: propose, audit, verify, link, sign; and what must be refused.
#include "tests/app/cli/program.h"

class TestCliAudit : public QObject {
  Q_OBJECT

  static Answer propose(const Workplace& place, const char* base, const char* tuned,
                        const QStringList& more = {}) {
    return place.run(
        QStringList{"policy", "propose", Workplace::sample(base), Workplace::sample(tuned), "-o", "p.json"} +
        more);
  }
  static Answer audit(const Workplace& place, const char* base, const char* tuned,
                      const QStringList& more = {}) {
    return place.run(QStringList{"audit", Workplace::sample(base), Workplace::sample(tuned), "-p", "p.json",
                                 "-o", "c.driftseal"} +
                     more);
  }
  static Answer verify(const Workplace& place, const QStringList& more = {}) {
    return place.run(QStringList{"verify", "c.driftseal", "--base-manifest", "c.base.json", "-p", "p.json"} +
                     more);
  }

 private slots:
  void pairs_data() {
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("tuned");
    for (const auto& [base, tuned] :
         {std::pair("mlp/base", "mlp/full"), std::pair("mlp/base", "mlp/lastlayer"),
          std::pair("cnn/base", "cnn/full"), std::pair("cnn/base", "cnn/backdoor"),
          std::pair("llama/base", "llama/full"), std::pair("llama/base", "llama/lora_merged_bf16"),
          std::pair("llama/base", "llama/malicious")})
      QTest::newRow(tuned) << QByteArray(base) << QByteArray(tuned);
  }

  void accepted_with_a_proposed_policy_data() { pairs_data(); }
  void accepted_with_a_proposed_policy() {
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, tuned);
    const Workplace place;
    QCOMPARE(propose(place, base, tuned).code, 0);
    const Answer made = audit(place, base, tuned);
    QVERIFY2(made.code == 0, made.err + made.out);
    QVERIFY(made.out.trimmed().split('\n').last().startsWith("CERTIFIED"));
    const Answer checked = verify(place, {"--json"});
    QCOMPARE(checked.code, 0);
    QCOMPARE(checked.json()["proof"].toString(), "valid");
    QCOMPARE(checked.json()["applies"].toString(), "yes");
    QVERIFY(checked.json()["soundness_bits"].toDouble() >= 100);
  }

  void one_percent_too_tight_is_refused_data() { pairs_data(); }
  void one_percent_too_tight_is_refused() {
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, tuned);
    const Workplace place;
    QCOMPARE(propose(place, base, tuned, {"--headroom", "0", "--scale", "0.99", "--group", "tensor"}).code,
             0);
    const Answer refused = audit(place, base, tuned, {"--json"});
    QCOMPARE(refused.code, 1);
    QCOMPARE(refused.json()["outcome"].toString(), "refused");
    QVERIFY(refused.json()["certificate"].isNull());
    QCOMPARE(place.files(), QStringList{"p.json"});
    // Every tensor that moved is named.
    const Answer drift = place.run({"drift", Workplace::sample(base), Workplace::sample(tuned), "--json"});
    QStringList named;
    for (const QJsonValue finding : refused.json()["findings"].toArray())
      if (finding["severity"].toString() == "error") named << finding["block"].toString();
    for (const QJsonValue tensor : drift.json()["tensors"].toArray())
      if (tensor["fro_delta"].toDouble() > 0 && tensor["dtype_base"].toString() != "I64")
        QVERIFY2(named.contains(tensor["name"].toString()), qPrintable(tensor["name"].toString()));
  }

  void malice_is_refused_by_the_policy_of_the_benign_sibling_data() {
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("benign");
    QTest::addColumn<QByteArray>("malicious");
    QTest::newRow("llama") << QByteArray("llama/base") << QByteArray("llama/lora_merged_bf16")
                           << QByteArray("llama/malicious");
    QTest::newRow("cnn") << QByteArray("cnn/base") << QByteArray("cnn/full") << QByteArray("cnn/backdoor");
  }

  void malice_is_refused_by_the_policy_of_the_benign_sibling() {
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, benign);
    QFETCH(QByteArray, malicious);
    const Workplace place;
    QCOMPARE(propose(place, base, benign).code, 0);
    const Answer refused = audit(place, base, malicious);
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.out.trimmed().split('\n').last().startsWith("REFUSED"));
    QVERIFY(!place.has("c.driftseal"));
  }

  void link_knows_the_files() {
    const Workplace place;
    propose(place, "mlp/base", "mlp/full");
    QCOMPARE(audit(place, "mlp/base", "mlp/full").code, 0);
    const auto link = [&](const char* tuned) {
      return place.run(
          {"link", "c.driftseal", "--tuned", Workplace::sample(tuned), "--secret", "c.secret", "--json"});
    };
    const Answer same = link("mlp/full"), other = link("mlp/base");
    QCOMPARE(same.code, 0);
    QVERIFY(same.json()["linked"].toBool() && same.json()["same_files"].toBool());
    QCOMPARE(other.code, 1);
    QVERIFY(!other.json()["linked"].toBool() && !other.json()["same_files"].toBool());
  }

  void signatures_and_trust() {
    const Workplace place;
    propose(place, "mlp/base", "mlp/full");
    QCOMPARE(audit(place, "mlp/base", "mlp/full").code, 0);
    place.write("pw", "correct horse\n");
    place.write("wrong", "incorrect\n");
    QCOMPARE(place.run({"keygen", "-o", "a", "--passphrase-file", "pw"}).code, 0);
    QCOMPARE(place.run({"keygen", "-o", "b", "--type", "ed25519", "--no-passphrase"}).code, 0);
    const QByteArray before = place.read("c.driftseal");
    const Answer wrong =
        place.run({"sign", "c.driftseal", "-k", "a", "--passphrase-file", "wrong", "--json"});
    QCOMPARE(wrong.code, 2);
    QCOMPARE(wrong.error_code(), "wrong_passphrase");
    QVERIFY(place.read("c.driftseal") == before);
    QCOMPARE(verify(place, {"--trust", "a.pub"}).code, 1);  // nobody signed yet
    QCOMPARE(place.run({"sign", "c.driftseal", "-k", "a", "--passphrase-file", "pw"}).code, 0);
    QCOMPARE(place.run({"sign", "c.driftseal", "-k", "b"}).code, 0);
    const Answer checked = verify(place, {"--trust", "b.pub", "--json"});
    QCOMPARE(checked.code, 0);
    const auto signatures = checked.json()["signatures"].toArray();
    QCOMPARE(signatures.size(), 2);
    QCOMPARE(signatures[1]["signature"].toString(), "valid");
    QCOMPARE(signatures[1]["trust"].toString(), "trusted");
    QCOMPARE(signatures[0]["trust"].toString(), "unknown");
  }

  void verification_demands_what_the_relying_party_demands() {
    const Workplace place;
    propose(place, "mlp/base", "mlp/full");
    QCOMPARE(audit(place, "mlp/base", "mlp/full").code, 0);
    QCOMPARE(verify(place, {"--min-bits", "110", "--json"}).json()["failed_check"].toString(), "soundness");
    QCOMPARE(verify(place, {"--min-bits", "110"}).code, 1);
    place.copy(place.path("p.json"), "own.json");
    place.write("own.json", place.read("own.json") + "\n");
    const Answer other =
        place.run({"verify", "c.driftseal", "--base-manifest", "c.base.json", "-p", "own.json", "--json"});
    QCOMPARE(other.code, 1);
    QCOMPARE(other.json()["failed_check"].toString(), "policy_differs");
  }

  void reports_are_written() {
    const Workplace place;
    propose(place, "mlp/base", "mlp/full");
    QCOMPARE(audit(place, "mlp/base", "mlp/full").code, 0);
    for (const char* name : {"r.html", "r.pdf", "r.json"}) {
      const Answer made =
          place.run({"report", "c.driftseal", "--base-manifest", "c.base.json", "-p", "p.json", "--base",
                     Workplace::sample("mlp/base"), "--tuned", Workplace::sample("mlp/full"), "-o", name});
      QVERIFY2(made.code == 0, made.err);
    }
    QVERIFY(place.read("r.html").contains("fc2.weight"));
    QVERIFY(place.read("r.pdf").startsWith("%PDF-"));
    QCOMPARE(place.run({"report", "c.driftseal", "-o", "r.doc"}).code, 4);
  }
};

QTEST_GUILESS_MAIN(TestCliAudit)
#include "test_cli_audit.moc"

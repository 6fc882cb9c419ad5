// What the commands say: the JSON of each against the truth of the samples and against its documented
// members.
#include <cmath>

#include "tests/app/cli/program.h"

class TestCliWords : public QObject {
  Q_OBJECT

  static QJsonObject truth(const char* name) {
    QFile file(Workplace::sample("truth/") + name);
    if (!file.open(QIODevice::ReadOnly)) qFatal("no truth");
    return QJsonDocument::fromJson(file.readAll()).object();
  }

  static bool close(const QJsonValue& a, const QJsonValue& b) {
    return a.isNull() == b.isNull() &&
           std::abs(a.toDouble() - b.toDouble()) <= 1e-12 * std::abs(b.toDouble());
  }

 private slots:
  void drift_equals_the_truth_data() {
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("tuned");
    QTest::addColumn<QByteArray>("file");
    for (const auto& [base, tuned, file] :
         {std::tuple("llama/base", "llama/full", "llama__full.truth.json"),
          std::tuple("llama/base", "llama/malicious", "llama__malicious.truth.json"),
          std::tuple("cnn/base", "cnn/full", "cnn__full.truth.json"),
          std::tuple("mlp/base", "mlp/lastlayer", "mlp__lastlayer.truth.json")})
      QTest::newRow(tuned) << QByteArray(base) << QByteArray(tuned) << QByteArray(file);
  }

  void drift_equals_the_truth() {
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, tuned);
    QFETCH(QByteArray, file);
    const Answer drift =
        Workplace().run({"drift", Workplace::sample(base), Workplace::sample(tuned), "--json"});
    QCOMPARE(drift.code, 0);
    const auto expected = truth(file)["tensors"].toObject();
    const auto tensors = drift.json()["tensors"].toArray();
    QCOMPARE(tensors.size(), expected.size());
    for (const QJsonValue tensor : tensors) {
      const auto right = expected[tensor["name"].toString()].toObject();
      QVERIFY(close(tensor["fro_base"], right["fro_base"]));
      QVERIFY(close(tensor["fro_tuned"], right["fro_ft"]));
      QVERIFY(close(tensor["fro_delta"], right["fro_delta"]));
      QVERIFY(close(tensor["max_abs_delta"], right["max_abs_delta"]));
      QCOMPARE(tensor["changed"].toInteger(), right["l0"].toInteger());
    }
  }

  void documented_members() {
    const Workplace place;
    const auto keys = [](const QJsonValue& value) { return value.toObject().keys(); };
    const QJsonObject drift =
        place.run({"--json", "drift", Workplace::sample("mlp/base"), Workplace::sample("mlp/full")}).json();
    QCOMPARE(drift["schema"].toString(), "driftseal-drift/1");
    QCOMPARE(drift.keys(), QStringList({"coverage", "schema", "summary", "tensors"}));
    QCOMPARE(keys(drift["summary"]),
             QStringList({"changed", "complete", "elements", "fro_base", "fro_delta", "relative"}));
    QCOMPARE(keys(drift["coverage"][0]), QStringList({"bytes", "name", "reason", "status"}));
    QCOMPARE(keys(drift["tensors"][0]),
             QStringList({"changed", "cosine", "dtype_base", "dtype_tuned", "elements", "encoding_base",
                          "encoding_tuned", "fro_base", "fro_delta", "fro_tuned", "max_abs_delta",
                          "max_abs_index", "name", "nonfinite_base", "nonfinite_tuned", "shape"}));
    place.write("p.json", R"({"driftseal_policy":1,"name":"n","rules":[{"tensors":"*","budget":"frozen"}]})");
    const Answer check = place.run({"policy", "check", "p.json", "--base", Workplace::sample("mlp/base"),
                                    "--tuned", Workplace::sample("mlp/full"), "--json"});
    QCOMPARE(check.code, 1);
    QCOMPARE(check.json()["schema"].toString(), "driftseal-findings/1");
    QCOMPARE(check.json().keys(), QStringList({"covered", "findings", "schema"}));
    QCOMPARE(keys(check.json()["findings"][0]),
             QStringList({"allowed", "block", "measured", "message", "rule", "severity"}));
    const Answer error = place.run({"inspect", "nowhere", "--json"});
    QCOMPARE(keys(error.json()["error"]), QStringList({"code", "file", "message", "remedy", "where"}));
  }

  void csv_has_a_line_a_tensor() {
    const Workplace place;
    QCOMPARE(
        place.run({"drift", Workplace::sample("mlp/base"), Workplace::sample("mlp/full"), "--csv", "d.csv"})
            .code,
        0);
    const auto lines = place.read("d.csv").split('\n');
    QCOMPARE(lines.size(), 6 + 2);
    QCOMPARE(lines[0].split(',').size(), 16);
    QVERIFY(lines[2].startsWith("fc1.weight,\"[256,64]\",F32,F32,16384,"));
  }

  void drift_is_sorted_and_ends_with_a_verdict() {
    const Answer drift =
        Workplace().run({"drift", Workplace::sample("mlp/base"), Workplace::sample("mlp/full")});
    const auto lines = drift.out.trimmed().split('\n');
    QVERIFY(lines[1].startsWith("fc2.bias"));  // 0.2627, the largest
    QVERIFY(lines.last().contains("relative drift") && lines.last().contains("complete"));
  }

  void inspect_lists_every_tensor() {
    const QJsonObject model = Workplace().run({"inspect", Workplace::sample("llama/base"), "--json"}).json();
    QCOMPARE(model["schema"].toString(), "driftseal-inspect/1");
    QCOMPARE(model["files"].toArray().size(), 3);
    QCOMPARE(model["tensors"].toArray().size(), 30);
    QCOMPARE(model["summary"]["elements"].toInteger(), 323232);
  }

  void keys_are_not_overwritten_and_are_private() {
    const Workplace place;
    QCOMPARE(place.run({"keygen", "-o", "k", "--no-passphrase", "--json"}).json()["encrypted"].toBool(),
             false);
    const QByteArray key = place.read("k");
    QCOMPARE(place.run({"keygen", "-o", "k", "--no-passphrase"}).code, 2);
    QCOMPARE(place.read("k"), key);
    QVERIFY(!(QFile::permissions(place.path("k")) & (QFile::ReadGroup | QFile::ReadOther)));
  }

  void reports_are_signed_beside() {
    const Workplace place;
    place.write("r.html", "<html></html>");
    for (const char* key : {"a", "b"}) QCOMPARE(place.run({"keygen", "-o", key, "--no-passphrase"}).code, 0);
    QCOMPARE(place.run({"sign", "r.html", "-k", "a"}).code, 0);
    QCOMPARE(place.run({"sign", "r.html", "-k", "b"}).code, 0);
    QCOMPARE(place.read("r.html.intoto.jsonl").count('\n'), 2);
    const auto check = [&](const char* key) {
      return place.run({"verify-report", "r.html", "--trust", key, "--json"});
    };
    QCOMPARE(check("b.pub").code, 0);
    QCOMPARE(check("b.pub").json()["signatures"][1]["trust"].toString(), "trusted");
    QCOMPARE(place.run({"verify-report", "r.html"}).code, 1);
    place.write("r.html", "<html> </html>");
    QCOMPARE(check("b.pub").code, 1);
    QCOMPARE(check("b.pub").json()["signatures"][0]["signature"].toString(), "bad");
  }

  void help_and_version() {
    const Workplace place;
    for (const char* command : {"inspect", "drift", "policy", "commit", "prove", "audit", "verify", "link",
                                "sign", "keygen", "report", "verify-report"}) {
      QVERIFY(place.run({"--help"}).out.contains(command));
      QCOMPARE(place.run({command, "--help"}).code, 0);
    }
    QVERIFY(place.run({"--version"}).out.startsWith("driftseal "));
    QVERIFY(place.run({"policy", "check", "--help"}).out.contains("POLICY"));
  }
};

QTEST_GUILESS_MAIN(TestCliWords)
#include "test_cli_words.moc"

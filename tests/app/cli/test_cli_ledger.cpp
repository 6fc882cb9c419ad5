// inspect --ledger: lines that add up, in words, as JSON and as CSV.
#include "tests/app/cli/program.h"

class TestCliLedger : public QObject {
  Q_OBJECT

  static qint64 sum(const QJsonValue& numbers) {
    qint64 total = 0;
    for (const QJsonValue number : numbers.toObject()) total += number.toInteger();
    return total;
  }

 private slots:
  void one_model() {
    const Workplace place;
    const auto sample = Workplace::sample("llama/base");
    const auto answer = place.run({"inspect", sample, "--ledger", "--csv", "lines.csv", "--json"});
    QCOMPARE(answer.code, 0);
    const auto json = answer.json();
    QCOMPARE(json["schema"].toString(), "driftseal-ledger/1");
    const auto model = json["models"][0];
    qint64 size = 0, lines = 0;
    for (const QJsonValue file : model["files"].toArray()) {
      QCOMPARE(file["bytes"], file["size"]);
      size += file["size"].toInteger();
    }
    for (const QJsonValue line : json["lines"].toArray()) lines += line["bytes"].toInteger();
    QVERIFY(size > 0);
    QCOMPARE(lines, size);
    QCOMPARE(sum(model["uses"]), size);
    QVERIFY(model["classes"].isNull() && json["lines"][0]["class"].isNull());

    const auto csv = place.read("lines.csv").split('\n');
    QCOMPARE(csv[0], QByteArray("model,file,offset,bytes,use,name,shared_with,class,rule,reason\r"));
    QCOMPARE(csv.size(), json["lines"].toArray().size() + 2);
    QVERIFY(csv[1].startsWith("model,") && csv[1].contains(",0,") && csv[1].contains(",header,"));
  }

  void a_pair_and_a_policy() {
    const Workplace place;
    place.write("p.json", R"({"driftseal_policy": 1, "name": "p", "rules": [
        {"name": "norms", "tensors": "*norm*", "budget": "exempt"},
        {"name": "layers", "tensors": "model.layers.*", "budget": "free"}]})");
    const auto base = Workplace::sample("llama/base"), tuned = Workplace::sample("llama/full");
    const auto answer = place.run({"inspect", base, tuned, "--ledger", "-p", "p.json", "--json"});
    QVERIFY2(answer.code == 0, answer.out + answer.err);
    const auto models = answer.json()["models"].toArray();
    QCOMPARE(models.size(), 2);
    for (const QJsonValue model : models) {
      QCOMPARE(sum(model["classes"]), model["uses"]["tensor"].toInteger());
      for (const auto* what : {"audited", "exempt", "uncovered"})
        QVERIFY2(model["classes"][what].toInteger() > 0, what);
      QCOMPARE(model["classes"]["added"].toInteger(), 0);
    }
    const auto text = place.run({"inspect", base, tuned, "--ledger", "-p", "p.json"}).out;
    QVERIFY(text.contains("uncovered: ") && text.contains("(rule \"norms\")"));
    QVERIFY(text.contains("The base: ") && text.contains("The tuned model: "));
  }

  void wrong_calls() {
    const Workplace place;
    const auto sample = Workplace::sample("llama/base");
    for (const auto& words : {QStringList{"inspect", sample, sample},
                              {"inspect", sample, "--csv", "x"},
                              {"inspect", sample, "--policy", "x"},
                              {"inspect", sample, "--ledger", "--policy", "x"}})
      QCOMPARE(place.run(words).code, 4);
    QVERIFY(place.files().isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestCliLedger)
#include "test_cli_ledger.moc"

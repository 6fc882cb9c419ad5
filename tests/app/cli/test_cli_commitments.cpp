// Commitments made once and used in many proofs: side-cars, secrets, and the budget of openings.
#include "tests/app/cli/program.h"

class TestCliCommitments : public QObject {
  Q_OBJECT

  // A pair with its policy and both commitments in a folder.
  struct Committed : Workplace {
    Committed() {
      copy(sample("mlp/base/model.safetensors"), "base.safetensors");
      copy(sample("mlp/full/model.safetensors"), "tuned.safetensors");
      const bool ready =
          run({"policy", "propose", "base.safetensors", "tuned.safetensors", "-o", "p.json"}).code == 0 &&
          run({"commit", "base.safetensors", "-o", "b.json"}).code == 0 &&
          run({"commit", "tuned.safetensors", "-o", "t.json", "--secret", "t.secret", "--layout-of",
               "base.safetensors"})
                  .code == 0;
      if (!ready) qFatal("cannot prepare");
    }
    QStringList prove_words(const QString& certificate) const {
      return {
          "prove",    "--base",    "base.safetensors", "--tuned", "tuned.safetensors", "-p",     "p.json",
          "-o",       certificate, "--base-manifest",  "b.json",  "--tuned-manifest",  "t.json", "--secret",
          "t.secret", "--json"};
    }
    Answer prove(const QString& certificate) const { return run(prove_words(certificate)); }
    Answer verify(const QString& certificate) const {
      return run({"verify", certificate, "--base-manifest", "b.json", "-p", "p.json"});
    }
  };

 private slots:
  void cached_manifests_are_used() {
    const Committed place;
    const QStringList before = place.files();
    const Answer made = place.prove("c.driftseal");
    QVERIFY2(made.code == 0, made.err);
    QCOMPARE(made.json()["notes"].toArray().size(), 0);
    QCOMPARE(made.json()["openings_used"].toInt(), 1);
    QStringList expected = before + QStringList{"c.driftseal"};
    expected.sort();
    QCOMPARE(place.files(), expected);
    QCOMPARE(place.verify("c.driftseal").code, 0);
    const Answer link =
        place.run({"link", "c.driftseal", "--tuned", "tuned.safetensors", "--secret", "t.secret"});
    QCOMPARE(link.code, 0);
  }

  void both_ways_lead_to_one_base_manifest() {
    const Committed place;
    const Answer audit =
        place.run({"audit", "base.safetensors", "tuned.safetensors", "-p", "p.json", "-o", "a.driftseal"});
    QCOMPARE(audit.code, 0);
    QCOMPARE(place.read("a.base.json"), place.read("b.json"));
    QCOMPARE(place.read("a.base.json.cap"), place.read("b.json.cap"));
    QVERIFY(place.read("a.tuned.json") != place.read("t.json"));  // salted anew
  }

  void a_tampered_cap_is_noticed_and_made_again() {
    const Committed place;
    const QByteArray whole = place.read("b.json.cap");
    for (const qint64 at : {qint64{3}, qint64{20}, qint64{100}, qint64{-1}}) {
      place.write("b.json.cap", whole);
      place.flip_bit("b.json.cap", at);
      const Answer made =
          place.run({"prove", "--base", "base.safetensors", "--tuned", "tuned.safetensors", "-p", "p.json",
                     "-o", "c.driftseal", "--base-manifest", "b.json", "--json"});
      QVERIFY2(made.code == 0, made.err);
      QVERIFY(made.json()["notes"].toArray()[0].toString().contains("b.json.cap"));
      QCOMPARE(place.verify("c.driftseal").code, 0);
    }
  }

  void a_changed_base_does_not_pass_for_the_cached_one() {
    const Committed place;
    place.flip_bit("base.safetensors", -3);
    const Answer refused = place.prove("c.driftseal");
    QCOMPARE(refused.code, 2);
    QCOMPARE(refused.error_code(), "mismatch");
    QVERIFY(!place.has("c.driftseal"));
    QCOMPARE(place.read("t.secret").count('\n'), 1);  // not counted
  }

  void a_changed_tuned_model_does_not_pass_for_the_cached_one() {
    const Committed place;
    place.copy(place.path("base.safetensors"), "tuned.safetensors");
    QCOMPARE(place.prove("c.driftseal").error_code(), "mismatch");
    QVERIFY(!place.has("c.driftseal"));
  }

  void a_spent_budget_is_refused() {
    const Committed place;
    int made = 0;
    Answer last = place.prove("c0.driftseal");
    for (; last.code == 0 && made < 30; last = place.prove(QString("c%1.driftseal").arg(++made))) {
    }
    QCOMPARE(made, 4);  // (1024 - 1) / (213 + 1)
    QCOMPARE(last.code, 2);
    QCOMPARE(last.error_code(), "opening_budget");
    QVERIFY(!place.has("c4.driftseal"));
    QCOMPARE(place.verify("c3.driftseal").code, 0);
  }

  void concurrent_proofs_share_the_budget() {
    const Committed place;
    std::vector<std::unique_ptr<QProcess>> running;
    for (int i = 0; i < 7; ++i) {
      running.push_back(std::make_unique<QProcess>());
      place.start(*running.back(), place.prove_words(QString("c%1.driftseal").arg(i)));
    }
    int good = 0, spent = 0;
    for (const auto& process : running) {
      QVERIFY(process->waitForFinished(300'000));
      good += process->exitCode() == 0 ? 1 : 0;
      spent += process->readAllStandardOutput().contains("opening_budget") ? 1 : 0;
    }
    QCOMPARE(good, 4);
    QCOMPARE(spent, 3);
    QCOMPARE(place.files().filter(".driftseal").size(), 4);
    QCOMPARE(place.read("t.secret").count('\n'), 5);
  }

  void a_secret_is_never_replaced_by_commit() {
    const Committed place;
    const QByteArray before = place.read("t.secret");
    const Answer again =
        place.run({"commit", "tuned.safetensors", "-o", "t2.json", "--secret", "t.secret", "--json"});
    QCOMPARE(again.code, 2);
    QCOMPARE(again.error_code(), "cannot_write");
    QCOMPARE(place.read("t.secret"), before);
    QVERIFY(!place.has("t2.json"));
  }

  void an_audit_keeps_the_secret_of_the_one_before() {
    const Committed place;
    const QStringList words = {"audit", "base.safetensors", "tuned.safetensors", "-p", "p.json",
                               "-o",    "a.driftseal"};
    QCOMPARE(place.run(words).code, 0);
    const QByteArray first = place.read("a.secret");
    QCOMPARE(place.run(words).code, 0);
    QVERIFY(place.read("a.secret") != first);
    const QStringList kept = place.files().filter(QRegularExpression("^a\\.secret\\.[0-9a-f]{16}$"));
    QCOMPARE(kept.size(), 1);
    QCOMPARE(place.read(kept[0]), first);
  }

  void others_must_not_read_the_secret() {
    const Committed place;
    QFile::setPermissions(place.path("t.secret"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    const Answer refused = place.prove("c.driftseal");
    QCOMPARE(refused.code, 2);
    QCOMPARE(refused.error_code(), "key_refused");
  }

  void manifest_and_secret_go_together() {
    const Committed place;
    const Answer refused = place.run({"prove", "--base", "base.safetensors", "--tuned", "tuned.safetensors",
                                      "-p", "p.json", "-o", "c.driftseal", "--secret", "t.secret", "--json"});
    QCOMPARE(refused.code, 4);
    QCOMPARE(refused.error_code(), "usage");
  }

  void roles_are_not_swapped() {
    const Committed place;
    const Answer refused =
        place.run({"prove", "--base", "base.safetensors", "--tuned", "tuned.safetensors", "-p", "p.json",
                   "-o", "c.driftseal", "--base-manifest", "t.json", "--json"});
    QCOMPARE(refused.code, 2);
    QCOMPARE(refused.error_code(), "mismatch");
  }

  void another_exempt_set_makes_a_new_manifest_beside_the_certificate() {
    const Committed place;
    place.write("p.json", R"({"driftseal_policy":1,"name":"n","rules":[
      {"tensors":"fc1.*","budget":"exempt"},{"tensors":"*","budget":{"norm":{"relative":"0.5"}}}]})");
    const QByteArray before = place.read("b.json");
    const Answer made =
        place.run({"prove", "--base", "base.safetensors", "--tuned", "tuned.safetensors", "-p", "p.json",
                   "-o", "c.driftseal", "--base-manifest", "b.json", "--json"});
    QVERIFY2(made.code == 0, made.err + made.out);
    QCOMPARE(place.read("b.json"), before);
    QVERIFY(place.read("c.base.json") != before);
    const Answer with_old = place.verify("c.driftseal");
    QCOMPARE(with_old.code, 1);
    QCOMPARE(place.run({"verify", "c.driftseal", "--base-manifest", "c.base.json", "-p", "p.json"}).code, 0);
  }
};

QTEST_GUILESS_MAIN(TestCliCommitments)
#include "test_cli_commitments.moc"

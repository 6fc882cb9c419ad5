// Bad input of every class: one paragraph with file, place and remedy, the right exit code, nothing left
// behind.
#include <unistd.h>

#include <limits>

#include "tests/app/cli/program.h"
#include "tests/support/llama_pair.h"
#include "tests/support/safetensors_file.h"

using namespace driftseal;

class TestCliBadInput : public QObject {
  Q_OBJECT

  // A pair, a policy for it and a certificate.
  struct Place : Workplace {
    Place() {
      copy(sample("mlp/base/model.safetensors"), "base.safetensors");
      copy(sample("mlp/full/model.safetensors"), "tuned.safetensors");
      if (run({"policy", "propose", "base.safetensors", "tuned.safetensors", "-o", "p.json"}).code != 0)
        qFatal("propose");
    }
    QStringList audit_words() const {
      return {"audit", "base.safetensors", "tuned.safetensors", "-p", "p.json", "-o", "c.driftseal",
              "--json"};
    }
    void certify() const {
      if (run(audit_words()).code != 0) qFatal("audit");
    }
    void write_tensors(const QString& name, const test::SafetensorsFile& file) const {
      file.write(path(name).toStdString());
    }
  };

  // Errors have all their parts, and stderr says the same in one paragraph.
  static void verify_error(const Answer& answer, int code, const QString& error) {
    QCOMPARE(answer.code, code);
    const auto parts = answer.json()["error"].toObject();
    QCOMPARE(parts["code"].toString(), error);
    QVERIFY(!parts["message"].toString().isEmpty());
    QVERIFY(!parts["remedy"].toString().isEmpty());
    QCOMPARE(answer.err.count('\n'), 1);
    QVERIFY(answer.err.contains(parts["message"].toString().toUtf8()));
  }

 private slots:
  void hostile_models_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    const QByteArray whole = Workplace().read(Workplace::sample("mlp/base/model.safetensors"));
    const auto raw = [](const char* header, int data) {
      const Bytes bytes = test::raw_safetensors(header, Bytes(static_cast<std::size_t>(data)));
      return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    };
    QTest::newRow("empty") << QByteArray() << "truncated";
    QTest::newRow("truncated data") << whole.chopped(1) << "truncated";
    QTest::newRow("truncated header") << whole.left(100) << "truncated";
    QTest::newRow("gap") << raw(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})", 2) << "malformed";
    QTest::newRow("overlap")
        << raw(R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}})",
               3)
        << "malformed";
    QTest::newRow("out of bounds") << raw(R"({"a":{"dtype":"U8","shape":[9],"data_offsets":[0,9]}})", 3)
                                   << "truncated";
    QTest::newRow("huge shape")
        << raw(R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,4]}})", 4)
        << "malformed";
    QTest::newRow("negative size") << raw(R"({"a":{"dtype":"U8","shape":[-1],"data_offsets":[0,1]}})", 1)
                                   << "malformed";
    QTest::newRow("name twice")
        << raw(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})",
               1)
        << "malformed";
    QTest::newRow("not UTF-8") << raw("{\"\xff\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]}}", 1)
                               << "malformed";
  }

  void hostile_models() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, error);
    const Place place;
    const QStringList before = place.files();
    place.write("tuned.safetensors", bytes);
    for (const QStringList& words :
         {QStringList{"inspect", "tuned.safetensors", "--json"},
          QStringList{"drift", "base.safetensors", "tuned.safetensors", "--csv", "d.csv", "--json"},
          QStringList{"commit", "tuned.safetensors", "-o", "m.json", "--json"}, place.audit_words()})
      verify_error(place.run(words), 2, error);
    QCOMPARE(place.files(), before);
  }

  void zero_size_and_scalar_tensors_are_fine() {
    const Place place;
    for (const auto& [name, value] :
         {std::pair("base.safetensors", 1.0F), std::pair("tuned.safetensors", 1.5F)})
      place.write_tensors(name, test::SafetensorsFile()
                                    .add("empty", DType::F32, {0, 4}, std::vector<float>())
                                    .add("scalar", DType::F32, {}, std::vector<float>{value}));
    QCOMPARE(place.run({"policy", "propose", "base.safetensors", "tuned.safetensors", "-o", "p.json"}).code,
             0);
    place.certify();
    QCOMPARE(place.run({"verify", "c.driftseal", "--base-manifest", "c.base.json", "-p", "p.json"}).code, 0);
  }

  void not_finite_data() {
    QTest::addColumn<float>("value");
    QTest::newRow("NaN") << std::numeric_limits<float>::quiet_NaN();
    QTest::newRow("infinity") << -std::numeric_limits<float>::infinity();
    QTest::newRow("too large for the grid") << 1e30F;
  }

  void not_finite() {
    QFETCH(float, value);
    const Place place;
    place.write_tensors("base.safetensors",
                        test::SafetensorsFile().add("w", DType::F32, {2}, std::vector<float>{1, 2}));
    place.write_tensors("tuned.safetensors",
                        test::SafetensorsFile().add("w", DType::F32, {2}, std::vector<float>{1, value}));
    place.write("p.json", R"({"driftseal_policy":1,"name":"n","rules":[{"tensors":"*","budget":"free"}]})");
    const Answer refused = place.run(place.audit_words());
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.out.contains("not_analysed") || refused.out.contains("[1]"));
    QVERIFY(!refused.json()["covered"].toBool());
    QVERIFY(!place.has("c.driftseal"));
    verify_error(place.run({"commit", "tuned.safetensors", "-o", "m.json", "--json"}), 2,
                 qIsFinite(value) ? "out_of_range" : "not_finite");
    QVERIFY(!place.has("m.json") && !place.has("m.json.cap"));
  }

  void a_pair_that_is_none() {
    const Place place;
    place.write_tensors("tuned.safetensors",
                        test::SafetensorsFile().add("other", DType::F32, {1}, std::vector<float>{1}));
    verify_error(place.run({"drift", "base.safetensors", "tuned.safetensors", "--json"}), 3,
                 "nothing_to_analyse");
    verify_error(place.run(place.audit_words()), 3, "nothing_to_analyse");
  }

  void files_that_cannot_be_read() {
    const Place place;
    verify_error(place.run({"inspect", "nowhere", "--json"}), 2, "cannot_open");
    verify_error(place.run({"inspect", "/dev/null", "--json"}), 2, "cannot_open");
    if (::geteuid() == 0) QSKIP("root can read everything");
    QFile::setPermissions(place.path("base.safetensors"), {});
    verify_error(place.run({"inspect", "base.safetensors", "--json"}), 2, "cannot_open");
  }

  void policies_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    QTest::newRow("unknown key") << QByteArray(R"({"driftseal_policy":1,"name":"n","rulez":[]})")
                                 << "malformed";
    QTest::newRow("key twice") << QByteArray(R"({"driftseal_policy":1,"name":"n","name":"m","rules":[]})")
                               << "malformed";
    QTest::newRow("not JSON") << QByteArray("policy") << "malformed";
    QTest::newRow("empty") << QByteArray() << "malformed";
  }

  void policies() {
    QFETCH(QByteArray, text);
    QFETCH(QString, error);
    const Place place;
    place.write("p.json", text);
    const Answer checked = place.run({"policy", "check", "p.json", "--json"});
    verify_error(checked, 2, error);
    QVERIFY(checked.json()["error"].toObject()["where"].toString().contains("line 1"));
    verify_error(place.run(place.audit_words()), 2, error);
  }

  void a_full_disk_leaves_nothing_behind() {
    const Place place;
    const QStringList before = place.files();
    // The certificate has more than 300 KiB, so that some side-cars could be written before it.
    for (int blocks : {0, 1, 100, 300}) {
      verify_error(place.run_with_file_limit(blocks, place.audit_words()), 2, "cannot_write");
      QCOMPARE(place.files(), before);
    }
    verify_error(place.run_with_file_limit(
                     1, {"commit", "base.safetensors", "-o", "m.json", "--secret", "m.secret", "--json"}),
                 2, "cannot_write");
    verify_error(place.run_with_file_limit(
                     0, {"drift", "base.safetensors", "tuned.safetensors", "--csv", "d.csv", "--json"}),
                 2, "cannot_write");
    QCOMPARE(place.files(), before);
    QStringList words = place.audit_words();
    words[words.indexOf("c.driftseal")] = "/dev/full";
    verify_error(place.run(words), 2, "cannot_write");
    words[words.indexOf("/dev/full")] = "no/such/folder/c.driftseal";
    verify_error(place.run(words), 2, "cannot_write");
  }

  void an_answer_that_cannot_be_written_is_an_error() {
    const Place place;
    QProcess process;
    process.setStandardOutputFile("/dev/full");
    place.start(process, {"inspect", "base.safetensors"});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
  }

  void damaged_certificates() {
    const Place place;
    place.certify();
    const QByteArray whole = place.read("c.driftseal");
    const auto verdict = [&](const QByteArray& bytes) {
      place.write("d.driftseal", bytes);
      return place.run({"verify", "d.driftseal", "--base-manifest", "c.base.json", "-p", "p.json", "--json"});
    };
    QCOMPARE(verdict(whole).code, 0);
    for (qsizetype at = 7; at < whole.size(); at += whole.size() / 12) {
      QByteArray changed = whole;
      changed[at] ^= 4;
      const Answer answer = verdict(changed);
      QCOMPARE(answer.code, 1);
      QCOMPARE(answer.json()["proof"].toString(), "invalid");
      QVERIFY(!answer.json()["failed_check"].toString().isEmpty());
    }
    for (const QByteArray& other : {QByteArray(), whole.chopped(1), whole + 'x', QByteArray("PK")})
      QCOMPARE(verdict(other).json()["failed_check"].toString(), "container");
  }

  void wrong_usage_data() {
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no command") << QStringList{"--json"};
    QTest::newRow("unknown command") << QStringList{"frobnicate", "--json"};
    QTest::newRow("missing argument") << QStringList{"drift", "one", "--json"};
    QTest::newRow("unknown option") << QStringList{"inspect", "m", "--frobnicate", "--json"};
    QTest::newRow("no threads") << QStringList{"drift", "a", "b", "--threads", "0", "--json"};
    QTest::newRow("bits that are no number")
        << QStringList{"verify", "c", "--base-manifest", "m", "-p", "p", "--min-bits", "nan", "--json"};
    QTest::newRow("half a pair") << QStringList{"policy", "check", "p", "--tuned", "t", "--json"};
    QTest::newRow("a base twice") << QStringList{"policy", "check",           "p", "--base",
                                                 "b",      "--base-manifest", "m", "--json"};
    QTest::newRow("names of no base") << QStringList{"policy", "expand", "p", "-o", "n", "--json"};
    QTest::newRow("names of two bases")
        << QStringList{"policy", "expand", "p", "--base", "b", "--base-manifest", "m", "-o", "n", "--json"};
    QTest::newRow("headroom") << QStringList{"policy", "propose",    "a",  "b",     "-o",
                                             "p",      "--headroom", "-1", "--json"};
  }

  void wrong_usage() {
    QFETCH(QStringList, words);
    verify_error(Workplace().run(words), 4, "usage");
  }

  void interruption_leaves_nothing_behind() {
    const Workplace place;
    QVERIFY(test::write_llama_pair(1 << 24, place.path(".").toStdString()).ok());
    place.write(
        "p.json",
        R"({"driftseal_policy":1,"name":"n","rules":[{"tensors":"*","budget":{"norm":{"relative":"1"}}}]})");
    for (const int after : {300, 900, 1800}) {
      QProcess process;
      place.start(process, {"audit", "base", "tuned", "-p", "p.json", "-o", "c.driftseal", "--json"});
      QVERIFY(process.waitForStarted());
      QTest::qWait(after);
      QCOMPARE(process.state(), QProcess::Running);
      QElapsedTimer timer;
      timer.start();
      process.terminate();
      QVERIFY(process.waitForFinished());
      QVERIFY2(timer.elapsed() < 2000,
               qPrintable(QString::number(timer.elapsed())));  // 1 s, on a busy machine 2
      QCOMPARE(process.exitStatus(), QProcess::NormalExit);
      QCOMPARE(process.exitCode(), 2);
      QVERIFY(process.readAllStandardOutput().contains("cancelled"));
      QCOMPARE(place.files(), QStringList{"p.json"});
    }
  }
};

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "test_cli_bad_input.moc"

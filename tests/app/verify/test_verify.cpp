// driftseal-verify as a program: words, exit codes, JSON.
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "core/audit/check/attestation.h"
#include "core/base/output_file.h"
#include "tests/core/audit/check/small_audit.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

struct Answer {
  int exit = -1;
  QByteArray out, err;
  QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Answer run(const QStringList& words) {
  QProcess process;
  process.start(VERIFY_PROGRAM, words);
  if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit) return {};
  return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

}  // namespace

class TestVerify : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    const auto& audit = small_audit();
    write("c.driftseal", audit.certificate);
    write("base.manifest", view_of(audit.base_manifest));
    write("policy.json", view_of(audit.policy));
    write("other.json", view_of(audit.policy + " "));
    write("alice.pub.pem", view_of(key_.public_key().pem()));
    write("signed.driftseal", sign_certificate(audit.certificate, key_, nullptr, "").value());
    write("broken.driftseal", ByteView(audit.certificate).first(audit.certificate.size() - 1));
  }

  void Accepts() {
    const auto answer = run(words("c.driftseal"));
    QCOMPARE(answer.exit, 0);
    QVERIFY(answer.out.startsWith("ACCEPTED"));
    QVERIFY(answer.err.isEmpty());
  }

  void AnswersAsJson() {
    const auto answer = run(words("c.driftseal") << "--json");
    QCOMPARE(answer.exit, 0);
    QCOMPARE(answer.json()["schema"].toString(), QString("driftseal-verdict/1"));
    QCOMPARE(answer.json()["proof"].toString(), QString("valid"));
  }

  void Rejects() {
    QCOMPARE(run(words("broken.driftseal")).exit, 1);
    const auto answer = run(words("c.driftseal", "other.json") << "--json");
    QCOMPARE(answer.exit, 1);
    QCOMPARE(answer.json()["failed_check"].toString(), QString("policy_differs"));
    QCOMPARE(run(words("c.driftseal") << "--min-bits"
                                      << "200")
                 .exit,
             1);
  }

  void TrustIsDemanded() {
    const QStringList trust = {"--trust", path("alice.pub.pem")};
    QCOMPARE(run(words("c.driftseal") << trust).exit, 1);
    const auto answer = run(words("signed.driftseal") << trust);
    QCOMPARE(answer.exit, 0);
    QVERIFY(answer.out.contains("Signature:  valid, signer trusted"));
  }

  void ErrorsOfTheRelyingPartysFiles() {
    const auto answer = run(words("nowhere.driftseal") << "--json");
    QCOMPARE(answer.exit, 2);
    const auto error = answer.json()["error"].toObject();
    QCOMPARE(error["code"].toString(), QString("cannot_open"));
    QVERIFY(!error["remedy"].toString().isEmpty());
    QVERIFY(!answer.err.isEmpty());
    QCOMPARE(run(words("c.driftseal", "alice.pub.pem")).exit, 2);
    QCOMPARE(run(words("c.driftseal") << "--trust" << path("policy.json")).exit, 2);
  }

  void WrongUsage() {
    QCOMPARE(run({}).exit, 4);
    QCOMPARE(run({path("c.driftseal")}).exit, 4);
    QCOMPARE(run(words("c.driftseal") << "--min-bits"
                                      << "many")
                 .exit,
             4);
    QCOMPARE(run(words("c.driftseal") << "--min-bits"
                                      << "nan")
                 .exit,
             4);
    const auto answer = run(words("c.driftseal") << "--unknown"
                                                 << "--json");
    QCOMPARE(answer.exit, 4);
    QCOMPARE(answer.json()["error"].toObject()["code"].toString(), QString("usage"));
  }

  void Helps() {
    QCOMPARE(run({"--help"}).exit, 0);
    QCOMPARE(run({"--version"}).exit, 0);
  }

 private:
  QString path(const char* name) const { return folder_.filePath(name); }
  void write(const char* name, ByteView bytes) { QVERIFY(write_file(path(name).toStdString(), bytes).ok()); }
  QStringList words(const char* certificate, const char* policy = "policy.json") const {
    return {path(certificate), "--base-manifest", path("base.manifest"), "--policy", path(policy)};
  }

  QTemporaryDir folder_;
  sign::PrivateKey key_ = sign::PrivateKey::generate(sign::KeyKind::ed25519).value();
};

QTEST_GUILESS_MAIN(TestVerify)
#include "test_verify.moc"

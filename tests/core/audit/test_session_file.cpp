// Session files: what is written reads back, damage takes one line, moved and changed models are noticed.
#include "core/audit/session_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/audit/session_models.h"

using namespace driftseal;
using namespace driftseal::audit;

namespace {

const std::string sample = DRIFTSEAL_SOURCE_DIR "/resources/samples/mlp/base";

Session whole() {
  Session session;
  session.base =
      SessionModel{"/audits/models/base", {{"model.safetensors", 96, 5, Digest{}}, {"b", 1, 2, {}}}};
  session.tuned = SessionModel{"/elsewhere/tuned.gguf", {{"", 7, 8, {}}}};
  session.policy = SessionPolicy{"/audits/one/policy.json", "{\n\"rules\": []}\n"};
  session.certificates = {"/audits/one/out/a.driftseal", "/audits/b.driftseal"};
  session.view = R"({"stage":"drift","sizes":[1,2]})";
  return session;
}

const std::string place = "/audits/one/x.driftaudit";

std::string without_line(const std::string& text, int line) {
  QStringList lines = QString::fromStdString(text).split('\n');
  lines[line] = lines[line].left(lines[line].size() / 2);
  return lines.join('\n').toStdString();
}

}  // namespace

class TestSessionFile : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  std::string copyOfSample(const QString& name) {
    QDir(folder_.path()).mkpath(name);
    const QString to = folder_.filePath(name + "/model.safetensors");
    QFile::copy(QString::fromStdString(sample + "/model.safetensors"), to);
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    return folder_.filePath(name).toStdString();
  }

 private Q_SLOTS:
  void WhatIsWrittenReadsBack() {
    const auto text = session_text(whole(), place);
    QVERIFY(text.ok());
    const auto read = read_session(*text, place);
    QVERIFY(read.ok() && read->problems.empty());
    QVERIFY(read->session == whole());
    QVERIFY(session_text({}, place).ok());
  }

  void PathsNearAreRelativeAndMoveAlong() {
    const auto text = session_text(whole(), place);
    QVERIFY(text->find("\"../models/base\"") != std::string::npos);
    QVERIFY(text->find("\"out/a.driftseal\"") != std::string::npos);
    QVERIFY(text->find("\"/elsewhere/tuned.gguf\"") != std::string::npos);
    const auto moved = read_session(*text, "/backup/one/x.driftaudit");
    QCOMPARE(moved->session.base->path, std::string("/backup/models/base"));
    QCOMPARE(moved->session.tuned->path, std::string("/elsewhere/tuned.gguf"));
  }

  void DamageTakesOneLine() {
    const auto text = session_text(whole(), place);
    for (int line = 1; line <= 6; ++line) {
      const auto read = read_session(without_line(*text, line), place);
      QVERIFY(read.ok());
      QCOMPARE(read->problems.size(), std::size_t{1});
      const Error& problem = read->problems.front();
      QVERIFY(QString::fromStdString(problem.where).startsWith(QStringLiteral("line %1").arg(line + 1)));
      QVERIFY(!problem.message.empty() && !problem.remedy.empty());
      const Session& session = read->session;
      const int parts = session.base.has_value() + session.tuned.has_value() + session.policy.has_value() +
                        static_cast<int>(session.certificates.size()) + !session.view.empty();
      QCOMPARE(parts, 5);
    }
  }

  void TheFirstLineSaysWhatItIs() {
    QCOMPARE(read_session("{}", place).error().code, ErrorCode::malformed);
    QCOMPARE(read_session("", place).error().code, ErrorCode::malformed);
    QCOMPARE(read_session("{\"schema\":\"driftseal-session/2\"}", place).error().code,
             ErrorCode::unsupported);
  }

  void NothingOutsideOfAModelIsNamed() {
    const std::string header = "{\"schema\":\"driftseal-session/1\"}\n";
    for (const char* name : {"../x", "a/../../x", "/etc/passwd", ".."}) {
      const auto read = read_session(header + "{\"base\":{\"path\":\"m\",\"files\":[{\"name\":\"" + name +
                                         "\",\"bytes\":1,\"modified\":1}]}}",
                                     place);
      QCOMPARE(read->problems.size(), std::size_t{1});
      QVERIFY(!read->session.base);
    }
    QVERIFY(!read_session(header + "{\"certificate\":\"http://a/b\"}", place)->problems.empty());
  }

  void AViewOfSeveralLinesIsRefused() {
    Session session;
    session.view = "{\n}";
    QVERIFY(!session_text(session, place).ok());
    session.view = "[]";
    QVERIFY(!session_text(session, place).ok());
  }

  void SavingLeavesNothingElse() {
    const QString path = folder_.filePath("s.driftaudit");
    QVERIFY(save_session(whole(), path.toStdString()).ok());
    QVERIFY(save_session(whole(), path.toStdString()).ok());
    QCOMPARE(QDir(folder_.path()).entryList({"s.*", ".s*", "*.tmp"}, QDir::Files | QDir::Hidden),
             QStringList{"s.driftaudit"});
    QVERIFY(load_session(path.toStdString()).ok());
    QCOMPARE(load_session(folder_.filePath("none").toStdString()).error().code, ErrorCode::cannot_open);
  }

  void ChangedModelsAreNoticed() {
    const std::string path = copyOfSample("changed");
    const auto model = open_model(path);
    SessionModel record = record_model(**model, path);
    QCOMPARE(record.files.size(), std::size_t{1});
    QCOMPARE(record.files[0].name, std::string("model.safetensors"));
    QCOMPARE(compare_model(record, {}).change, ModelChange::none);
    add_digests(record, 1 << 20, {});
    QVERIFY(record.files[0].digest.has_value());

    record.files[0].modified -= 1;  // as after a copy: another time, the same bytes
    QCOMPARE(compare_model(record, {}).change, ModelChange::none);
    record.files[0].digest.reset();
    QCOMPARE(compare_model(record, {}).change, ModelChange::rewritten);
    record.files[0].bytes -= 1;
    QCOMPARE(compare_model(record, {}).change, ModelChange::resized);
    QVERIFY(QFile::remove(QString::fromStdString(path + "/model.safetensors")));
    const ModelState gone = compare_model(record, {});
    QCOMPARE(gone.change, ModelChange::gone);
    QCOMPARE(gone.file, path + "/model.safetensors");
  }

  void LargeModelsAreNotHashed() {
    const std::string path = copyOfSample("large");
    SessionModel record = record_model(**open_model(path), path);
    add_digests(record, 10, {});
    QVERIFY(!record.files[0].digest);
  }

  void AModelThatIsAFile() {
    const std::string path = sample + "/model.safetensors";
    const SessionModel record = record_model(**open_model(path), path);
    QCOMPARE(record.files.size(), std::size_t{1});
    QVERIFY(record.files[0].name.empty());
    QCOMPARE(compare_model(record, {}).change, ModelChange::none);
  }
};

QTEST_GUILESS_MAIN(TestSessionFile)
#include "test_session_file.moc"

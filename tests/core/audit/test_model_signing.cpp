// A signed model's files at hand: those that were signed, or which are not.
#include <atomic>

#include "tests/core/audit/sample_model.h"

using namespace driftseal;
using namespace driftseal::test;
using sign::SignatureState;

class TestModelSigning : public QObject {
  Q_OBJECT

 private slots:
  void SignedFilesMatch_data() {
    QTest::addColumn<QString>("signature");
    QTest::addColumn<std::size_t>("listed");
    QTest::newRow("key") << "key_p256.sig" << std::size_t{4};
    QTest::newRow("certificates") << "chain.sig" << std::size_t{4};
    QTest::newRow("keyless") << "keyless.sig" << std::size_t{4};
    QTest::newRow("blake2b") << "blake2b.sig" << std::size_t{4};
    QTest::newRow("shards") << "shards.sig" << std::size_t{3};
    QTest::newRow("before 1.1") << "old.sig" << std::size_t{5};
  }
  void SignedFilesMatch() {
    QFETCH(QString, signature);
    QFETCH(std::size_t, listed);
    SampleModel model;
    const auto report = check(model.sign(signature.toStdString()));
    matches(report);
    QCOMPARE(report.listed, listed);
    QCOMPARE(report.model_name, std::string("sample"));
    QVERIFY(report.root && accepted({report}));
  }

  void ChangedFilesAreNamed_data() {
    QTest::addColumn<QString>("signature");
    for (const char* name : {"key_p384.sig", "chain.sig", "blake2b.sig", "shards.sig", "old.sig"})
      QTest::newRow(name) << QString(name);
  }
  void ChangedFilesAreNamed() {
    QFETCH(QString, signature);
    SampleModel model;
    model.sign(signature.toStdString()).write("weights/adapter.bin", std::string(999, '\x80') + '\x81');
    differs(check(model), {{FileProblem::differs, "weights/adapter.bin"}});
    model.write("weights/adapter.bin", std::string(1001, '\x80'));
    differs(check(model), {{FileProblem::differs, "weights/adapter.bin"}});
    model.write("weights/adapter.bin", "");
    differs(check(model), {{FileProblem::differs, "weights/adapter.bin"}});
  }

  void AddedAndMissingFilesAreNamed() {
    SampleModel model;
    model.sign("key_p256.sig").write("weights/more.bin", "x").write(".hidden", "x").write("a/b/c/d", "x");
    fs::remove(model.path("config.json"));
    differs(check(model), {{FileProblem::not_listed, ".hidden"},
                           {FileProblem::not_listed, "a/b/c/d"},
                           {FileProblem::missing, "config.json"},
                           {FileProblem::not_listed, "weights/more.bin"}});
  }

  void AMovedFileIsMissingAndNotListed() {
    SampleModel model;
    model.sign("chain.sig");
    fs::rename(model.path("weights.bin"), model.path("Weights.bin"));
    differs(check(model), {{FileProblem::not_listed, "Weights.bin"}, {FileProblem::missing, "weights.bin"}});
  }

  void WhatIsLeftOutMayChange() {
    SampleModel model;
    model.sign("key_p256.sig")
        .write("notes.md", "changed")
        .write(".git/objects/1", "x")
        .write(".github/w", "x");
    matches(check(model));
    model.write("sub/.git/objects/1", "x").write("sub/notes.md", "x");  // only at the top
    differs(check(model),
            {{FileProblem::not_listed, "sub/.git/objects/1"}, {FileProblem::not_listed, "sub/notes.md"}});
  }

  void IgnoredFoldersAreLeftOutAsAWhole() {
    QTemporaryDir folder;
    const auto root = folder.path().toStdString();
    fs::create_directories(root + "/cache/deep");
    for (const char* name : {"a", "cache/deep/x", "cached"})
      QVERIFY(write_file(root + "/" + name, view_of(name)).ok());
    ModelStatement statement = ModelStatement().add("a", "a");
    statement.serialization =
        "{'method':'files','hash_type':'sha256','allow_symlinks':false,'ignore_paths':['./cache/','../a','/"
        "a','.']}";
    const OwnSignature own(statement.text());
    QVERIFY(write_file(root + "/own.sig", view_of(own.bundle)).ok());
    const auto reports = check_model_signatures({root, {root + "/own.sig"}}, own.trust(), now, {});
    QVERIFY(reports.ok());
    QCOMPARE(reports->front().disagreements, (Disagreements{{FileProblem::not_listed, "cached"}}));
  }

  void ListedFilesBelowAnIgnoredFolderAreChecked() {
    QTemporaryDir folder;
    const auto root = folder.path().toStdString();
    fs::create_directories(root + "/.github");
    QVERIFY(write_file(root + "/.github/a", view_of("a")).ok());
    const OwnSignature own(ModelStatement().add(".github/a", "b").text());
    QVERIFY(write_file(root + "/own.sig", view_of(own.bundle)).ok());
    const auto reports = check_model_signatures({root, {root + "/own.sig"}}, own.trust(), now, {});
    QCOMPARE(reports->front().disagreements, (Disagreements{{FileProblem::differs, ".github/a"}}));
  }

  void ShardsLeaveOutEmptyFilesOnly() {
    SampleModel model;
    model.sign("shards.sig").write("another_empty", "");
    matches(check(model));
    model.write("another", "1");
    differs(check(model), {{FileProblem::not_listed, "another"}});
  }

  // models--x/snapshots/<revision>/<file> -> ../../blobs/<digest>
  void TwoSignaturesAreNoPartOfTheModel() {
    SampleModel model;
    model.sign("key_p256.sig", "a.sig").sign("chain.sig", "b.sig").sign("shards.sig", "c.sig");
    const auto reports = check_all({model.path(), model.found()});
    QVERIFY(reports.ok());
    QCOMPARE(reports->size(), std::size_t{3});
    for (const auto& report : *reports) matches(report);
    QVERIFY(accepted(*reports));
    model.write("d.sig", "no signature");
    const auto with_another = check_all({model.path(), model.found()});
    QCOMPARE(with_another->back().check.signature, SignatureState::undecidable);
    QVERIFY(with_another->back().files == FilesState::not_checked);
    differs(with_another->front(), {{FileProblem::not_listed, "d.sig"}});
  }

  void OneBadSignatureIsNotAccepted() {
    SampleModel model;
    model.sign("key_p256.sig", "a.sig").sign("wrong_root.sig", "b.sig");
    const auto reports = check_all({model.path(), model.found()});
    matches(reports->front());
    QCOMPARE(reports->back().check.signature, SignatureState::bad);
    QVERIFY(reports->back().files == FilesState::not_checked && !reports->back().root);
    QVERIFY(!accepted(*reports) && !accepted({}));
  }

  void WithoutTheKeyTheFilesAreComparedAll() {
    SampleModel model;
    model.sign("key_p256.sig");
    const auto reports = check_model_signatures({model.path(), model.found()}, {}, now, {});
    QVERIFY(reports->front().files == FilesState::match);
    QCOMPARE(reports->front().check.signature, SignatureState::undecidable);
    QVERIFY(!reports->front().vouched() && !accepted(*reports));
  }

  // A known digest stands for the file's bytes: a wrong one shows that the file is not read.
  void KnownDigestsAreNotComputedAgain() {
    SampleModel model;
    model.sign("key_p256.sig");
    const auto weights = model.path("weights.bin");
    const auto right = sha256(*read_file(weights, 1 << 20));
    QVERIFY(check_all({model.path(), model.found(), {{weights, right}}})->front().vouched());
    const auto wrong =
        check_all({model.path(), model.found(), {{model.path("./weights/../weights.bin"), {}}}});
    differs(wrong->front(), {{FileProblem::differs, "weights.bin"}});
    model.sign("shards.sig");  // of which the digest of the whole says nothing
    QVERIFY(check_all({model.path(), model.found(), {{weights, {}}}})->front().vouched());
  }

  void ProgressCountsEveryListedByteOnce() {
    SampleModel model;
    model.sign("key_p256.sig", "a.sig").sign("chain.sig", "b.sig");
    std::atomic<std::uint64_t> most = 0, total = 0;
    const Task task{{}, [&](const Progress& progress) {
                      total = progress.total;
                      for (auto old = most.load();
                           old < progress.done && !most.compare_exchange_weak(old, progress.done);)
                        ;
                    }};
    QVERIFY(check_all({model.path(), model.found()}, task).ok());
    QCOMPARE(total.load(), std::uint64_t{25 + 2500 + 1000});
    QCOMPARE(most.load(), total.load());
  }

  void CanBeStopped() {
    SampleModel model;
    model.sign("key_p256.sig");
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(check_all({model.path(), model.found()}, {stop.get_token(), {}}).error().code,
             ErrorCode::cancelled);
  }

  void ErrorsNameTheFile() {
    SampleModel model;
    QCOMPARE(check_all({model.path("nowhere"), {}}).error().code, ErrorCode::cannot_open);
    QCOMPARE(check_all({model.path(), {model.path("nowhere.sig")}}).error().code, ErrorCode::cannot_open);
    const std::vector<std::string> many(audit::max_model_signatures + 1, model.path("config.json"));
    QCOMPARE(check_all({model.path(), many}).error().code, ErrorCode::limit_exceeded);
    std::string huge(sign::max_model_signature_bytes + 1, ' ');
    model.write("model.sig", huge);
    QCOMPARE(check(model).check.signature, SignatureState::undecidable);
  }

  void FoldersTooDeepAreRefused() {
    SampleModel model;
    model.sign("key_p256.sig");
    std::string deep;
    for (int i = 0; i < 70; ++i) deep += "d/";
    model.write(deep + "f", "x");
    QCOMPARE(check_all({model.path(), model.found()}).error().code, ErrorCode::limit_exceeded);
  }
};

QTEST_APPLESS_MAIN(TestModelSigning)
#include "test_model_signing.moc"

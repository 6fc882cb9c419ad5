// Which files belong to a signed model: links, single files, and where signatures are looked for.
#include <sys/stat.h>

#include "tests/core/audit/sample_model.h"

using namespace driftseal;
using namespace driftseal::test;

class TestSignedFolder : public QObject {
  Q_OBJECT

 private slots:
  void LinksInsideTheFolderNeedThePermissionOfTheSigner() {
    SampleModel model;
    model.sign("key_p256.sig");
    fs::rename(model.path("config.json"), model.path("notes.md"));
    fs::create_symlink("notes.md", model.path("config.json"));
    differs(check(model), {{FileProblem::not_a_file, "config.json"}});
    ModelStatement statement = ModelStatement().add("config.json", "{\"model_type\": \"sample\"}\n");
    statement.serialization =
        "{'method':'files','hash_type':'sha256','allow_symlinks':true,'ignore_paths':"
        "['notes.md','weights','weights.bin','empty.txt']}";
    const OwnSignature own(statement.text());
    model.write("model.sig", own.bundle);
    const auto reports = check_model_signatures({model.path(), model.found()}, own.trust(), now, {});
    QCOMPARE(reports->front().disagreements, Disagreements());
  }

  void LinksNeverLeaveTheFolder() {
    SampleModel model;
    ModelStatement statement =
        ModelStatement().add("a", "secret").add("b/secret", "secret").add("c", "secret");
    statement.serialization =
        "{'method':'files','hash_type':'sha256','allow_symlinks':true,'ignore_paths':"
        "['notes.md','weights','weights.bin','empty.txt','config.json']}";
    const OwnSignature own(statement.text());
    model.write("model.sig", own.bundle);
    fs::create_directory(model.outside("outside"));
    QVERIFY(write_file(model.outside("outside/secret"), view_of("secret")).ok());
    fs::create_symlink("../outside/secret", model.path("a"));
    fs::create_directory_symlink(model.outside("outside"), model.path("b"));
    fs::create_symlink("c", model.path("c"));  // to itself
    const auto reports = check_model_signatures({model.path(), model.found()}, own.trust(), now, {});
    QVERIFY(reports.ok());
    QCOMPARE(reports->front().disagreements, (Disagreements{{FileProblem::not_a_file, "a"},
                                                            {FileProblem::not_listed, "b"},
                                                            {FileProblem::not_a_file, "b/secret"},
                                                            {FileProblem::not_a_file, "c"}}));
  }

  void WhatIsNoRegularFileIsNotOpened() {
    SampleModel model;
    model.sign("key_p256.sig");
    fs::remove(model.path("config.json"));
    QCOMPARE(::mkfifo(model.path("config.json").c_str(), 0600), 0);
    QCOMPARE(::mkfifo(model.path("pipe").c_str(), 0600), 0);
    fs::remove(model.path("empty.txt"));
    fs::create_directory(model.path("empty.txt"));
    differs(check(model), {{FileProblem::not_a_file, "config.json"},
                           {FileProblem::not_a_file, "empty.txt"},
                           {FileProblem::not_listed, "pipe"}});
  }

  // models--x/snapshots/<revision>/<file> -> ../../blobs/<digest>
  void TheCacheOfHuggingFaceIsAFolderOfFiles() {
    SampleModel model;
    const auto snapshot = model.outside("models--x/snapshots/1");
    const auto blobs = model.outside("models--x/blobs");
    fs::create_directories(snapshot + "/weights");
    fs::create_directory(blobs);
    for (const std::string name : {"config.json", "empty.txt", "weights.bin", "weights/adapter.bin"}) {
      const auto blob = blobs + "/blob-" + fs::path(name).filename().string();
      fs::copy(model.path(name), blob);
      fs::create_symlink(fs::relative(blob, fs::path(snapshot + "/" + name).parent_path()),
                         snapshot + "/" + name);
    }
    QVERIFY(write_file(blobs + "/signature", view_of(text_of_sample("chain.sig"))).ok());
    fs::create_symlink("../../blobs/signature", snapshot + "/model.sig");
    QCOMPARE(find_model_signatures(snapshot), std::vector<std::string>{snapshot + "/model.sig"});
    matches(check(snapshot, snapshot + "/model.sig"));
    QVERIFY(write_file(blobs + "/blob-config.json", view_of("x")).ok());
    differs(check(snapshot, snapshot + "/model.sig"), {{FileProblem::differs, "config.json"}});
  }

  void ASingleFileIsComparedAlone() {
    SampleModel model;
    const auto weights = model.path("weights.bin");
    for (const char* sample : {"single.sig", "single_unnamed.sig"}) {
      model.sign(sample, "weights.bin.sig");
      QCOMPARE(find_model_signatures(weights), std::vector<std::string>{weights + ".sig"});
      matches(check(weights, weights + ".sig"));
    }
    differs(check(model.path("config.json"), weights + ".sig"), {{FileProblem::differs, "."}});
    model.write("weights.bin", "x");
    differs(check(weights, weights + ".sig"), {{FileProblem::differs, "."}});
  }

  void ASingleFileOfAnotherNameIsAnother() {
    SampleModel model;
    model.sign("single.sig");
    const auto another = model.path("config.json");
    differs(check(another, model.path("model.sig")), {{FileProblem::not_listed, "config.json"}});
    fs::remove(model.path("weights.bin"));
    differs(check(another, model.path("model.sig")),
            {{FileProblem::not_listed, "config.json"}, {FileProblem::missing, "weights.bin"}});
  }

  void ASignatureOfTheFolderIsOfAFileInIt() {
    SampleModel model;
    model.sign("key_p256.sig").write("more", "x");
    differs(check(model.path("weights.bin"), model.path("model.sig")), {{FileProblem::not_listed, "more"}});
  }

  void SignaturesAreFound() {
    SampleModel model;
    QVERIFY(model.found().empty());
    model.write("model.sig", "").write("b.sig", "").write("a.sig", "").write("sub/c.sig", "");
    fs::create_directory(model.path("folder.sig"));
    QCOMPARE(model.found(),
             (std::vector<std::string>{model.path("a.sig"), model.path("b.sig"), model.path("model.sig")}));
    QVERIFY(write_file(model.outside("model.sig"), view_of("")).ok());
    QCOMPARE(std::ranges::count(find_model_signatures(model.path() + "/"), model.outside("model.sig")), 1);
    QCOMPARE(model.found().size(), std::size_t{4});
  }

  void BesideASingleFileThoseOfOtherFilesAreLeftOut() {
    SampleModel model;
    for (const char* name : {"x.gguf", "y.gguf", "x.gguf.sig", "y.gguf.sig", "x.sig", "y.sig", "model.sig"})
      model.write(name, "");
    QCOMPARE(
        find_model_signatures(model.path("x.gguf")),
        (std::vector<std::string>{model.path("model.sig"), model.path("x.gguf.sig"), model.path("x.sig")}));
    QVERIFY(find_model_signatures("/nowhere/model.safetensors").empty());
  }
};

QTEST_APPLESS_MAIN(TestSignedFolder)
#include "test_signed_folder.moc"

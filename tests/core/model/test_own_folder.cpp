// Files of a model do not leave its folder, except from a snapshot of Hugging Face's cache into its blobs.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/output_file.h"
#include "core/model/model.h"
#include "core/model/own_folder.h"
#include "tests/support/safetensors_file.h"

using namespace driftseal;
using test::SafetensorsFile;

class TestOwnFolder : public QObject {
  Q_OBJECT
  std::unique_ptr<QTemporaryDir> folder_;

  std::string path(const QString& name) const { return folder_->filePath(name).toStdString(); }
  // A model of one tensor of this name.
  void put(const QString& name, const std::string& tensor) const {
    CHECK(QDir().mkpath(QFileInfo(folder_->filePath(name)).path()));
    SafetensorsFile().add(tensor, DType::U8, {1}, Bytes{1}).write(path(name));
  }
  void write(const QString& name, std::string_view text) const {
    CHECK(QDir().mkpath(QFileInfo(folder_->filePath(name)).path()));
    CHECK(write_file(path(name), view_of(text)).ok());
  }
  void link(const QString& target, const QString& name) const {
    CHECK(QDir().mkpath(QFileInfo(folder_->filePath(name)).path()));
    CHECK(QFile::link(target, folder_->filePath(name)));
  }
  Error refused(const QString& name) const {
    const auto model = open_model(path(name));
    return model.ok() ? Error{ErrorCode::usage, "it opens", "", "", ""} : model.error();
  }
  std::string tensor_of(const QString& name) const {
    const auto model = open_model(path(name));
    return model.ok() ? (*model)->tensors()[0].name : model.error().paragraph();
  }

 private slots:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void own_names() {
    for (const auto* name : {"a", "a.b", "a/b", "..a", "a b"}) QVERIFY(is_own_name(name));
    for (const auto* name : {"", ".", "..", "/", "/a", "a/", "a/..", "../a", "a/./b", "a\\b", "c:a", "a\nb"})
      QVERIFY2(!is_own_name(name), name);
    QVERIFY(!is_own_name(std::string("a\0b", 3)));
  }

  void a_link_in_the_folder() {
    put("m/parts/one.safetensors", "one");
    link("parts/one.safetensors", "m/model.safetensors");
    QCOMPARE(tensor_of("m"), std::string("one"));
  }

  void a_link_that_leaves_the_folder_data() {
    QTest::addColumn<QString>("target");
    QTest::newRow("absolute") << "/";
    QTest::newRow("relative") << "../elsewhere.safetensors";
    QTest::newRow("sibling_of_the_same_beginning") << "../model/elsewhere.safetensors";
    QTest::newRow("through_another_link") << "../hop";
  }
  void a_link_that_leaves_the_folder() {
    QFETCH(QString, target);
    put("elsewhere.safetensors", "x");
    put("model/elsewhere.safetensors", "x");
    link("elsewhere.safetensors", "hop");
    if (target == "/") target = folder_->filePath("elsewhere.safetensors");
    link(target, "m/model.safetensors");
    const auto error = refused("m");
    QCOMPARE(error.code, ErrorCode::malformed);
    QVERIFY2(error.message.find("link \"model.safetensors\"") != std::string::npos, error.message.c_str());
    QVERIFY2(error.message.find("elsewhere.safetensors\"") != std::string::npos, error.message.c_str());
    QVERIFY(!error.remedy.empty());
  }

  void whoever_names_a_file_may_name_a_link() {
    put("elsewhere.safetensors", "x");
    link("../elsewhere.safetensors", "m/model.safetensors");
    QCOMPARE(tensor_of("m/model.safetensors"), std::string("x"));
    put("n/model.safetensors", "y");
    link("n", "folder");
    QCOMPARE(tensor_of("folder"), std::string("y"));
  }

  void links_that_lead_nowhere() {
    link("missing", "m/model.safetensors");
    QCOMPARE(refused("m").code, ErrorCode::not_found);
    link("model.safetensors", "loop/model.safetensors");
    QCOMPARE(refused("loop").code, ErrorCode::not_found);
  }

  void shards_that_leave_the_folder() {
    put("elsewhere.safetensors", "a");
    link("../elsewhere.safetensors", "m/one.safetensors");
    write("m/model.safetensors.index.json", R"({"weight_map":{"a":"one.safetensors"}})");
    for (const auto* given : {"m", "m/model.safetensors.index.json"}) {
      const auto error = refused(given);
      QCOMPARE(error.code, ErrorCode::malformed);
      QVERIFY2(error.message.find("one.safetensors") != std::string::npos, error.message.c_str());
    }
    QDir(folder_->filePath("m")).mkpath("parts");
    QVERIFY(QFile::remove(folder_->filePath("m/one.safetensors")));
    link(folder_->path(), "m/out");
    write("m/model.safetensors.index.json", R"({"weight_map":{"a":"out/elsewhere.safetensors"}})");
    QCOMPARE(refused("m").code, ErrorCode::malformed);
  }

  void a_snapshot_of_the_cache() {
    put("models--o--n/blobs/11", "a");
    put("models--o--n/blobs/22", "b");
    const QString snapshot = "models--o--n/snapshots/c0ffee/";
    link("../../blobs/11", snapshot + "one.safetensors");
    link("../../../blobs/22", snapshot + "sub/two.safetensors");
    write(snapshot + "model.safetensors.index.json",
          R"({"weight_map":{"a":"one.safetensors","b":"sub/two.safetensors"}})");
    write("models--o--n/refs/main", "c0ffee");
    for (const auto* given : {"models--o--n", "models--o--n/snapshots/c0ffee"}) {
      const auto model = open_model(path(given));
      QVERIFY2(model.ok(), model.ok() ? "" : model.error().paragraph().c_str());
      QCOMPARE((*model)->path(), path(given));
      QCOMPARE((*model)->tensors().size(), std::size_t{2});
      QCOMPARE((*model)->files()[0].name, std::string("one.safetensors"));
    }
    QCOMPARE(tensor_of(snapshot + "sub"), std::string("b"));
  }

  void a_snapshot_does_not_reach_other_repositories() {
    put("models--o--n/blobs/11", "a");
    put("models--o--other/blobs/22", "b");
    link("../../../models--o--other/blobs/22", "models--o--n/snapshots/1/model.safetensors");
    QCOMPARE(refused("models--o--n").code, ErrorCode::malformed);
    put("models--o--third/refs/x", "c");
    link("../models--o--other/blobs", "models--o--third/blobs");
    link("../../blobs/22", "models--o--third/snapshots/1/model.safetensors");
    QCOMPARE(refused("models--o--third").code, ErrorCode::malformed);
  }

  void which_snapshot() {
    put("models--r/snapshots/1/model.safetensors", "one");
    QDir(folder_->path()).mkpath("models--r/blobs");
    QCOMPARE(tensor_of("models--r"), std::string("one"));
    put("models--r/snapshots/2/model.safetensors", "two");
    QCOMPARE(refused("models--r").code, ErrorCode::mismatch);
    write("models--r/refs/main", "2\n");
    QCOMPARE(tensor_of("models--r"), std::string("two"));
    write("models--r/refs/main", "3");
    QCOMPARE(refused("models--r").code, ErrorCode::not_found);
    for (const auto* name : {"", "\n", ".", "..", "../..", "/", "1/..", "a/b"}) {
      write("models--r/refs/main", name);
      QCOMPARE(refused("models--r").code, ErrorCode::malformed);
    }
    write("models--r/refs/main", std::string(5000, '1'));
    QCOMPARE(refused("models--r").code, ErrorCode::limit_exceeded);
  }

  void a_snapshot_is_a_folder_and_no_link() {
    put("elsewhere/model.safetensors", "x");
    QDir(folder_->path()).mkpath("models--r/blobs");
    link("../../elsewhere", "models--r/snapshots/1");
    QCOMPARE(refused("models--r").code, ErrorCode::not_found);
    write("models--r/refs/main", "1");
    QCOMPARE(refused("models--r").code, ErrorCode::not_found);
    write("secret", "1");
    QVERIFY(QFile::remove(folder_->filePath("models--r/refs/main")));
    link("../../secret", "models--r/refs/main");
    QCOMPARE(refused("models--r").code, ErrorCode::malformed);
  }

  void folders_that_only_look_alike() {
    put("training/snapshots/1/model.safetensors", "old");
    put("training/model.safetensors", "new");
    QCOMPARE(tensor_of("training"), std::string("new"));
  }

  void left_by_training() {
    for (const auto* name : {"optimizer.pt", "scheduler.pt", "rng_state_0.pth"})
      put(QString("m/") + name, "x");
    put("m/adapter_model.bin", "adapter");
    QCOMPARE(tensor_of("m"), std::string("adapter"));
    put("m/pytorch_model.bin", "model");
    QCOMPARE(tensor_of("m"), std::string("model"));
  }
};

QTEST_APPLESS_MAIN(TestOwnFolder)
#include "test_own_folder.moc"

// Manifests, caps and secrets of commitments: what is reused must be bound to the files, never to their
// names.
#include <QtTest>

#include "core/audit/cap_file.h"
#include "core/audit/file_digests.h"
#include "core/audit/model_commitment.h"
#include "core/base/output_file.h"
#include "tests/support/onnx_file.h"

using namespace driftseal;
using namespace driftseal::audit;

static const QString samples = DRIFTSEAL_SOURCE_DIR "/resources/samples/";

class TestModelCommitment : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

  std::string path(const char* name) const { return folder_.filePath(name).toStdString(); }

  // A copy of a sample that may be changed.
  std::string copy(const char* sample, const char* name) const {
    const QString to = folder_.filePath(name);
    QFile::remove(to);
    if (!QFile::copy(samples + sample + "/model.safetensors", to)) std::abort();
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    return to.toStdString();
  }

  static Selection all_of(const std::string& model) { return *select(*open_model(model), 24, {}); }

  // Commits and writes manifest and caps.
  CommittedFiles kept(const std::string& model, const char* manifest) const {
    CommittedFiles made = *commit_public(all_of(model), {});
    if (!write_file(path(manifest), made.manifest_bytes).ok()) std::abort();
    if (!write_file(cap_path(path(manifest)), write_caps(made.caps)).ok()) std::abort();
    return made;
  }

  static void change_last_byte(const std::string& file) {
    QFile opened(QString::fromStdString(file));
    if (!opened.open(QIODevice::ReadWrite) || !opened.seek(opened.size() - 2)) std::abort();
    const char byte = static_cast<char>(opened.peek(1)[0] ^ 1);
    opened.write(&byte, 1);
  }

 private slots:
  void is_reproducible() {
    const auto once = commit_public(all_of(copy("mlp/base", "m.safetensors")), {});
    const auto again = commit_public(all_of(copy("mlp/base", "m.safetensors")), {});
    QVERIFY(once.ok() && again.ok());
    QVERIFY(once->manifest_bytes == again->manifest_bytes);
    QVERIFY(once->commitment.root == again->commitment.root);
  }

  // In the order of their names, also where the model's own file is not the first.
  void files_beside_the_model_are_named() {
    QVERIFY(write_file(path("a.data"), Bytes(8)).ok());
    const auto bytes = test::onnx_initialisers({test::onnx_external("w", 1, {{"location", "a.data"}})});
    QVERIFY(write_file(path("model.onnx"), bytes).ok());
    const auto committed = commit_public(all_of(path("model.onnx")), {});
    QVERIFY2(committed.ok(), committed.ok() ? "" : committed.error().paragraph().c_str());
    QCOMPARE(committed->manifest.files.size(), std::size_t{2});
    QCOMPARE(committed->manifest.files[0].name, std::string("a.data"));
  }

  void salts_hide_the_model() {
    Secret first = Secret::fresh(), second = Secret::fresh();
    const auto selection = all_of(copy("mlp/base", "m.safetensors"));
    const auto a = commit_secret(selection, first, {}), b = commit_secret(selection, second, {});
    QVERIFY(a.ok() && b.ok());
    QVERIFY(a->commitment.root != b->commitment.root);
    QVERIFY(first.root == a->commitment.root);
    QVERIFY(a->manifest.salted && !a->manifest.tensors[0].sum_of_squares);
    QVERIFY(a->manifest.files[0].digest != b->manifest.files[0].digest);  // keyed
  }

  void is_reused_under_another_name() {
    const auto made = kept(copy("mlp/base", "m.safetensors"), "m.json");
    const auto reused = reuse_public(all_of(copy("mlp/base", "renamed.safetensors")), path("m.json"), {});
    QVERIFY2(reused.ok(), reused.ok() ? "" : reused.error().paragraph().c_str());
    QVERIFY(reused->commitment.root == made.commitment.root);
    QVERIFY(reused->commitment.cap == made.commitment.cap);
    QVERIFY(!reused->manifest_changed && reused->notes.empty());
  }

  void changed_files_are_refused_whatever_their_name() {
    const std::string model = copy("mlp/base", "m.safetensors");
    kept(model, "m.json");
    change_last_byte(model);
    const auto reused = reuse_public(all_of(model), path("m.json"), {});
    QVERIFY(!reused.ok());
    QCOMPARE(reused.error().code, ErrorCode::mismatch);
  }

  void another_layout_is_refused() {
    kept(copy("mlp/base", "m.safetensors"), "m.json");
    const auto reused = reuse_public(all_of(copy("cnn/base", "c.safetensors")), path("m.json"), {});
    QCOMPARE(reused.error().code, ErrorCode::mismatch);
    Selection finer = all_of(copy("mlp/base", "m.safetensors"));
    finer.grid_bits = 25;
    QCOMPARE(reuse_public(finer, path("m.json"), {}).error().code, ErrorCode::mismatch);
  }

  void a_wrong_cap_is_made_again_data() {
    QTest::addColumn<QString>("damage");
    for (const char* damage : {"missing", "empty", "short", "changed"}) QTest::newRow(damage) << damage;
  }

  void a_wrong_cap_is_made_again() {
    QFETCH(QString, damage);
    const auto made = kept(copy("mlp/base", "m.safetensors"), "m.json");
    QFile cap(QString::fromStdString(cap_path(path("m.json"))));
    if (damage == "missing") QVERIFY(cap.remove());
    if (damage == "empty") QVERIFY(cap.resize(0));
    if (damage == "short") QVERIFY(cap.resize(cap.size() - 1));
    if (damage == "changed") change_last_byte(cap.fileName().toStdString());
    const auto reused = reuse_public(all_of(path("m.safetensors")), path("m.json"), {});
    QVERIFY(reused.ok());
    QVERIFY(reused->commitment.cap == made.commitment.cap);
    QCOMPARE(reused->notes.size(), std::size_t{1});
  }

  void a_forged_root_is_noticed() {
    const std::string model = copy("mlp/base", "m.safetensors");
    CommittedFiles made = *commit_public(all_of(model), {});
    made.manifest.commitments[0].root[0] ^= 1;
    const std::string forged = write_model_manifest(made.manifest);
    QVERIFY(write_file(path("forged.json"), view_of(forged)).ok());
    QVERIFY(write_file(cap_path(path("forged.json")), write_caps(made.caps)).ok());
    QCOMPARE(reuse_public(all_of(model), path("forged.json"), {}).error().code, ErrorCode::mismatch);
  }

  void another_exempt_set_extends_the_manifest() {
    const std::string model = copy("mlp/base", "m.safetensors");
    const auto made = kept(model, "m.json");
    Selection fewer = all_of(model);
    fewer.exempt = {1};
    const auto extended = reuse_public(fewer, path("m.json"), {});
    QVERIFY(extended.ok());
    QVERIFY(extended->manifest_changed);
    QCOMPARE(extended->manifest.commitments.size(), std::size_t{2});
    QVERIFY(extended->manifest.commitments[0].root == made.commitment.root);
    QVERIFY(extended->manifest.commitments[1].root != made.commitment.root);
  }

  void a_secret_is_good_for_one_root() {
    const auto selection = all_of(copy("mlp/full", "t.safetensors"));
    Secret secret = Secret::fresh();
    const auto made = commit_secret(selection, secret, {});
    QVERIFY(made.ok() && write_file(path("t.json"), made->manifest_bytes).ok());
    QVERIFY(reuse_secret(selection, path("t.json"), secret, {}).ok());
    Selection fewer = selection;
    fewer.exempt = {1};
    QCOMPARE(reuse_secret(fewer, path("t.json"), secret, {}).error().code, ErrorCode::mismatch);
    QCOMPARE(reuse_secret(selection, path("t.json"), Secret::fresh(), {}).error().code, ErrorCode::mismatch);
    QCOMPARE(reuse_public(selection, path("t.json"), {}).error().code, ErrorCode::mismatch);
  }

  void hmac_known_answer() {  // RFC 4231, test case 2
    QCOMPARE(to_hex(hmac_sha256(view_of("Jefe"), view_of("what do ya want for nothing?"))),
             std::string("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
  }

  void stops_when_asked() {
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = commit_public(all_of(copy("mlp/base", "m.safetensors")), {stop.get_token(), {}});
    QCOMPARE(stopped.error().code, ErrorCode::cancelled);
  }
};

QTEST_APPLESS_MAIN(TestModelCommitment)
#include "test_model_commitment.moc"

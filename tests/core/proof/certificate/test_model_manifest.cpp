// The model manifest: canonical, strict, without contradictions.
#include <QtTest>

#include "tests/core/proof/certificate/small_certificate.h"

using namespace driftseal;
using namespace driftseal::proof;
using namespace driftseal::proof::testing;

namespace {

bool accepted(const std::string& text) { return read_model_manifest(view_of(text), "").ok(); }

template <class Change>
bool accepted_after(Change change) {
  auto manifest = small_model_manifest();
  change(manifest);
  return accepted(write_model_manifest(manifest));
}

}  // namespace

class TestModelManifest : public QObject {
  Q_OBJECT

 private slots:
  void RoundTrips() {
    const auto text = write_model_manifest(small_model_manifest());
    const auto reread = read_model_manifest(view_of(text), "");
    QVERIFY2(reread.ok(), reread.ok() ? "" : reread.error().paragraph().c_str());
    QCOMPARE(write_model_manifest(*reread), text);
    QCOMPARE(reread->tensors[0].sum_of_squares, std::optional<u128>(u128{1} << 100));
    QVERIFY(!reread->tensors[2].sum_of_squares);
  }

  void FindsTheRootOfAnExemptSet() {
    const auto manifest = small_model_manifest();
    QCOMPARE(manifest.find_commitment({})->root, digest_of("all"));
    QCOMPARE(manifest.find_commitment({2})->root, digest_of("without count"));
    QVERIFY(!manifest.find_commitment({1}));
  }

  void RefusesContradictions() {
    QVERIFY(accepted_after([](auto&) {}));
    QVERIFY(!accepted_after([](auto& m) { m.tensors[1].name = "embed"; }));
    QVERIFY(!accepted_after([](auto& m) { m.tensors[0].dtype = "I8"; }));  // with a sum of squares
    QVERIFY(!accepted_after([](auto& m) { m.tensors[0].dtype = "F7"; }));
    QVERIFY(!accepted_after([](auto& m) { m.tensors[0].shape = {1ull << 62}; }));
    QVERIFY(!accepted_after([](auto& m) { m.files[1].name = m.files[0].name; }));
    QVERIFY(!accepted_after([](auto& m) { std::swap(m.files[0], m.files[1]); }));
    QVERIFY(!accepted_after([](auto& m) { m.grid_bits = 61; }));
    QVERIFY(!accepted_after([](auto& m) { m.commitments[0].entries = 40; }));
    QVERIFY(!accepted_after([](auto& m) { m.commitments[1].exempt = {2, 2}; }));
    QVERIFY(!accepted_after([](auto& m) { m.commitments[1].exempt = {4}; }));
    QVERIFY(accepted_after([](auto& m) { m.commitments[1].exempt = {2, 3}; }));  // the last has no entries
    QVERIFY(!accepted_after([](auto& m) { m.commitments[1].exempt = {3, 2}; }));
  }

  void RefusesDuplicateKeysAndOtherTexts() {
    const auto text = write_model_manifest(small_model_manifest());
    QVERIFY(!accepted(text + " "));
    QVERIFY(!accepted("{\"schema\":\"driftseal-model-manifest/1\"," + text.substr(1)));
    for (std::size_t n = 0; n < text.size(); ++n) QVERIFY(!accepted(text.substr(0, n)));
  }

  void ErrorsHavePlaces() {
    auto text = write_model_manifest(small_model_manifest());
    text.replace(text.find("BF16"), 4, "BF17");
    const auto error = read_model_manifest(view_of(text), "base.manifest").error();
    QCOMPARE(error.code, ErrorCode::malformed);
    QCOMPARE(error.file, std::string("base.manifest"));
    QVERIFY(error.where.starts_with("line 1, column "));
    QVERIFY(!error.remedy.empty());
  }

  void ModelDigestIsThatOfModelSigning() {
    Bytes both;
    append(both, digest_of("1"));
    append(both, digest_of("2"));
    QCOMPARE(model_digest(small_model_manifest().files), sha256(both));
  }
};

QTEST_APPLESS_MAIN(TestModelManifest)
#include "test_model_manifest.moc"

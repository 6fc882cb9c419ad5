// A base that must be signed: by somebody who is trusted, and these very files.
#include "core/audit/vouching.h"

#include "core/audit/audit.h"
#include "core/audit/file_digests.h"
#include "core/base/mapped_file.h"
#include "tests/core/audit/sample_model.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

// A copy of a sample, signed with a key of its own.
class SignedBase {
 public:
  SignedBase() {
    fs::copy(DRIFTSEAL_SOURCE_DIR "/resources/samples/mlp/base", path(), fs::copy_options::recursive);
    ModelStatement statement;
    for (const auto& file : fs::directory_iterator(path()))
      statement.add(file.path().filename().string(),
                    text_of(read_file(file.path().string(), 1 << 24).value()));
    signature_.emplace(statement.text());
    write("model.sig", signature_->bundle);
  }
  std::string path(const std::string& name = "") const {
    return folder_.filePath("base").toStdString() + (name.empty() ? "" : "/" + name);
  }
  void write(const std::string& name, std::string_view content) const {
    CHECK(write_file(path(name), view_of(content)).ok());
  }
  sign::TrustRoots signer() const { return signature_->trust(); }
  Status demand(const sign::TrustRoots& trust, std::vector<proof::ManifestFile> digests = {}) const {
    const ModelPtr model = open_model(path()).value();
    if (digests.empty()) digests = audit::digest_files(*model, {}).value();
    return audit::demand_signature(*model, digests, trust, {});
  }

 private:
  QTemporaryDir folder_;
  std::optional<OwnSignature> signature_;
};

}  // namespace

class TestVouching : public QObject {
  Q_OBJECT

 private slots:
  void signed_files_are_taken() {
    const SignedBase base;
    QVERIFY(base.demand(base.signer()).ok());
  }

  void digests_that_are_known_are_not_computed_again() {
    const SignedBase base;
    auto wrong = audit::digest_files(*open_model(base.path()).value(), {}).value();
    wrong[0].digest[0] ^= 1;
    QCOMPARE(base.demand(base.signer(), wrong).error().code, ErrorCode::mismatch);
  }

  void another_signer_or_another_file() {
    const SignedBase base;
    QCOMPARE(base.demand(OwnSignature("{}").trust()).error().code, ErrorCode::mismatch);
    base.write("more.txt", "x");
    const auto refused = base.demand(base.signer());
    QCOMPARE(refused.error().code, ErrorCode::mismatch);
    QVERIFY(refused.error().message.find("more.txt") != std::string::npos);
  }

  void no_signature() {
    const SignedBase base;
    fs::remove(base.path("model.sig"));
    QCOMPARE(base.demand(base.signer()).error().code, ErrorCode::not_found);
  }

  void an_audit_demands_it() {
    const SignedBase base;
    const std::string policy =
        R"({"driftseal_policy": 1, "name": "p", "rules": [{"tensors": "*", "budget": {"norm": {"absolute": 9}}}]})";
    const auto judged = audit::judge_models(base.path(), DRIFTSEAL_SOURCE_DIR "/resources/samples/mlp/full",
                                            {policy, "p.json"}, {});
    QVERIFY(judged.ok() && (*judged)->passed());
    QVERIFY(audit::certify(*judged, {.base_signers = base.signer()}, {}).ok());
    const auto refused = audit::certify(*judged, {.base_signers = OwnSignature("{}").trust()}, {});
    QCOMPARE(refused.error().code, ErrorCode::mismatch);
  }
};

QTEST_APPLESS_MAIN(TestVouching)
#include "test_vouching.moc"

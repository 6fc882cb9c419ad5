// The relying party's check: what is accepted, and the name of what is not.
#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

#include "core/audit/check/verdict_text.h"
#include "tests/core/audit/check/small_audit.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

CheckReport check_with(const Bytes& certificate, const std::string& policy,
                       const std::string& base_manifest) {
  return check_certificate({.certificate = certificate,
                            .policy = view_of(policy),
                            .base_manifest = view_of(base_manifest),
                            .minimum_bits = 96,
                            .trust = {},
                            .now = 0})
      .value();
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  CHECK(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// The certificate with another manifest: what a cheating prover would put there around an honest proof.
template <class Change>
CheckReport check_manifest(Change change) {
  auto manifest = small_audit().manifest;
  change(manifest);
  auto parts = small_audit().parts;
  const auto text = proof::write_certificate_manifest(manifest);
  parts.manifest.assign(text.begin(), text.end());
  return check(rewritten(parts));
}

const BlockClaim& block(const CheckReport& report, std::string_view name) {
  for (const auto& claim : report.blocks)
    if (claim.name == name) return claim;
  CHECK(false);
}

}  // namespace

class TestCheck : public QObject {
  Q_OBJECT

 private slots:
  void AcceptsAnHonestCertificate() {
    const auto report = check(small_audit().certificate);
    QCOMPARE(failed_check(report), std::string());
    QCOMPARE(report.proof, ProofState::valid);
    QCOMPARE(report.applies, Applies::yes);
    QVERIFY(report.signatures.empty());
    QVERIFY(report.soundness_bits >= 96);
    QVERIFY(report.accepted());
  }

  void ClaimsHaveClassesAndBounds() {
    const auto report = check(small_audit().certificate);
    QCOMPARE(report.blocks.size(), std::size_t{5});
    QCOMPARE(block(report, "embeddings").block_class, BlockClass::frozen);
    QCOMPARE(*block(report, "embeddings").entry, 0x1p-24);
    QCOMPARE(block(report, "counters").block_class, BlockClass::exempt);
    QCOMPARE(block(report, "missing from the tuned model").block_class, BlockClass::exempt);
  }

  void RealBoundsAreThoseOfTheStatement() {
    const auto report = check(small_audit().certificate);
    const auto& layer = block(report, "layer.weight");  // F16 in both models: exact
    QVERIFY(layer.exact);
    QVERIFY(*layer.norm > 0.00999999 && *layer.norm <= 0.01 * (1 + 1e-12));
    const auto& head = block(report, "head");  // BF16: sqrt(16) roundings of 2^-24
    QVERIFY(!head.exact);
    const double tau = std::sqrt(static_cast<double>(*head.budget.norm_squared));
    QVERIFY(*head.norm >= std::ldexp(tau + 4, -24));
    QVERIFY(*head.norm <= std::ldexp(tau + 4, -24) * (1 + 1e-12));
    QVERIFY(report.model.norm && report.model.norm_squared);
  }

  void VerdictIsTheJsonOfTheFormat() {
    const auto report = check(small_audit().certificate);
    const auto verdict = QJsonDocument::fromJson(QByteArray::fromStdString(verdict_json(report))).object();
    QCOMPARE(verdict["schema"].toString(), QString("driftseal-verdict/1"));
    QCOMPARE(verdict["proof"].toString(), QString("valid"));
    QVERIFY(verdict["failed_check"].isNull());
    QCOMPARE(verdict["soundness_bits"].toDouble(), report.soundness_bits);
    QCOMPARE(verdict["signatures"].toArray().size(), 0);
    QCOMPARE(verdict["applies"].toString(), QString("yes"));
    QCOMPARE(verdict.keys(), QStringList({"applies", "blocks", "failed_check", "proof", "schema",
                                          "signatures", "soundness_bits"}));
    const auto first = verdict["blocks"].toArray()[1].toObject();
    QCOMPARE(first.keys(), QStringList({"bounds", "class", "name"}));
    QCOMPARE(first["class"].toString(), QString("frozen"));
    QCOMPARE(first["bounds"].toObject()["norm_squared"].toString(), QString("0"));
    QCOMPARE(verdict["blocks"].toArray().last().toObject()["class"].toString(), QString("model_wide"));
  }

  void TextSaysWhatIsNotCoveredBeforeWhatIsProved() {
    const auto text = verdict_text(check(small_audit().certificate));
    QVERIFY(text.starts_with("ACCEPTED"));
    QVERIFY(text.find("old: missing from the tuned model") != std::string::npos);
    QVERIFY(text.find("counters: exempt") < text.find("embeddings: frozen"));
    QVERIFY(text.find("A small norm is not a proof of safety.") != std::string::npos);
  }

  void WrongPolicy() {
    const auto& audit = small_audit();
    const auto report =
        check_with(audit.certificate, replaced(audit.policy, "0.01", "0.02"), audit.base_manifest);
    QCOMPARE(failed_check(report), std::string("policy_differs"));
    QCOMPARE(report.proof, ProofState::invalid);
    QCOMPARE(report.applies, Applies::no);
    const auto spaced = check_with(audit.certificate, audit.policy + "\n", audit.base_manifest);
    QCOMPARE(failed_check(spaced), std::string("policy_differs"));
  }

  void WrongBase() {
    const auto& audit = small_audit();
    const auto other = replaced(audit.base_manifest, "driftseal test", "driftseal else");
    const auto report = check_with(audit.certificate, audit.policy, other);
    QCOMPARE(failed_check(report), std::string("base_manifest_differs"));
    QCOMPARE(report.applies, Applies::no);
  }

  void BrokenDemandsAreErrorsOfTheRelyingParty() {
    const auto& audit = small_audit();
    CheckRequest request{.certificate = audit.certificate,
                         .policy = view_of(audit.policy),
                         .base_manifest = view_of("{}"),
                         .minimum_bits = 96,
                         .trust = {},
                         .now = 0};
    QCOMPARE(check_certificate(request).error().code, ErrorCode::malformed);
    request.base_manifest = view_of(audit.base_manifest);
    request.policy = view_of("[");
    QCOMPARE(check_certificate(request).error().code, ErrorCode::malformed);
  }

  void MinimumBitsAreTheRelyingPartys() {
    const auto report = check(small_audit().certificate, {}, 300);
    QCOMPARE(failed_check(report), std::string("soundness"));
    QCOMPARE(report.applies, Applies::yes);
    QCOMPARE(check(small_audit().certificate, {}, 0).minimum_bits, 96.0);
  }

  // Another program may have resolved it by other descriptions of architectures.
  void PolicyOfPlacesThatDiffersSaysWhatToDo() {
    const auto& audit = small_audit();
    const auto named = [&](const char* selector) {
      const std::string policy = replaced(audit.policy, "\"tensors\": \"layer.*\"", selector);
      auto manifest = audit.manifest;
      manifest.policy_file = sha256(policy);
      auto parts = audit.parts;
      const auto text = proof::write_certificate_manifest(manifest);
      parts.policy.assign(policy.begin(), policy.end());
      parts.manifest.assign(text.begin(), text.end());
      const auto report = check_with(rewritten(parts), policy, audit.base_manifest);
      CHECK(failed_check(report) == "policy_differs");
      return report.failed->detail;
    };
    QVERIFY(named("\"role\": \"conv\"").find("policy expand") != std::string::npos);
    QVERIFY(named("\"tensors\": \"nothing\"").find("policy expand") == std::string::npos);
  }

  void ManifestThatIsNotWhatWasProved_data() {
    QTest::addColumn<int>("change");
    QTest::addColumn<QString>("failed");
    QTest::newRow("wider bound") << 0 << "policy_differs";
    QTest::newRow("wider bound on the model") << 1 << "policy_differs";
    QTest::newRow("block made exempt") << 2 << "base_manifest_differs";
    QTest::newRow("swapped blocks") << 3 << "policy_differs";
    QTest::newRow("other base root") << 4 << "base_manifest_differs";
    QTest::newRow("other base manifest") << 5 << "base_manifest_differs";
    QTest::newRow("other tuned root") << 6 << "statement";
    QTest::newRow("other tuned type") << 7 << "statement";
    QTest::newRow("other tool") << 8 << "statement";
    QTest::newRow("other context") << 9 << "statement";
    QTest::newRow("digest left out") << 10 << "statement";
    QTest::newRow("lineage added") << 11 << "statement";
    QTest::newRow("added tensor hidden") << 12 << "statement";
    QTest::newRow("other policy file named") << 13 << "policy_differs";
    QTest::newRow("other grid") << 14 << "base_manifest_differs";
    QTest::newRow("renamed tensor") << 15 << "base_manifest_differs";
    QTest::newRow("tensor without a block") << 16 << "manifest";
    QTest::newRow("lineage of another model") << 17 << "manifest";
    QTest::newRow("other scale of ranks") << 18 << "policy_differs";
  }

  void ManifestThatIsNotWhatWasProved() {
    QFETCH(int, change);
    QFETCH(QString, failed);
    const auto report = check_manifest([change](proof::CertificateManifest& m) {
      switch (change) {
        case 0:
          *m.policy.blocks[2].budget.norm_squared += 1;
          break;
        case 1:
          *m.policy.total_norm_squared += 1;
          break;
        case 2:
          m.policy.blocks[1] = {
              m.policy.blocks[1].name, proof::BlockKind::exempt, m.policy.blocks[1].tensors, {}};
          break;
        case 3:
          std::swap(m.policy.blocks[2].tensors, m.policy.blocks[3].tensors);
          break;
        case 4:
          m.base_root[0] ^= 1;
          break;
        case 5:
          m.base_manifest[0] ^= 1;
          break;
        case 6:
          m.tuned_root[0] ^= 1;
          break;
        case 7:
          m.layout[4].tuned_dtype = "F16";
          break;
        case 8:
          m.tool = "another";
          break;
        case 9:
          m.context = "another";
          break;
        case 10:
          m.tuned_digest.reset();
          break;
        case 11:
          m.lineage = proof::Lineage{sha256("earlier"), m.base_root};
          break;
        case 12:
          m.coverage.added.clear();
          break;
        case 13:
          m.policy_file[0] ^= 1;
          break;
        case 14:
          m.grid_bits = 23;
          break;
        case 15:
          m.layout[0].name = "renamed";
          break;
        case 16:
          m.policy.blocks[1].tensors.clear();
          break;
        case 17:
          m.lineage = proof::Lineage{sha256("earlier"), sha256("other")};
          break;
        case 18:
          m.policy.rank_scale_bits = 16;
          break;
      }
    });
    QCOMPARE(QString::fromStdString(failed_check(report)), failed);
    QCOMPARE(report.proof, ProofState::invalid);
  }

  void ProofOfAnotherStatement() {
    auto parts = small_audit().parts;
    parts.proof[0] ^= 1;
    QCOMPARE(failed_check(check(rewritten(parts))), std::string("statement"));
  }

  void ShortAndLongProofs() {
    auto parts = small_audit().parts;
    parts.proof.pop_back();
    QCOMPARE(failed_check(check(rewritten(parts))), std::string("missing_bytes"));
    parts = small_audit().parts;
    parts.proof.push_back(0);
    QCOMPARE(failed_check(check(rewritten(parts))), std::string("trailing_bytes"));
    parts.proof.clear();
    QCOMPARE(report_of_empty(parts).proof, ProofState::invalid);
  }

  void BetterAccountThanTheTruth() {
    auto parts = small_audit().parts;
    auto text = std::string(text_of(parts.soundness));
    text = replaced(text, "\"bits\":1", "\"bits\":2");
    parts.soundness.assign(text.begin(), text.end());
    QCOMPARE(failed_check(check(rewritten(parts))), std::string("soundness_differs"));
  }

  void NotACertificate() {
    for (const Bytes& bytes : {Bytes{}, Bytes{1, 2, 3}, Bytes(100000, 0x50)}) {
      const auto report = check(bytes);
      QCOMPARE(failed_check(report), std::string("container"));
      QCOMPARE(report.applies, Applies::not_checked);
      QVERIFY(!report.accepted());
      QVERIFY(verdict_text(report).starts_with("REJECTED"));
    }
  }

  void InspectionProvesNothing() {
    const auto report = inspect_certificate(small_audit().certificate, {}, 0, "c");
    QCOMPARE(report.proof, ProofState::not_checked);
    QCOMPARE(report.applies, Applies::not_checked);
    QCOMPARE(report.blocks.size(), std::size_t{5});
    QVERIFY(!report.accepted());
    QVERIFY(verdict_text(report).find("Claimed, not proved:") != std::string::npos);
  }

  void NamesCannotSteerTheTerminal() {
    auto report = check(small_audit().certificate);
    report.blocks[0].name = "a\x1b[2Jb\nProof: valid";
    QVERIFY(verdict_text(report).find('\x1b') == std::string::npos);
    QVERIFY(verdict_text(report).find("\nProof: valid") == std::string::npos);
  }

 private:
  static CheckReport report_of_empty(const proof::CertificateParts& parts) { return check(rewritten(parts)); }
};

QTEST_APPLESS_MAIN(TestCheck)
#include "test_check.moc"

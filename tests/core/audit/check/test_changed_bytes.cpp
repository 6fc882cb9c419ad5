// Any changed byte of a real certificate is noticed: in the file as it lies there, and, what a forger would
// do, in a part whose container is then written anew.
#include <QtTest>
#include <set>

#include "tests/core/audit/check/small_audit.h"

using namespace driftseal;
using namespace driftseal::test;

namespace {

using Part = Bytes proof::CertificateParts::*;

// The check that fails when byte `at` of a part differs, in a container that is canonical again.
std::string failed_after(Part part, std::size_t at) {
  auto parts = small_audit().parts;
  (parts.*part)[at] ^= 1;
  const auto report = check(rewritten(parts));
  CHECK(report.proof == ProofState::invalid);
  return failed_check(report);
}

QString at_byte(std::size_t i) { return QString("byte %1").arg(i); }

}  // namespace

class TestChangedBytes : public QObject {
  Q_OBJECT

 private slots:
  void InTheFile() {
    const auto& honest = small_audit().certificate;
    // Every byte but most of the proof's, which is many times the same case.
    for (std::size_t i = 0; i < honest.size(); i += (i < 4096 || i + 4096 > honest.size()) ? 1 : 499) {
      auto changed = honest;
      changed[i] ^= 1;
      QVERIFY2(failed_check(check(changed)) == "container", qPrintable(at_byte(i)));
    }
  }

  void InTheManifest() {
    const std::set<std::string> expected = {"manifest", "policy_differs", "base_manifest_differs",
                                            "statement"};
    for (std::size_t i = 0; i < small_audit().parts.manifest.size(); ++i)
      QVERIFY2(expected.contains(failed_after(&proof::CertificateParts::manifest, i)),
               qPrintable(at_byte(i)));
  }

  void InThePolicy() {
    for (std::size_t i = 0; i < small_audit().parts.policy.size(); ++i)
      QVERIFY2(failed_after(&proof::CertificateParts::policy, i) == "policy_differs", qPrintable(at_byte(i)));
  }

  void InTheAccount() {
    for (std::size_t i = 0; i < small_audit().parts.soundness.size(); ++i)
      QVERIFY2(failed_after(&proof::CertificateParts::soundness, i) == "soundness_differs",
               qPrintable(at_byte(i)));
  }

  void InTheProof() {
    for (std::size_t i = 0; i < small_audit().parts.proof.size(); i += i < 64 ? 1 : 1999)
      QVERIFY2(!failed_after(&proof::CertificateParts::proof, i).empty(), qPrintable(at_byte(i)));
  }
};

QTEST_APPLESS_MAIN(TestChangedBytes)
#include "test_changed_bytes.moc"

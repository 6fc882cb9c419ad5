// Trust in X.509 chains: paths, periods, revocation.
#include <QtTest>

#include "core/sign/bundle_check.h"
#include "tests/core/sign/issuing.h"

using namespace driftseal;
using namespace driftseal::sign;
using namespace driftseal::sign::testing;

namespace {

const std::string statement = "{}";

struct Authority {
  Holder root = issue("Root", nullptr, true);
  Holder middle = issue("Middle", &root, true);
  Holder signer = issue("Alice Example", &middle, false);

  CertificateChain chain() const { return chain_of(signer); }
  CertificateChain chain_of(const Holder& end) const {
    return CertificateChain::from_pem(view_of(end.certificate_pem() + middle.certificate_pem()), "").value();
  }
};

TrustRoots trusting(const std::string& pem) {
  TrustRoots roots;
  CHECK(roots.add_pem(view_of(pem), "roots.pem").ok());
  return roots;
}

}  // namespace

class TestTrust : public QObject {
  Q_OBJECT

 private slots:
  void FollowsThePathToARoot() {
    const Authority a;
    const auto bundle =
        sign_statement(statement, a.signer.private_key(), &*std::make_unique<CertificateChain>(a.chain()));
    QVERIFY(bundle.ok());
    const auto check = check_bundle(*bundle, trusting(a.root.certificate_pem()), now);
    QCOMPARE(check.signature, SignatureState::valid);
    QCOMPARE(check.trust, Trust::trusted);
    QCOMPARE(check.signer, std::string("CN=Alice Example"));
  }

  void ValidButUnknown() {
    const Authority a, other;
    const auto chain = a.chain();
    const auto bundle = sign_statement(statement, a.signer.private_key(), &chain).value();
    for (const auto& roots : {TrustRoots(), trusting(other.root.certificate_pem())}) {
      const auto check = check_bundle(bundle, roots, now);
      QCOMPARE(check.signature, SignatureState::valid);
      QCOMPARE(check.trust, Trust::unknown);
    }
  }

  void BadSignatureUnderATrustedCertificate() {
    const Authority a;
    const auto chain = a.chain();
    auto bundle = sign_statement(statement, a.signer.private_key(), &chain).value();
    bundle.payload.push_back(' ');
    const auto check = check_bundle(bundle, trusting(a.root.certificate_pem()), now);
    QCOMPARE(check.signature, SignatureState::bad);
    QCOMPARE(check.trust, Trust::unknown);
  }

  void TrustsAnIntermediateOrTheSignerItself() {
    const Authority a;
    QCOMPARE(trusting(a.middle.certificate_pem()).of(a.chain(), now), Trust::trusted);
    QCOMPARE(trusting(a.signer.certificate_pem()).of(a.chain(), now), Trust::trusted);
    QCOMPARE(trusting(a.signer.private_key().public_key().pem()).of(a.chain(), now), Trust::trusted);
  }

  void MissingIntermediateIsUnknown() {
    const Authority a;
    const auto alone = CertificateChain::from_pem(view_of(a.signer.certificate_pem()), "").value();
    QCOMPARE(trusting(a.root.certificate_pem()).of(alone, now), Trust::unknown);
  }

  void AnIssuerMustBeAnAuthority() {
    Authority a;
    a.middle = issue("Middle", &a.root, false);
    a.signer = issue("Alice Example", &a.middle, false);
    QCOMPARE(trusting(a.root.certificate_pem()).of(a.chain(), now), Trust::unknown);
  }

  void KeyUsageMustAllowSigning() {
    const Authority a;
    const auto roots = trusting(a.root.certificate_pem());
    QCOMPARE(roots.of(a.chain_of(issue("A", &a.middle, false, {}, "digitalSignature")), now), Trust::trusted);
    QCOMPARE(roots.of(a.chain_of(issue("A", &a.middle, false, {}, "keyEncipherment")), now), Trust::unknown);
  }

  void ExpiredAndNotYetValid() {
    const Authority a;
    const auto roots = trusting(a.root.certificate_pem());
    const Period past{now - 2 * year, now - year}, future{now + 1000, now + year};
    QCOMPARE(roots.of(a.chain_of(issue("A", &a.middle, false, past)), now), Trust::expired);
    QCOMPARE(roots.of(a.chain_of(issue("A", &a.middle, false, future)), now), Trust::expired);
    QCOMPARE(TrustRoots().of(a.chain_of(issue("A", &a.middle, false, past)), now), Trust::unknown);
    QCOMPARE(roots.of(a.chain(), now + 2 * year), Trust::expired);
  }

  void Revoked() {
    const Authority a;
    const auto with = [&](const std::string& lists) { return trusting(a.root.certificate_pem() + lists); };
    QCOMPARE(with(revocation_list(a.middle, &a.signer)).of(a.chain(), now), Trust::revoked);
    QCOMPARE(with(revocation_list(a.root, &a.middle)).of(a.chain(), now), Trust::revoked);
    QCOMPARE(with(revocation_list(a.middle, nullptr)).of(a.chain(), now), Trust::trusted);
    QCOMPARE(with(revocation_list(a.root, nullptr)).of(a.chain(), now), Trust::trusted);
    const Period past{now - 2 * year, now - year};
    QCOMPARE(with(revocation_list(a.middle, nullptr, past)).of(a.chain(), now), Trust::expired);
    QCOMPARE(with(revocation_list(a.middle, &a.signer, past)).of(a.chain(), now), Trust::revoked);
  }

  void CertificateOfAnotherKey() {
    const Authority a, other;
    const auto chain = other.chain();
    QCOMPARE(sign_statement(statement, a.signer.private_key(), &chain).error().code, ErrorCode::mismatch);
  }

  void RefusesWhatIsNoTrust() {
    TrustRoots roots;
    const auto key = PrivateKey::generate(KeyKind::ed25519).value();
    const auto pem = key.pem({}).value();
    QCOMPARE(roots.add_pem(pem.view(), "private.pem").error().code, ErrorCode::key_refused);
    QCOMPARE(roots.add_pem(view_of("hello"), "f").error().code, ErrorCode::key_refused);
    QCOMPARE(roots.add_pem({}, "f").error().code, ErrorCode::key_refused);
    const auto damaged =
        key.public_key().pem() + "-----BEGIN CERTIFICATE-----\n%%\n-----END CERTIFICATE-----\n";
    QCOMPARE(roots.add_pem(view_of(damaged), "f").error().code, ErrorCode::key_refused);
  }

  void RefusesChains() {
    const Authority a;
    std::string endless;
    for (int i = 0; i < 9; ++i) endless += a.signer.certificate_pem();
    QVERIFY(!CertificateChain::from_pem(view_of(endless), "").ok());
    QVERIFY(!CertificateChain::from_pem(view_of("no certificate"), "").ok());
    QVERIFY(!CertificateChain::from_der({Bytes{0x30, 0x00}}, "").ok());
    auto der = a.chain().der();
    der[0].push_back(0);
    QVERIFY(!CertificateChain::from_der(der, "").ok());
  }
};

QTEST_APPLESS_MAIN(TestTrust)
#include "test_trust.moc"

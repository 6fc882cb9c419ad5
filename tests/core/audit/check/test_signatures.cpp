// Signatures on a certificate: three independent answers.
#include <QtTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/audit/check/attestation.h"
#include "core/audit/check/verdict_text.h"
#include "core/sign/in_toto.h"
#include "tests/core/audit/check/small_audit.h"
#include "tests/core/sign/issuing.h"

using namespace driftseal;
using namespace driftseal::test;
using sign::SignatureState;
using sign::Trust;
using namespace driftseal::sign::testing;

namespace {

sign::PrivateKey new_key() { return sign::PrivateKey::generate(sign::KeyKind::ecdsa_p256).value(); }

sign::TrustRoots trusting(const std::string& pem, const std::string& name = "alice.pem") {
  sign::TrustRoots roots;
  CHECK(roots.add_pem(view_of(pem), name).ok());
  return roots;
}

Bytes signed_by(const sign::PrivateKey& key, const sign::CertificateChain* chain = nullptr) {
  return sign_certificate(small_audit().certificate, key, chain, "").value();
}

// An honest statement with a change, validly signed.
Bytes signed_statement(const sign::PrivateKey& key, const std::string& statement) {
  return add_signature(small_audit().certificate, statement, key, nullptr, "").value();
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  CHECK(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

const SignatureReport& only(const CheckReport& report) {
  CHECK(report.signatures.size() == 1);
  return report.signatures[0];
}

}  // namespace

class TestSignatures : public QObject {
  Q_OBJECT

 private slots:
  void ValidAndTrusted() {
    const auto key = new_key();
    const auto report = check(signed_by(key), trusting(key.public_key().pem()));
    QCOMPARE(only(report).signature, SignatureState::valid);
    QCOMPARE(only(report).trust, Trust::trusted);
    QCOMPARE(only(report).signer, std::string("alice.pem"));
    QVERIFY(report.accepted() && report.vouched());
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(verdict_json(report))).object();
    const auto signature = json["signatures"].toArray()[0].toObject();
    QCOMPARE(signature.keys(), QStringList({"signature", "signer", "trust"}));
    QCOMPARE(signature["trust"].toString(), QString("trusted"));
  }

  void StatementSaysWhatTheCertificateSays() {
    const auto& audit = small_audit();
    const auto statement = sign::read_statement(drift_statement(audit.parts).value(), "").value();
    QCOMPARE(statement.predicate_type, std::string("https://driftseal.dev/attestation/drift-certificate/v1"));
    QCOMPARE(statement.subjects.size(), std::size_t{3});
    QCOMPARE(statement.subjects[0].digests.at("sha256"), to_hex(proof::content_digest(audit.parts)));
    QCOMPARE(statement.subjects[1].digests.at("driftsealRoot"), to_hex(audit.manifest.tuned_root));
    QCOMPARE(statement.subjects[2].digests.count("hmac-sha256"), std::size_t{1});
    const auto predicate = QJsonDocument::fromJson(QByteArray::fromStdString(statement.predicate)).object();
    QCOMPARE(predicate["policy"].toObject()["sha256"].toString().toStdString(),
             to_hex(audit.manifest.policy_file));
    QCOMPARE(predicate["blocks"].toArray().size(), 5);
    QVERIFY(predicate["soundnessBits"].toDouble() >= 96);
    QCOMPARE(predicate["doesNotSay"].toArray().size(), 3);
  }

  void SignaturesDoNotChangeTheContent() {
    const auto key = new_key();
    QCOMPARE(check(signed_by(key)).content, check(small_audit().certificate).content);
  }

  void SeveralSigners() {
    const auto alice = new_key(), bob = new_key();
    const auto twice = sign_certificate(signed_by(alice), bob, nullptr, "").value();
    const auto report = check(twice, trusting(bob.public_key().pem(), "bob.pem"));
    QCOMPARE(report.signatures.size(), std::size_t{2});
    QCOMPARE(report.signatures[0].signature, SignatureState::undecidable);
    QCOMPARE(report.signatures[1].signature, SignatureState::valid);
    QCOMPARE(report.signatures[1].signer, std::string("bob.pem"));
    QVERIFY(report.accepted());
  }

  void UnknownKey() {
    const auto key = new_key();
    const auto without_trust = check(signed_by(key));
    QCOMPARE(only(without_trust).signature, SignatureState::undecidable);
    QCOMPARE(only(without_trust).trust, Trust::unknown);
    QVERIFY(without_trust.accepted());  // nobody's signature was demanded
    const auto demanded = check(signed_by(key), trusting(new_key().public_key().pem()));
    QCOMPARE(demanded.proof, ProofState::valid);
    QVERIFY(!demanded.accepted());
    QVERIFY(verdict_text(demanded).find("nobody whom you trust") != std::string::npos);
  }

  void UnsignedWhereASignatureIsDemanded() {
    QVERIFY(!check(small_audit().certificate, trusting(new_key().public_key().pem())).accepted());
  }

  void BadSignature() {
    const auto key = new_key();
    auto parts = proof::read_container(signed_by(key), "").value();
    auto bundle = sign::read_bundle(parts.signatures[0], "").value();
    bundle.signature.back() ^= 1;
    parts.signatures[0] = sign::write_bundle(bundle);
    const auto report = check(rewritten(parts), trusting(key.public_key().pem()));
    QCOMPARE(only(report).signature, SignatureState::bad);
    QCOMPARE(report.proof, ProofState::valid);  // independent answers
    QVERIFY(!report.accepted());
  }

  void SignatureOfAnotherCertificate() {
    const auto key = new_key();
    auto manifest = small_audit().manifest;
    manifest.context = "another";
    const auto text = proof::write_certificate_manifest(manifest);
    auto other = small_audit().parts;
    other.manifest.assign(text.begin(), text.end());
    const auto statement = drift_statement(other).value();
    const auto report = check(signed_statement(key, statement), trusting(key.public_key().pem()));
    QCOMPARE(only(report).signature, SignatureState::bad);
    QCOMPARE(only(report).reason, std::string("the signature is about another certificate"));
    QVERIFY(!report.vouched());
  }

  void StatementThatSaysMoreThanTheCertificate() {
    const auto key = new_key();
    const auto honest = drift_statement(small_audit().parts).value();
    for (const auto& [from, to] :
         {std::pair<std::string, std::string>("\"class\":\"exempt\"", "\"class\":\"frozen\""),
          {"is not a proof of safety", "is a proof of safety"},
          {"\"gridBits\":24", "\"gridBits\":30"}}) {
      const auto report =
          check(signed_statement(key, replaced(honest, from, to)), trusting(key.public_key().pem()));
      QCOMPARE(only(report).signature, SignatureState::bad);
    }
  }

  void StatementInAnotherOrderSaysTheSame() {
    const auto key = new_key();
    const auto same = sign::normal_json(drift_statement(small_audit().parts).value());
    QVERIFY(same != drift_statement(small_audit().parts).value());
    const auto report = check(signed_statement(key, same), trusting(key.public_key().pem()));
    QCOMPARE(only(report).signature, SignatureState::valid);
  }

  void UnknownPredicateIsUndecidable() {
    const auto key = new_key();
    const auto other = replaced(drift_statement(small_audit().parts).value(), "drift-certificate/v1",
                                "drift-certificate/v9");
    const auto report = check(signed_statement(key, other), trusting(key.public_key().pem()));
    QCOMPARE(only(report).signature, SignatureState::undecidable);
    QVERIFY(!report.vouched());
  }

  void ARelyingPartyVouchesForItsVerdict() {
    const auto key = new_key();
    const auto statement = verification_statement(check(small_audit().certificate),
                                                  "https://example.org/reviewer", "2027-01-01T00:00:00Z");
    QVERIFY(statement.ok());
    const auto report = check(signed_statement(key, *statement), trusting(key.public_key().pem()));
    QCOMPARE(only(report).signature, SignatureState::valid);
    QCOMPARE(only(report).predicate_type, std::string("https://in-toto.io/attestation/svr/v0.2"));
    QVERIFY(!verification_statement(check({}), "v", "t").ok());
  }

  void MalformedLines() {
    for (const char* line : {"{}", "null", "x", "{\"mediaType\":1}"}) {
      auto parts = small_audit().parts;
      parts.signatures = {line};
      const auto report = check(rewritten(parts));
      QCOMPARE(only(report).signature, SignatureState::bad);
      QCOMPARE(report.proof, ProofState::valid);
    }
  }

  void CertificatesOfSigners() {
    const auto root = issue("Root", nullptr, true);
    const auto alice = issue("Alice Example", &root, false);
    const auto late = issue("Bob Example", &root, false, {now - 2 * year, now - year});
    const auto chain_of = [](const Holder& holder) {
      return sign::CertificateChain::from_pem(view_of(holder.certificate_pem()), "").value();
    };
    const auto alice_chain = chain_of(alice), late_chain = chain_of(late);
    const auto roots = trusting(root.certificate_pem());

    const auto good = check(signed_by(alice.private_key(), &alice_chain), roots);
    QCOMPARE(only(good).trust, Trust::trusted);
    QCOMPARE(only(good).signer, std::string("CN=Alice Example"));
    QVERIFY(good.accepted());

    const auto expired = check(signed_by(late.private_key(), &late_chain), roots);
    QCOMPARE(only(expired).signature, SignatureState::valid);
    QCOMPARE(only(expired).trust, Trust::expired);
    QVERIFY(!expired.accepted());

    const auto revoking = trusting(root.certificate_pem() + revocation_list(root, &alice));
    const auto revoked = check(signed_by(alice.private_key(), &alice_chain), revoking);
    QCOMPARE(only(revoked).signature, SignatureState::valid);
    QCOMPARE(only(revoked).trust, Trust::revoked);

    const auto stranger = check(signed_by(alice.private_key(), &alice_chain));
    QCOMPARE(only(stranger).signature, SignatureState::valid);
    QCOMPARE(only(stranger).trust, Trust::unknown);
  }
};

QTEST_APPLESS_MAIN(TestSignatures)
#include "test_signatures.moc"

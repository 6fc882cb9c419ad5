// Sigstore bundles: round trips, strict reading, and the three answers about a signature.
#include <QtTest>

#include "core/sign/bundle_check.h"
#include "core/sign/dsse.h"
#include "core/sign/in_toto.h"

using namespace driftseal;
using namespace driftseal::sign;

namespace {

const std::string statement = write_statement({{{"certificate", {{"sha256", std::string(64, 'a')}}}},
                                               std::string(drift_certificate_predicate),
                                               "{\"x\":1}"});

struct Signed {
  PrivateKey key = PrivateKey::generate(KeyKind::ecdsa_p256).value();
  Bundle bundle = sign_statement(statement, key, nullptr).value();
  TrustRoots trusting() const {
    TrustRoots roots;
    CHECK(roots.add_pem(view_of(key.public_key().pem()), "alice.pem").ok());
    return roots;
  }
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  CHECK(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

class TestBundle : public QObject {
  Q_OBJECT

 private slots:
  void WritesTheMembersOfTheFormat() {
    const Signed one;
    const auto line = write_bundle(one.bundle);
    const auto hint = to_hex(one.key.public_key().fingerprint());
    const std::string expected =
        "{\"mediaType\":\"application/"
        "vnd.dev.sigstore.bundle.v0.3+json\",\"verificationMaterial\":{\"publicKey\":{\"hint\":\"" +
        hint + "\"}},\"dsseEnvelope\":{\"payload\":\"" + to_base64(view_of(statement)) +
        "\",\"payloadType\":\"application/vnd.in-toto+json\",\"signatures\":[{\"sig\":\"" +
        to_base64(one.bundle.signature) + "\",\"keyid\":\"" + hint + "\"}]}}";
    QCOMPARE(line, expected);
  }

  void ASubjectMayBearTheNameOfAnyFile() {
    const auto text = write_statement({{{"\xff.html", {{"sha256", std::string(64, 'a')}}}}, "p", "{}"});
    QVERIFY(read_statement(text, "").ok());
  }

  void RoundTrips() {
    const Signed one;
    const auto line = write_bundle(one.bundle);
    const auto reread = read_bundle(line, "");
    QVERIFY(reread.ok());
    QCOMPARE(reread->payload, one.bundle.payload);
    QCOMPARE(reread->signature, one.bundle.signature);
    QCOMPARE(write_bundle(*reread), line);
  }

  void RoundTripsCertificates() {
    for (const std::size_t n : {1u, 3u}) {
      Bundle bundle{"type", {1, 2}, {3}, "", "", {}};
      for (std::size_t i = 0; i < n; ++i)
        bundle.certificates.push_back(Bytes{static_cast<std::uint8_t>(i), 9});
      const auto line = write_bundle(bundle);
      QVERIFY(line.find(n == 1 ? "\"certificate\":{\"rawBytes\":"
                               : "\"x509CertificateChain\":{\"certificates\":[{") != std::string::npos);
      const auto reread = read_bundle(line, "");
      QVERIFY(reread.ok());
      QCOMPARE(reread->certificates, bundle.certificates);
    }
  }

  void ValidAndTrusted() {
    const Signed one;
    const auto check = check_bundle(one.bundle, one.trusting(), 0);
    QCOMPARE(check.signature, SignatureState::valid);
    QCOMPARE(check.trust, Trust::trusted);
    QCOMPARE(check.signer, std::string("alice.pem"));
  }

  void UnknownKeyIsUndecidable() {
    const Signed one, other;
    for (const auto& roots : {TrustRoots(), other.trusting()}) {
      const auto check = check_bundle(one.bundle, roots, 0);
      QCOMPARE(check.signature, SignatureState::undecidable);
      QCOMPARE(check.trust, Trust::unknown);
      QVERIFY(check.signer.empty());
    }
  }

  void BadSignature() {
    Signed one;
    one.bundle.payload[5] ^= 1;
    const auto check = check_bundle(one.bundle, one.trusting(), 0);
    QCOMPARE(check.signature, SignatureState::bad);
    QCOMPARE(check.trust, Trust::unknown);
  }

  void KeyidAndHintAreNotTrusted() {
    Signed one;
    one.bundle.keyid = "somebody else";
    one.bundle.hint = "somebody else";
    QCOMPARE(check_bundle(one.bundle, one.trusting(), 0).signature, SignatureState::valid);
    const Signed other;  // a hint that names a trusted key does not make the signature that key's
    one.bundle.hint = other.bundle.hint;
    QCOMPARE(check_bundle(one.bundle, other.trusting(), 0).signature, SignatureState::bad);
  }

  void RefusesWhatTheFormatDoesNotKnow_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("unknown member") << "{\"mediaType\""
                                    << "{\"extra\":1,\"mediaType\"";
    QTest::newRow("unknown inner member") << "\"payloadType\":"
                                          << "\"x\":1,\"payloadType\":";
    QTest::newRow("duplicate member") << "\"payloadType\":"
                                      << "\"payloadType\":\"a\",\"payloadType\":";
    QTest::newRow("missing member") << "\"mediaType\":\"application/vnd.dev.sigstore.bundle.v0.3+json\","
                                    << "";
    QTest::newRow("two signatures") << "\"signatures\":["
                                    << "\"signatures\":[{\"sig\":\"AAAA\"},";
    QTest::newRow("no signature") << "\"sig\""
                                  << "\"gis\"";
    QTest::newRow("two signers") << "\"verificationMaterial\":{"
                                 << "\"verificationMaterial\":{\"certificate\":{\"rawBytes\":\"\"},";
    QTest::newRow("no base64") << "\"payload\":\""
                               << "\"payload\":\"*";
    QTest::newRow("a number") << "\"payloadType\":\"application/vnd.in-toto+json\""
                              << "\"payloadType\":7";
    QTest::newRow("trailing text") << "]}}"
                                   << "]}} x";
  }

  void RefusesWhatTheFormatDoesNotKnow() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    const Signed one;
    const auto line = replaced(write_bundle(one.bundle), from.toStdString(), to.toStdString());
    QCOMPARE(read_bundle(line, "").error().code, ErrorCode::malformed);
  }

  void RefusesOtherVersions() {
    const Signed one;
    QCOMPARE(read_bundle(replaced(write_bundle(one.bundle), "v0.3", "v0.1"), "").error().code,
             ErrorCode::unsupported);
  }

  void RefusesEveryTruncation() {
    const auto line = write_bundle(Signed().bundle);
    for (std::size_t n = 0; n < line.size(); ++n)
      QVERIFY(!read_bundle(std::string_view(line).substr(0, n), "").ok());
  }

  void ReadsStatements() {
    const auto read = read_statement(statement, "");
    QVERIFY(read.ok());
    QCOMPARE(read->subjects, (std::vector<Subject>{{"certificate", {{"sha256", std::string(64, 'a')}}}}));
    QCOMPARE(read->predicate_type, std::string(drift_certificate_predicate));
    QCOMPARE(read->predicate, std::string("{\"x\":1}"));
  }

  void RefusesStatements() {
    QCOMPARE(read_statement(replaced(statement, "Statement/v1", "Statement/v0.1"), "").error().code,
             ErrorCode::unsupported);
    for (const char* text : {"", "[]", "{}", "7", "{\"_type\":\"https://in-toto.io/Statement/v1\"}"})
      QCOMPARE(read_statement(text, "").error().code, ErrorCode::malformed);
    QCOMPARE(read_statement(replaced(statement, "\"sha256\"", "\"sha256\":\"\",\"sha256\""), "").error().code,
             ErrorCode::malformed);
    QCOMPARE(read_statement(replaced(statement, "{\"x\":1}", "[1]"), "").error().code, ErrorCode::malformed);
  }
};

QTEST_APPLESS_MAIN(TestBundle)
#include "test_bundle.moc"

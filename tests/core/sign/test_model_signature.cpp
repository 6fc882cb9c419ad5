// Signatures of models: bundles that were made from the specification with the openssl program, and damaged
// ones.
#include <QtTest>

#include "core/sign/model_signature.h"
#include "tests/support/model_statement.h"
#include "tests/support/signed_sample.h"

using namespace driftseal;
using namespace driftseal::sign;
using namespace driftseal::test;

namespace {

ModelSignature check_sample(const char* name, const TrustRoots& roots, std::int64_t at = now) {
  return check_model_signature(text_of_sample(name), roots, at);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  CHECK(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

class TestModelSignature : public QObject {
  Q_OBJECT

  static void answers(const ModelSignature& signature, SignatureState state, Trust trust) {
    QCOMPARE(signature.check.signature, state);
    QCOMPARE(signature.check.trust, trust);
    QCOMPARE(signature.check.reason.empty(), state == SignatureState::valid);
  }
  static void undecidable(const ModelSignature& signature, const char* reason) {
    answers(signature, SignatureState::undecidable, Trust::unknown);
    QVERIFY2(signature.check.reason.find(reason) != std::string::npos, signature.check.reason.c_str());
  }

 private slots:
  void KeysOfAllCurves_data() {
    QTest::addColumn<QString>("curve");
    for (const char* curve : {"p256", "p384", "p521"}) QTest::newRow(curve) << QString(curve);
  }
  void KeysOfAllCurves() {
    QFETCH(QString, curve);
    const auto key = curve.toStdString() + ".pub";
    const auto signature =
        check_sample(("key_" + curve.toStdString() + ".sig").c_str(), trusting({key.c_str()}));
    answers(signature, SignatureState::valid, Trust::trusted);
    QCOMPARE(signature.check.signer, key);
    QVERIFY(signature.method == SigningMethod::key);
    QCOMPARE(signature.model->files.size(), std::size_t{4});
    QCOMPARE(signature.model->name, std::string("sample"));
  }

  void OtherListsAreReadToo() {
    for (const char* name : {"old.sig", "blake2b.sig", "shards.sig", "single.sig", "single_unnamed.sig"})
      answers(check_sample(name, trusting({"alice.pub"})), SignatureState::valid, Trust::trusted);
    QCOMPARE(check_sample("shards.sig", {}).model->files.back().digests.size(), std::size_t{1});
    QCOMPARE(check_sample("shards.sig", {}).model->files[1].size, std::uint64_t{2500});
  }

  void WithoutTheKeyItIsUndecidableAndTheListIsRead() {
    for (const auto& roots : {TrustRoots(), trusting({"p384.pub", "authority.pem"})}) {
      const auto signature = check_sample("key_p256.sig", roots);
      undecidable(signature, "not at hand");
      QCOMPARE(signature.model->files.size(), std::size_t{4});
    }
  }

  void CertificatesLeadToAnAuthority() {
    const auto signature = check_sample("chain.sig", trusting({"authority.pem"}));
    answers(signature, SignatureState::valid, Trust::trusted);
    QCOMPARE(signature.check.signer, std::string("CN=Sample signer"));
    QVERIFY(signature.method == SigningMethod::certificate);
    answers(check_sample("chain.sig", {}), SignatureState::valid, Trust::unknown);
    answers(check_sample("chain.sig", trusting({"authority.pem"}), now * 3), SignatureState::valid,
            Trust::expired);
  }

  void KeylessNeedsAnAuthorityThatIsNamed() {
    undecidable(check_sample("keyless.sig", trusting({"p256.pub"})), "transparency log");
    const auto signature = check_sample("keyless.sig", trusting({"authority.pem"}));
    answers(signature, SignatureState::valid, Trust::trusted);
    QVERIFY(signature.method == SigningMethod::keyless);
    QCOMPARE(signature.check.signer, std::string("signer@example.org"));
    answers(check_sample("keyless.sig", trusting({"authority.pem"}), now * 3), SignatureState::valid,
            Trust::expired);
  }

  // The hint is the SHA-256 of the key's PEM text: a trusted key that is named has signed, or it is a
  // forgery.
  void AKeyThatIsNamedAndDidNotSignIsBad() {
    auto bundle = read_bundle(text_of_sample("key_p256.sig"), "").value();
    const auto name =
        text_of(bundle.payload).find("sample");  // what the model is called: the list is as it was
    bundle.payload.at(name) = 'S';
    answers(check_model_signature(write_bundle(bundle), trusting({"p256.pub"}), now), SignatureState::bad,
            Trust::unknown);
    undecidable(check_model_signature(write_bundle(bundle), {}, now), "");
  }

  void ABadSignatureHasNoList() {
    auto bundle = read_bundle(text_of_sample("chain.sig"), "").value();
    bundle.signature = read_bundle(text_of_sample("key_p384.sig"), "")->signature;
    const auto signature = check_model_signature(write_bundle(bundle), trusting({"authority.pem"}), now);
    answers(signature, SignatureState::bad, Trust::unknown);
    QVERIFY(!signature.model);
  }

  void AStatementThatContradictsItselfIsBad() {
    const auto wrong_root = check_sample("wrong_root.sig", trusting({"alice.pub"}));
    answers(wrong_root, SignatureState::bad, Trust::unknown);
    QVERIFY(!wrong_root.model);
    const OwnSignature twice(ModelStatement().add("a", "1").add("a", "1").text());
    answers(check_model_signature(twice.bundle, twice.trust(), now), SignatureState::bad, Trust::unknown);
    const OwnSignature good(ModelStatement().add("a", "1").text());
    answers(check_model_signature(good.bundle, good.trust(), now), SignatureState::valid, Trust::trusted);
  }

  void WhatIsNotKnownIsUndecidable() {
    const auto alice = trusting({"alice.pub"});
    undecidable(check_sample("unknown_hash.sig", alice), "hashed by a method");
    undecidable(check_sample("wrong_payload_type.sig", alice), "not an in-toto statement");
    undecidable(check_sample("early.sig", alice), "before 0.3");
    for (const char* version : {"application/vnd.dev.sigstore.bundle+json;version=0.1",
                                "application/vnd.dev.sigstore.bundle+json;version=0.2"}) {
      const auto text = replaced(text_of_sample("key_p256.sig"), bundle_media_type, version);
      undecidable(check_model_signature(text, trusting({"p256.pub"}), now), "version 0.3");
    }
    const OwnSignature other(quoted("{'_type':'https://in-toto.io/Statement/v0.1'}"));
    undecidable(check_model_signature(other.bundle, other.trust(), now), "of a kind that is not known");
    for (const char* text : {"", "-----BEGIN PGP SIGNATURE-----", "{}", "\xff\xfe"}) {
      const auto signature = check_model_signature(text, alice, now);
      undecidable(signature, "not a Sigstore bundle");
      QVERIFY(!signature.method);
    }
  }

  void DamagedBundlesAreBad() {
    const auto text = text_of_sample("key_p256.sig");
    const auto alice = trusting({"p256.pub"});
    answers(check_model_signature(text.substr(0, text.size() / 2), alice, now), SignatureState::bad,
            Trust::unknown);
    const auto two = replaced(text, "\"signatures\": [", "\"signatures\": [{\"sig\": \"AAAA\"}, ");
    answers(check_model_signature(two, alice, now), SignatureState::bad, Trust::unknown);
    const auto none = replaced(text, "\"sig\"", "\"gis\"");
    answers(check_model_signature(none, alice, now), SignatureState::bad, Trust::unknown);
  }

  void HugeBundlesAreNotRead() {
    std::string text = text_of_sample("key_p256.sig");
    text.append(max_model_signature_bytes, ' ');
    undecidable(check_model_signature(text, trusting({"p256.pub"}), now), "larger than 8 MiB");
  }
};

QTEST_APPLESS_MAIN(TestModelSignature)
#include "test_model_signature.moc"

// DSSE against its published vectors (github.com/secure-systems-lab/dsse: protocol.md, "Test Vectors", and
// testvectors/vectors.json).
#include <openssl/ecdsa.h>

#include <QtTest>

#include "core/sign/dsse.h"
#include "core/sign/keys.h"

using namespace driftseal;
using namespace driftseal::sign;

namespace {

constexpr std::string_view hello_type = "http://example.com/HelloWorld";

Bytes decimal_to_32_bytes(const char* decimal) {
  BIGNUM* n = nullptr;
  BN_dec2bn(&n, decimal);
  Bytes bytes(32);
  BN_bn2binpad(n, bytes.data(), 32);
  BN_free(n);
  return bytes;
}

// DER SubjectPublicKeyInfo: the fixed head for a P-256 point (RFC 5480), then 04, X, Y.
Bytes p256_info(const Bytes& x, const Bytes& y) {
  auto info = *from_hex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");
  append(info, x);
  append(info, y);
  return info;
}

// Published signatures are r and s side by side; ours are DER.
Bytes to_der(const Bytes& raw) {
  ECDSA_SIG* signature = ECDSA_SIG_new();
  ECDSA_SIG_set0(signature, BN_bin2bn(raw.data(), 32, nullptr), BN_bin2bn(raw.data() + 32, 32, nullptr));
  unsigned char* data = nullptr;
  const int size = i2d_ECDSA_SIG(signature, &data);
  Bytes der(data, data + size);
  OPENSSL_free(data);
  ECDSA_SIG_free(signature);
  return der;
}

PublicKey published_p256_key() {
  const auto x =
      decimal_to_32_bytes("46950820868899156662930047687818585632848591499744589407958293238635476079160");
  const auto y =
      decimal_to_32_bytes("5640078356564379163099075877009565129882514886557779369047442380624545832820");
  return PublicKey::from_der(p256_info(x, y), "").value();
}

PublicKey published_ed25519_key(const char* hex) {
  auto info = *from_hex("302a300506032b6570032100");  // RFC 8410
  append(info, *from_hex(hex));
  return PublicKey::from_der(info, "").value();
}

}  // namespace

class TestDsse : public QObject {
  Q_OBJECT

 private slots:
  void EncodesThePublishedExample() {
    QCOMPARE(text_of(pre_authentication_encoding(hello_type, view_of("hello world"))),
             std::string_view("DSSEv1 29 http://example.com/HelloWorld 11 hello world"));
  }

  void CountsBytesNotCharacters() {
    QCOMPARE(text_of(pre_authentication_encoding("\xc3\xa9", view_of("\xc3\xb8"))),
             std::string_view("DSSEv1 2 \xc3\xa9 2 \xc3\xb8"));
  }

  void VerifiesThePublishedEcdsaSignature() {
    const auto raw = from_base64(
        "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==");
    const auto message = pre_authentication_encoding(hello_type, view_of("hello world"));
    const auto key = published_p256_key();
    QVERIFY(key.verifies(message, to_der(*raw)));
    QVERIFY(!key.verifies(pre_authentication_encoding(hello_type, view_of("hello worlt")), to_der(*raw)));
    QVERIFY(!key.verifies(view_of("hello world"), to_der(*raw)));
  }

  void VerifiesPublishedEd25519Signatures_data() {
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("payload");
    QTest::addColumn<QString>("signature");
    QTest::addColumn<bool>("good");
    const QString in_toto = "application/vnd.in-toto+json";
    const QString statement = "eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEifQ==";
    const QString over_statement =
        "2WAfaHm5jluo0w+0rk8uVkluELJYWjSmU9x7EUzx+AyteDGJ4/nqyJXfmAUVFIAoQafWm7AxBZNw5M9ixNHiCA==";
    QTest::newRow("single signature") << in_toto << statement << over_statement << true;
    QTest::newRow("payload type swapped")
        << "application/vnd.example.other+json" << statement << over_statement << false;
    QTest::newRow("URL-safe base64")
        << in_toto << "-_-_Pj8="
        << "P-_KHICeR7tI6S_YyejJTRtrXhcQyQ2LYPaL8h90KjC9qN8HU_svOQ6TuDOT1HIrsGW886DbWNWcCmX5twLrAw==" << true;
    QTest::newRow("type beyond ASCII")
        << QString::fromUtf8("application/vnd.ex\xc3\xa4mple+json") << statement
        << "xmSk/ug66ysT7ayhkCIjhAq42zgZXSsEWuzUaNL7w2eGAdF/NU6/fRXPtmfN+5DNSAs5/i2lUnHjbbjPsu0tAw==" << true;
    QTest::newRow("empty payload")
        << in_toto << ""
        << "gSggCAaTLTYyRH6FIDBem6meyIynsYy8RTHVzwx9tnTb7Bg/1jMWnuVgI/gffqmbsC2VX5/jHfkkDqsj7CDbDg==" << true;
  }

  void VerifiesPublishedEd25519Signatures() {
    QFETCH(QString, type);
    QFETCH(QString, payload);
    QFETCH(QString, signature);
    QFETCH(bool, good);
    const auto key =
        published_ed25519_key("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    const auto body = from_either_base64(payload.toStdString());
    const auto bytes = from_either_base64(signature.toStdString());
    QVERIFY(body && bytes);
    QCOMPARE(key.verifies(pre_authentication_encoding(type.toStdString(), *body), *bytes), good);
  }

  void RefusesMixedAlphabets() {
    QVERIFY(!from_either_base64("-_+/"));
    QVERIFY(!from_either_base64("-_-_Pj8"));
  }
};

QTEST_APPLESS_MAIN(TestDsse)
#include "test_dsse.moc"

// Keys: round trips through every accepted form, and what is refused.
#include <QTemporaryDir>
#include <QtTest>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <sys/stat.h>

#include "core/base/mapped_file.h"
#include "core/base/output_file.h"
#include "core/sign/key_files.h"

using namespace driftseal;
using namespace driftseal::sign;

namespace {

SecretBytes secret(std::string_view text) {
  const auto view = view_of(text);
  return SecretBytes(Bytes(view.begin(), view.end()));
}

Passphrase answer(std::string text) {
  return [text]() -> Result<SecretBytes> { return secret(text); };
}

Passphrase never_asked() {
  return []() -> Result<SecretBytes> { return Error{ErrorCode::cancelled, "asked", "", "", ""}; };
}

std::string path_in(const QTemporaryDir& folder, const char* name) {
  return folder.filePath(name).toStdString();
}

// What `openssl ecparam -genkey` writes: SEC1.
std::string sec1_pem() {
  EVP_PKEY* key = EVP_EC_gen("P-256");
  BIO* out = BIO_new(BIO_s_mem());
  PEM_write_bio_PrivateKey_traditional(out, key, nullptr, nullptr, 0, nullptr, nullptr);
  char* data = nullptr;
  const long size = BIO_get_mem_data(out, &data);
  std::string pem(data, static_cast<std::size_t>(size));
  BIO_free(out);
  EVP_PKEY_free(key);
  return pem;
}

std::string rsa_public_pem(unsigned bits, EVP_PKEY** keep = nullptr) {
  EVP_PKEY* key = EVP_RSA_gen(bits);
  BIO* out = BIO_new(BIO_s_mem());
  PEM_write_bio_PUBKEY(out, key);
  char* data = nullptr;
  const long size = BIO_get_mem_data(out, &data);
  std::string pem(data, static_cast<std::size_t>(size));
  BIO_free(out);
  if (keep)
    *keep = key;
  else
    EVP_PKEY_free(key);
  return pem;
}

Bytes pss_signature(EVP_PKEY* key, ByteView message) {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  EVP_PKEY_CTX* options = nullptr;
  EVP_DigestSignInit(context, &options, EVP_sha256(), nullptr, key);
  EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING);
  EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST);
  std::size_t size = 0;
  EVP_DigestSign(context, nullptr, &size, message.data(), message.size());
  Bytes signature(size);
  EVP_DigestSign(context, signature.data(), &size, message.data(), message.size());
  EVP_MD_CTX_free(context);
  return signature;
}

}  // namespace

class TestKeys : public QObject {
  Q_OBJECT

 private slots:
  void SignsAndVerifies_data() {
    QTest::addColumn<int>("kind");
    for (const auto kind : {KeyKind::ecdsa_p256, KeyKind::ecdsa_p384, KeyKind::ecdsa_p521, KeyKind::ed25519})
      QTest::newRow(std::string(to_string(kind)).c_str()) << static_cast<int>(kind);
  }

  void SignsAndVerifies() {
    QFETCH(int, kind);
    const auto key = PrivateKey::generate(static_cast<KeyKind>(kind)).value();
    const auto other = PrivateKey::generate(static_cast<KeyKind>(kind)).value();
    const auto signature = key.sign(view_of("message")).value();
    QCOMPARE(static_cast<int>(key.kind()), kind);
    QVERIFY(key.public_key().verifies(view_of("message"), signature));
    QVERIFY(!key.public_key().verifies(view_of("massage"), signature));
    QVERIFY(!other.public_key().verifies(view_of("message"), signature));
    QVERIFY(!key.public_key().verifies(view_of("message"), {}));
    const auto reread = PublicKey::from_pem(view_of(key.public_key().pem()), "").value();
    QCOMPARE(reread.fingerprint(), key.public_key().fingerprint());
    QVERIFY(reread.verifies(view_of("message"), signature));
  }

  void NoticesEveryChangedByteOfASignature() {
    const auto key = PrivateKey::generate(KeyKind::ed25519).value();
    const auto signature = key.sign(view_of("message")).value();
    for (std::size_t i = 0; i < signature.size(); ++i) {
      auto changed = signature;
      changed[i] ^= 1;
      QVERIFY(!key.public_key().verifies(view_of("message"), changed));
    }
  }

  void ReadsPlainPkcs8WithoutAsking() {
    const auto key = PrivateKey::generate(KeyKind::ecdsa_p256).value();
    const auto pem = key.pem({}).value();
    const auto reread = PrivateKey::from_pem(pem.view(), "key.pem", never_asked());
    QVERIFY(reread.ok());
    QCOMPARE(reread->public_key().fingerprint(), key.public_key().fingerprint());
  }

  void ReadsSec1() {
    const auto key = PrivateKey::from_pem(view_of(sec1_pem()), "key.pem", never_asked());
    QVERIFY(key.ok());
    QCOMPARE(key->kind(), KeyKind::ecdsa_p256);
  }

  void ReadsEncryptedPkcs8() {
    const auto key = PrivateKey::generate(KeyKind::ed25519).value();
    const auto pem = key.pem(secret("correct horse")).value();
    QVERIFY(text_of(pem.view()).find("BEGIN ENCRYPTED PRIVATE KEY") != std::string_view::npos);
    const auto reread = PrivateKey::from_pem(pem.view(), "key.pem", answer("correct horse"));
    QVERIFY(reread.ok());
    QCOMPARE(reread->public_key().fingerprint(), key.public_key().fingerprint());
  }

  void WrongPassphrase() {
    const auto key = PrivateKey::generate(KeyKind::ecdsa_p256).value();
    const auto pem = key.pem(secret("correct horse")).value();
    for (const char* wrong : {"battery staple", "", "correct hors", "correct horse "})
      QCOMPARE(PrivateKey::from_pem(pem.view(), "key.pem", answer(wrong)).error().code,
               ErrorCode::wrong_passphrase);
    QCOMPARE(PrivateKey::from_pem(pem.view(), "key.pem", answer(std::string(5000, 'x'))).error().code,
             ErrorCode::wrong_passphrase);
  }

  void PassesOnThatTheUserGaveUp() {
    const auto key = PrivateKey::generate(KeyKind::ecdsa_p256).value();
    const auto pem = key.pem(secret("correct horse")).value();
    QCOMPARE(PrivateKey::from_pem(pem.view(), "key.pem", never_asked()).error().code, ErrorCode::cancelled);
  }

  void RefusesWhatIsNoKey() {
    for (const std::string& text :
         {std::string(), std::string("hello"), std::string("-----BEGIN PRIVATE KEY-----\n"),
          std::string("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")}) {
      QCOMPARE(PrivateKey::from_pem(view_of(text), "f", never_asked()).error().code, ErrorCode::key_refused);
      QCOMPARE(PublicKey::from_pem(view_of(text), "f").error().code, ErrorCode::key_refused);
    }
  }

  void RsaIsForVerifyingOnlyAndLargeEnough() {
    EVP_PKEY* rsa = nullptr;
    const auto accepted = PublicKey::from_pem(view_of(rsa_public_pem(3072, &rsa)), "rsa");
    QVERIFY(accepted.ok());
    const auto signature = pss_signature(rsa, view_of("message"));
    EVP_PKEY_free(rsa);
    QVERIFY(accepted->verifies(view_of("message"), signature));
    QVERIFY(!accepted->verifies(view_of("massage"), signature));
    QCOMPARE(PublicKey::from_pem(view_of(rsa_public_pem(2048)), "rsa").error().code, ErrorCode::key_refused);
    QVERIFY(!PrivateKey::generate(KeyKind::rsa_pss).ok());
  }

  void WritesAKeyPairThatOnlyItsOwnerReads() {
    const QTemporaryDir folder;
    const auto private_path = path_in(folder, "k.pem"), public_path = path_in(folder, "k.pub.pem");
    const auto key = PrivateKey::generate(KeyKind::ecdsa_p256).value();
    QVERIFY(write_key_pair(key, private_path, public_path, secret("pass")).ok());
    struct stat info {};
    QCOMPARE(::stat(private_path.c_str(), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0600u);
    QCOMPARE(read_private_key(private_path, answer("pass"))->public_key().fingerprint(),
             read_public_key(public_path)->fingerprint());
  }

  void NeverOverwritesAKey() {
    const QTemporaryDir folder;
    const auto private_path = path_in(folder, "k.pem"), public_path = path_in(folder, "k.pub.pem");
    QVERIFY(write_file(public_path, view_of("mine")).ok());
    const auto key = PrivateKey::generate(KeyKind::ed25519).value();
    QCOMPARE(write_key_pair(key, private_path, public_path, {}).error().code, ErrorCode::cannot_write);
    QCOMPARE(text_of(*read_file(public_path, 100)), std::string_view("mine"));
    QVERIFY(!QFile::exists(QString::fromStdString(private_path)));
  }
};

QTEST_APPLESS_MAIN(TestKeys)
#include "test_keys.moc"

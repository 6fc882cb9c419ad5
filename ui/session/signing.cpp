#include "ui/session/signing.h"

#include <QFileInfo>

#include "core/audit/check/attestation.h"
#include "core/base/mapped_file.h"
#include "core/base/output_file.h"
#include "core/sign/key_files.h"

namespace driftseal::ui {
namespace {

constexpr std::uint64_t most_chain_bytes = 1 << 20, most_certificate_bytes = std::uint64_t{1} << 30;
const std::string public_ending = ".pub";

using Chain = std::optional<sign::CertificateChain>;

Error passphraseMissing(const std::string& key) {
  return {ErrorCode::wrong_passphrase, "the key is encrypted", key, "", "Give its passphrase"};
}

sign::Passphrase answering(const Passphrase& passphrase, const std::string& key) {
  return [passphrase, key]() -> Result<SecretBytes> {
    if (!passphrase) return passphraseMissing(key);
    const ByteView bytes = passphrase->view();
    return SecretBytes(Bytes(bytes.begin(), bytes.end()));
  };
}

Result<Chain> readChain(const std::string& file) {
  if (file.empty()) return Chain();
  TRY(const Bytes pem, read_file(file, most_chain_bytes));
  TRY(auto chain, sign::CertificateChain::from_pem(pem, file));
  return Chain(std::move(chain));
}

QString fingerprintText(const sign::PublicKey& key) {
  return QString::fromStdString(to_hex(key.fingerprint()));
}
QString kindText(const sign::PublicKey& key) {
  return QString::fromStdString(std::string(to_string(key.kind())));
}

void tell(KeyFacts& facts, const sign::PublicKey& key) {
  facts.kind = kindText(key);
  facts.fingerprint = fingerprintText(key);
}

// Under a temporary name until the verifier has accepted it.
Result<VerifierVerdict> replaceCertificate(const VerifierFiles& files, ByteView bytes,
                                           const StandaloneVerifier& verifier, const Task& task) {
  TRY(auto file, OutputFile::create(files.certificate));
  TRY_STATUS(file.write(bytes));
  TRY(auto verdict, verifier.verify({file.temporary(), files.base_manifest, files.policy}, task));
  if (task.stopped()) return cancelled();
  TRY_STATUS(file.commit());
  return verdict;
}

Result<Signature> writeKey(const std::string& path, const Passphrase& passphrase) {
  TRY(const auto key, sign::PrivateKey::generate(sign::KeyKind::ecdsa_p256));
  const SecretBytes none;
  TRY_STATUS(sign::write_key_pair(key, path, path + public_ending, passphrase ? *passphrase : none));
  return Signature{
      QString::fromStdString(path), kindText(key.public_key()), fingerprintText(key.public_key()), {}, {}};
}

}  // namespace

Result<KeyFacts> factsOf(const KeyChoice& choice) {
  KeyFacts facts;
  TRY(const Chain chain, readChain(choice.chain));
  if (chain) facts.subject = QString::fromStdString(chain->signer_name());
  const auto key = sign::read_private_key(choice.key, answering({}, choice.key));
  if (key) {
    tell(facts, key->public_key());
    return facts;
  }
  if (key.error().code != ErrorCode::wrong_passphrase) return key.error();
  facts.encrypted = true;
  if (chain) {
    tell(facts, chain->signer_key());
  } else if (const auto beside = sign::read_public_key(choice.key + public_ending)) {
    tell(facts, *beside);
  }
  return facts;
}

Result<Signature> signCertificate(const SignRequest& request, const Passphrase& passphrase,
                                  const StandaloneVerifier& verifier, const Task& task) {
  const auto& [files, choice] = request;
  TRY(const Chain chain, readChain(choice.chain));
  TRY(const auto key, sign::read_private_key(choice.key, answering(passphrase, choice.key)));
  TRY(const Bytes before, read_file(files.certificate, most_certificate_bytes));
  TRY(const Bytes after, sign_certificate(before, key, chain ? &*chain : nullptr, files.certificate));
  TRY(const auto verdict, replaceCertificate(files, after, verifier, task));
  return Signature{QString::fromStdString(files.certificate), kindText(key.public_key()),
                   fingerprintText(key.public_key()),
                   chain ? QString::fromStdString(chain->signer_name()) : QString(), verdict};
}

Signing::Signing(JobBoard& board, StandaloneVerifier verifier, QObject* parent)
    : QObject(parent), board_(board), verifier_(std::move(verifier)) {
  board.watch(job_);
}

void Signing::choose(const KeyChoice& choice) {
  choice_ = choice;
  facts_.reset();
  problem_.reset();
  Q_EMIT changed();
  if (choice.key.empty()) return look_job_.abandon();
  look_job_.start<KeyFacts>(
      JobKind::sign, [choice](const Task&) { return factsOf(choice); },
      [this](const Result<KeyFacts>& found) {
        if (found) facts_ = found.value();
        if (!found) problem_ = found.error();
        Q_EMIT changed();
      });
}

void Signing::sign(const VerifierFiles& files, const Passphrase& passphrase) {
  if (choice_.key.empty() || isBusy()) return;
  board_.describe(QFileInfo(QString::fromStdString(files.certificate)).fileName());
  job_.start<Signature>(
      JobKind::sign,
      [request = SignRequest{files, choice_}, passphrase, verifier = verifier_](const Task& task) {
        return signCertificate(request, passphrase, verifier, task);
      },
      [this, asked = passphrase != nullptr](const Result<Signature>& result) {
        if (!result && result.error().code == ErrorCode::wrong_passphrase) {
          Q_EMIT changed();
          Q_EMIT passphraseNeeded(asked);
          return;
        }
        if (!result) return refuse(result.error());
        signature_ = result.value();
        Q_EMIT changed();
      });
  Q_EMIT changed();
}

void Signing::makeKey(const QString& path, const Passphrase& passphrase) {
  if (isBusy()) return;
  board_.describe(QFileInfo(path).fileName());
  job_.start<Signature>(
      JobKind::sign,
      [file = path.toStdString(), passphrase](const Task&) { return writeKey(file, passphrase); },
      [this](const Result<Signature>& made) {
        if (!made) return refuse(made.error());
        Q_EMIT keyMade(made.value().file);
      });
  Q_EMIT changed();
}

void Signing::forget() {
  signature_.reset();
  Q_EMIT changed();
}

void Signing::refuse(const Error& error) {
  Q_EMIT changed();
  Q_EMIT failed(JobKind::sign, error);
}

}  // namespace driftseal::ui

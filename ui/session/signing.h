// Signing a certificate that was just made: one more line in its file, by a key of the reviewer's.
#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>

#include "core/base/bytes.h"
#include "ui/session/job.h"
#include "ui/session/job_board.h"
#include "ui/session/standalone_verifier.h"

namespace driftseal::ui {

using Passphrase = std::shared_ptr<const SecretBytes>;  // wiped when the last holder goes; null: none yet

struct KeyChoice {
  std::string key, chain;  // PEM files; chain may be empty
};

// What can be told of a key before it is used.
struct KeyFacts {
  bool encrypted = false;
  QString kind, fingerprint;  // empty if it is encrypted and no public key lies beside it
  QString subject;            // of the chain
};

struct SignRequest {
  VerifierFiles files;
  KeyChoice choice;
};

struct Signature {
  QString file, kind, fingerprint, subject;
  VerifierVerdict verdict;  // of the signed file
};

// Both for worker threads. A key that is encrypted needs its passphrase: without one, or with a wrong one,
// the error is wrong_passphrase. The file is replaced by one that the verifier has accepted, or not at all.
Result<KeyFacts> factsOf(const KeyChoice& choice);
Result<Signature> signCertificate(const SignRequest& request, const Passphrase& passphrase,
                                  const StandaloneVerifier& verifier, const Task& task);

class Signing : public QObject {
  Q_OBJECT

 public:
  Signing(JobBoard& board, StandaloneVerifier verifier, QObject* parent = nullptr);

  void choose(const KeyChoice& choice);
  void sign(const VerifierFiles& files, const Passphrase& passphrase = {});
  void makeKey(const QString& path, const Passphrase& passphrase);  // the public key goes to PATH.pub
  void forget();  // what was signed: another certificate is at hand

  const KeyChoice& choice() const { return choice_; }
  const std::optional<KeyFacts>& key() const { return facts_; }  // none if there is no key that can be used
  const std::optional<Error>& problem() const { return problem_; }
  const std::optional<Signature>& signature() const { return signature_; }
  bool isBusy() const { return job_.isRunning(); }

 Q_SIGNALS:
  void changed();
  void passphraseNeeded(bool was_wrong);  // call sign() again with one
  void keyMade(const QString& path);
  void failed(driftseal::ui::JobKind kind, const driftseal::Error& error);

 private:
  void refuse(const Error& error);

  JobBoard& board_;
  StandaloneVerifier verifier_;
  KeyChoice choice_;
  std::optional<KeyFacts> facts_;
  std::optional<Error> problem_;
  std::optional<Signature> signature_;
  Job look_job_, job_;
};

}  // namespace driftseal::ui

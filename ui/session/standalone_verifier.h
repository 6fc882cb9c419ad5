// The stand-alone verifier: a program of its own (driftseal-verify) that shares no memory with the prover.
// What it accepts is what a relying party will accept; nothing is offered without its word.
#pragma once

#include <QString>
#include <string>

#include "core/base/result.h"
#include "core/base/task.h"

namespace driftseal::ui {

// The one beside the running program; never one from PATH.
QString verifierBesideProgram();

struct VerifierFiles {
  std::string certificate, base_manifest, policy;
};

struct VerifierVerdict {  // of an accepted certificate
  QString program, version;
  double seconds = 0;
  double soundness_bits = 0;
};

class StandaloneVerifier {
 public:
  static constexpr int patience = 15 * 60 * 1000;  // milliseconds

  explicit StandaloneVerifier(QString program = verifierBesideProgram(), int milliseconds = patience)
      : program_(std::move(program)), milliseconds_(milliseconds) {}

  const QString& program() const { return program_; }  // path; it need not be there

  // Both run the program and wait for it: for worker threads. It is killed when the task is stopped or when
  // it takes too long. Errors: not_found (no such program), mismatch (it does not accept, or what it says
  // cannot be understood: the message has what it said), cancelled.
  Result<QString> version(const Task& task) const;
  Result<VerifierVerdict> verify(const VerifierFiles& files, const Task& task) const;

 private:
  QString program_;
  int milliseconds_;
};

// What a relying party types to check the certificate, quoted for a POSIX shell.
QString verifyCommand(const VerifierFiles& files);

}  // namespace driftseal::ui

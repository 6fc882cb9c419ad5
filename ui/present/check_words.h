// Words for the independent answers about a certificate.
#pragma once

#include "core/audit/check/check_report.h"
#include "ui/present/claim_words.h"
#include "ui/present/look.h"
#include "ui/session/certificate_entry.h"

namespace driftseal::ui {

Look look(ProofState state);
Look look(Applies applies);
Look look(sign::SignatureState state);
Look look(sign::Trust trust);

QString explain(const FailedCheck& failed);  // what the check that failed means, one sentence
QString name(CertificateCheck check);
QString name(proof::Check check);

QString name(sign::KeyKind kind);                          // algorithm
QString statementText(const std::string& predicate_type);  // what a signer says by it

Look look(FilesAnswer answer);
QString explain(FilesAnswer answer);  // and what to do

// The most important sentence, and one of explanation.
struct Verdict {
  Look look;
  QString explanation;
};
Verdict verdictOf(const CheckReport& report);

Look lookOf(const CertificateEntry& entry);
QString pairText(const CertificateEntry& entry);  // from which model to which, by their roots
QString shortDigest(const Digest& digest);        // its first digits

}  // namespace driftseal::ui

// Words for the independent answers about a certificate.
#pragma once

#include "core/audit/check/check_report.h"
#include "ui/present/look.h"

namespace driftseal::ui {

Look look(ProofState state);
Look look(Applies applies);
Look look(sign::SignatureState state);
Look look(sign::Trust trust);

QString explain(const FailedCheck& failed);  // what the check that failed means, one sentence
QString name(CertificateCheck check);
QString name(proof::Check check);
QString name(BlockClass block_class);
QString claimText(const BlockClaim& claim);  // "no value differs", "norm of the change at most 0.012"

// The most important sentence, and one of explanation.
struct Verdict {
  Look look;
  QString explanation;
};
Verdict verdictOf(const CheckReport& report);

}  // namespace driftseal::ui

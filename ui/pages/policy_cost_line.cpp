#include "ui/pages/policy_cost_line.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/present/numbers.h"
#include "ui/session/audit_session.h"
#include "ui/session/policy_editing.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

// The first finding that stands in the way of any proof.
QString whyNot(const audit::Judged& judged) {
  const auto& findings = judged.evaluation.findings;
  auto found = std::ranges::find(findings, FindingKind::not_provable, &Finding::kind);
  if (found == findings.end()) found = std::ranges::find(findings, Severity::error, &Finding::severity);
  if (found == findings.end()) return tr("There is nothing to prove.");
  return QString::fromStdString(finding_message(*found, judged.policy));
}

Look costOf(const audit::Judged& judged) {
  if (!judged.cost) return {tr("Cannot be proved: %1").arg(whyNot(judged)), Icon::blocked, Tone::bad};
  const audit::PolicyCost& cost = *judged.cost;
  return {tr("Certificate %1, proving about %2 on this machine, %3 bits of soundness (%4 are asked for)")
              .arg(bytesText(cost.proof_bytes), durationText(cost.seconds))
              .arg(cost.soundness_bits, 0, 'f', 1)
              .arg(judged.policy.minimum_soundness_bits),
          Icon::certify, Tone::plain};
}

}  // namespace

Look costLine(const AuditSession& session, const PolicyEditing& editing) {
  const JudgementPtr& judgement = editing.judgement();
  if (!editing.document().policy()) return {{}, Icon::info, Tone::muted};
  if (!judgement || !judgement->judged)
    return {session.measured() ? tr("The cost is being estimated")
                               : tr("What a proof costs is told as soon as a pair is measured"),
            Icon::info, Tone::muted};
  Look look = costOf(*judgement->judged);
  if (!editing.isStale()) return look;
  return {tr("%1 \u2013 before the last edit").arg(look.word), Icon::busy, Tone::muted};
}

}  // namespace driftseal::ui

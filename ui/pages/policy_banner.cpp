#include "ui/pages/policy_banner.h"

#include <QCoreApplication>

#include "ui/models/findings_model.h"
#include "ui/session/audit_session.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

QString counts(const Judgement& judgement) {
  const std::size_t deny = judgement.count(Severity::error), warn = judgement.count(Severity::warning);
  QStringList parts;
  if (deny > 0) parts << (deny == 1 ? tr("1 finding denies it") : tr("%1 findings deny it").arg(deny));
  if (warn > 0) parts << (warn == 1 ? tr("1 warning") : tr("%1 warnings").arg(warn));
  return parts.join(QStringLiteral(", "));
}

// Names of the first few tensors that are denied: the reviewer wants to know which before anything else.
QString denied(const Judgement& judgement) {
  constexpr int most = 3;
  QStringList names;
  for (const Finding& finding : judgement.findings()) {
    if (finding.severity != Severity::error) continue;
    const QString name = QString::fromStdString(!finding.tensor.empty() ? finding.tensor : finding.block);
    if (!name.isEmpty() && !names.contains(name)) names << name;
  }
  if (names.isEmpty()) return {};
  const qsizetype more = names.size() - most;
  const QString first = names.mid(0, most).join(QStringLiteral(", "));
  return more > 0 ? tr("%1 and %2 more").arg(first).arg(more) : first;
}

PolicyStanding denial(const Judgement& judgement) {
  const QString names = denied(judgement);
  return {{tr("The drift does not keep to the policy"), Icon::blocked, Tone::bad},
          names.isEmpty() ? tr("%1. The Findings list says why.").arg(counts(judgement))
                          : tr("%1: %2. The Findings list says why.").arg(counts(judgement), names)};
}

}  // namespace

PolicyStanding standingOf(const AuditSession& session) {
  const JudgementPtr& judgement = session.judgement();
  if (session.isJudging()) return {{tr("Applying the policy"), Icon::busy, Tone::working}, {}};
  if (session.state(Stage::policy) == StageState::failed) {
    return {{tr("The policy cannot be read"), Icon::error, Tone::bad},
            tr("The part Text says where and why; the line is marked there.")};
  }
  if (!judgement && !session.policy()) {
    return {{tr("No policy yet"), Icon::info, Tone::working},
            session.measured()
                ? tr("Load one, or let one be proposed from the measured drift and tighten it.")
                : tr("Load one now; it is applied as soon as the drift is measured.")};
  }
  if (!judgement || !judgement->judged) {
    return {{tr("The policy waits for the drift"), Icon::info, Tone::working},
            tr("It is applied as soon as two models are measured.")};
  }
  if (judgement->denies()) return denial(*judgement);
  if (judgement->count(Severity::warning) > 0) {
    return {{tr("The drift keeps to the policy"), Icon::ok, Tone::good},
            tr("%1 to look at; it can be certified.").arg(counts(*judgement))};
  }
  return {{tr("The drift keeps to the policy"), Icon::ok, Tone::good},
          tr("Every tensor is covered; it can be certified.")};
}

}  // namespace driftseal::ui

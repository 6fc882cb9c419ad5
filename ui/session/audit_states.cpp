#include "ui/session/audit_session.h"
#include "ui/session/judgement.h"

namespace driftseal::ui {

bool AuditSession::mayCertify() const {
  return judgement_ && judgement_->judged && !judgement_->denies() && !isProving();
}

StageState AuditSession::state(Stage stage) const {
  switch (stage) {
    case Stage::models:
      return modelsState();
    case Stage::drift:
      return driftState();
    case Stage::policy:
      return policyState();
    case Stage::certify:
      return certifyState();
    case Stage::certificates:
      return StageState::empty;  // told by the certificate session
  }
  return StageState::empty;
}

StageState AuditSession::modelsState() const {
  if (isOpening()) return StageState::working;
  if (last_failure_ == JobKind::open) return StageState::failed;
  if (!opened_) return StageState::empty;
  return opened_->pair.complete() ? StageState::good : StageState::attention;
}

StageState AuditSession::driftState() const {
  if (isMeasuring()) return StageState::working;
  if (last_failure_ == JobKind::measure) return StageState::failed;
  if (!measured_) return opened_ ? StageState::ready : StageState::waiting;
  return measured_->drift.summary.complete ? StageState::good : StageState::attention;
}

StageState AuditSession::policyState() const {
  if (isJudging()) return StageState::working;
  if (last_failure_ == JobKind::judge || last_failure_ == JobKind::propose) return StageState::failed;
  if (!judgement_) return measured_ ? StageState::ready : StageState::waiting;
  if (!judgement_->judged) return StageState::waiting;
  if (judgement_->denies()) return StageState::bad;
  return judgement_->count(Severity::warning) > 0 ? StageState::attention : StageState::good;
}

StageState AuditSession::certifyState() const {
  if (isProving()) return StageState::working;
  if (last_failure_ == JobKind::certify) return StageState::failed;
  if (proven_) return StageState::good;
  if (!judgement_ || !judgement_->judged) return StageState::waiting;
  return judgement_->denies() ? StageState::bad : StageState::ready;
}

}  // namespace driftseal::ui

#include "ui/session/ledger_session.h"

#include "ui/session/inputs.h"

namespace driftseal::ui {

LedgerSession::LedgerSession(const AuditSession& audit, JobBoard& board, QObject* parent)
    : QObject(parent), audit_(audit), board_(board) {
  board.watch(job_);
  connect(&job_, &Job::started, this, &LedgerSession::changed);
  connect(&audit, &AuditSession::openedChanged, this, &LedgerSession::forget);
  connect(&audit, &AuditSession::judgementChanged, this, &LedgerSession::forget);
}

void LedgerSession::forget() {
  job_.abandon();
  ledger_.reset();
  if (wanted_ && audit_.opened()) return take();
  Q_EMIT changed();
}

void LedgerSession::setWanted(bool wanted) {
  wanted_ = wanted;
  if (wanted && !ledger_ && !isTaking()) take();
}

void LedgerSession::take() {
  if (!audit_.opened()) return;
  const JudgementPtr judgement = audit_.judgement();
  const bool paired_by_policy = judgement && judgement->judged;
  board_.describe(shortName(audit_.basePath()) + QStringLiteral(" \u2192 ") + shortName(audit_.tunedPath()));
  job_.start<PairLedgerPtr>(
      JobKind::ledger,
      [opened = paired_by_policy ? judgement->judged->measured->opened : audit_.opened(),
       judgement](const Task& task) -> Result<PairLedgerPtr> {
        TRY(auto ledger, take_pair_ledger(opened->pair, judgement ? &judgement->policy : nullptr, task));
        return std::make_shared<const PairLedger>(std::move(ledger));
      },
      [this](const Result<PairLedgerPtr>& result) {
        if (result) ledger_ = result.value();
        Q_EMIT changed();
        if (!result && result.error().code != ErrorCode::cancelled)
          Q_EMIT failed(JobKind::ledger, result.error());
      });
}

}  // namespace driftseal::ui

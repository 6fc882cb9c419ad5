// The account of the pair's files to the byte, taken when it is first asked for and again when another policy
// says which tensors it bounds.
#pragma once

#include <QObject>
#include <memory>

#include "core/ledger/pair_ledger.h"
#include "ui/session/audit_session.h"

namespace driftseal::ui {

using PairLedgerPtr = std::shared_ptr<const PairLedger>;

class LedgerSession : public QObject {
  Q_OBJECT

 public:
  LedgerSession(const AuditSession& audit, JobBoard& board, QObject* parent = nullptr);

  // Somebody looks at it: it is taken now and kept up to date, until nobody looks any more.
  void setWanted(bool wanted);
  void take();
  void stop() { job_.stop(); }

  const PairLedgerPtr& ledger() const { return ledger_; }  // null: not taken
  bool isTaking() const { return job_.isRunning(); }

 Q_SIGNALS:
  void changed();
  void failed(driftseal::ui::JobKind kind, const driftseal::Error& error);

 private:
  void forget();

  const AuditSession& audit_;
  JobBoard& board_;
  bool wanted_ = false;
  PairLedgerPtr ledger_;
  Job job_;
};

}  // namespace driftseal::ui

// Everything that decides whether a drift may be certified, looked at before any work is done. What the
// session knows is told at once; what the disk knows comes from a job.
#pragma once

#include <QObject>
#include <QString>
#include <vector>

#include "ui/session/audit_session.h"
#include "ui/session/disk_facts.h"

namespace driftseal::ui {

enum class PreflightCheck : std::uint8_t {
  models,     // both are open
  coverage,   // every tensor has a partner
  unchanged,  // the files are those that were measured
  drift,      // measured
  policy,     // applied, and what it says
  finding,    // one that denies or warns; several of these
  scope,      // what is proved of how many tensors, what is left out
  provable,   // the policy fits the proof system
  soundness,
  cost,  // size and time
  base_manifest,
  tuned_manifest,
  base_signers,
  folder,    // can be written to, has room
  replaced,  // files that are there already
  verifier,  // the stand-alone one
};

enum class PreflightState : std::uint8_t { ok, attention, blocked, waiting };

// What the reviewer can do about it.
enum class PreflightStep : std::uint8_t {
  none,
  see_models,
  see_drift,
  see_policy,
  see_tensor,
  measure_again,
  choose_output,
  choose_manifest,
  choose_reuse,
  choose_signers,
  look_again,
};

struct PreflightItem {
  PreflightCheck check;
  PreflightState state;
  PreflightStep step = PreflightStep::none;
  std::size_t finding = 0;  // of the judgement, if check is `finding`
};

struct PreflightFacts {
  audit::OpenedPtr opened;
  audit::MeasuredPtr measured;
  JudgementPtr judgement;
  CertifyRequest request;
  QString certificate;
  QString verifier;      // path
  DiskFactsPtr disk;     // null while nothing was looked at
  bool working = false;  // opening, measuring or judging
  bool policy_failed = false;

  std::uint64_t bytesNeeded() const;  // in the folder of the certificate, about
};

// In the order of the audit.
std::vector<PreflightItem> preflightItems(const PreflightFacts& facts);

class Preflight : public QObject {
  Q_OBJECT

 public:
  Preflight(const AuditSession& session, ModelWatch& watch, QObject* parent = nullptr);

  void ask(const CertifyRequest& request, const QString& certificate);  // looks at the disk, too
  void look();                                                          // once more
  bool isLooking() const { return job_.isRunning(); }
  bool mayCertify() const;  // the session may, and nothing stands against it as far as is known

  const PreflightFacts& facts() const { return facts_; }
  const std::vector<PreflightItem>& items() const { return items_; }

 Q_SIGNALS:
  void changed();  // facts or items
  void looked();   // the disk has answered

 private:
  void refresh();

  const AuditSession& session_;
  ModelWatch& watch_;
  PreflightFacts facts_;
  std::vector<PreflightItem> items_;
  Job job_;
};

}  // namespace driftseal::ui

// The certificate in the window: which one, what is demanded of it, what the check found.
#pragma once

#include <QObject>
#include <QString>

#include "ui/session/certificate_check.h"
#include "ui/session/job.h"
#include "ui/session/job_board.h"
#include "ui/session/stage_state.h"

namespace driftseal::ui {

class CertificateSession : public QObject {
  Q_OBJECT

 public:
  explicit CertificateSession(JobBoard& board, QObject* parent = nullptr);

  // Takes policy and base manifest from beside the certificate (X.policy.json, X.base.json) where nothing
  // else was chosen.
  void open(const QString& certificate);
  void setPolicy(const QString& path);
  void setBaseManifest(const QString& path);
  void setMinimumBits(double bits);
  void addTrusted(const QString& path);
  void check();

  const QString& path() const { return path_; }
  const Demands& demands() const { return demands_; }
  const CheckedCertificatePtr& checked() const { return checked_; }
  bool isChecking() const { return job_.isRunning(); }
  StageState state() const;

 Q_SIGNALS:
  void demandsChanged();
  void checkedChanged();
  void statesChanged();
  void failed(driftseal::ui::JobKind kind, const driftseal::Error& error);

 private:
  void demand(std::string& what, const QString& path);
  void takeNeighbours();

  JobBoard& board_;
  QString path_;
  Demands demands_;
  bool chosen_policy_ = false,
       chosen_manifest_ = false;  // by the reviewer, not taken from beside the certificate
  CheckedCertificatePtr checked_;
  bool failed_ = false;
  Job job_;
};

}  // namespace driftseal::ui

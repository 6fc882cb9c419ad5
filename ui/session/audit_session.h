// The audit in the window: which stage it has reached, as immutable snapshots, and the jobs that bring it to
// the next. Signals tell what has become known; what a later stage had found is forgotten when an earlier one
// changes.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <memory>
#include <optional>

#include "core/audit/audit.h"
#include "ui/session/job.h"
#include "ui/session/job_board.h"
#include "ui/session/judgement.h"
#include "ui/session/pair_structure.h"
#include "ui/session/proof_files.h"
#include "ui/session/stage_state.h"
#include "ui/session/tensor_stream.h"

namespace driftseal::ui {

class AuditSession : public QObject {
  Q_OBJECT

 public:
  explicit AuditSession(JobBoard& board, StandaloneVerifier verifier = StandaloneVerifier(),
                        QObject* parent = nullptr);

  // Choosing models; opening and measuring start as soon as both are there.
  void setBase(const QString& path);
  void setTuned(const QString& path);
  void open(const QString& base, const QString& tuned);
  void swapModels();

  // Choosing what is allowed; judged as soon as the drift is measured.
  void loadPolicy(const QString& path);
  void setPolicy(const audit::PolicyFile& policy);
  void holdPolicy(const audit::PolicyFile& policy);  // cannot be read yet: nothing is judged until setPolicy
  void clearPolicy();
  void propose(unsigned headroom_percent);

  void certify(const CertifyRequest& request, const QString& certificate);
  void stopProof() { proof_job_.stop(); }

  const QString& basePath() const { return base_path_; }
  const QString& tunedPath() const { return tuned_path_; }
  const audit::OpenedPtr& opened() const { return opened_; }
  const PairStructurePtr& structure() const { return structure_; }  // there as soon as opened()
  const audit::MeasuredPtr& measured() const { return measured_; }
  const std::optional<audit::PolicyFile>& policy() const { return policy_; }
  const JudgementPtr& judgement() const { return judgement_; }  // null while the policy cannot be read
  const SavedProofPtr& proven() const { return proven_; }
  const StandaloneVerifier& verifier() const { return verifier_; }
  bool isOpening() const { return open_job_.isRunning(); }
  bool isMeasuring() const { return measure_job_.isRunning(); }
  bool isJudging() const { return policy_job_.isRunning(); }
  bool isProving() const { return proof_job_.isRunning(); }

  bool mayCertify() const;              // judged, nothing denied, no proof running
  StageState state(Stage stage) const;  // of models .. certify

 Q_SIGNALS:
  void pathsChanged();
  void openedChanged();  // also: a new pair, or none any more
  void tensorsMeasured(const driftseal::ui::TensorBatch& batch);
  void measuredChanged();
  void policyChanged();
  void judgementChanged();
  void provenChanged();
  void statesChanged();
  void failed(driftseal::ui::JobKind kind, const driftseal::Error& error);

 private:
  void forgetPair();
  void openPair();
  void measurePair();
  void handOverTensors();
  void judge();
  void forgetJudgement();
  void fail(JobKind kind, const Error& error);
  QString pairText() const;
  StageState modelsState() const;
  StageState driftState() const;
  StageState policyState() const;
  StageState certifyState() const;

  JobBoard& board_;
  StandaloneVerifier verifier_;
  QString base_path_, tuned_path_;
  audit::OpenedPtr opened_;
  PairStructurePtr structure_;
  audit::MeasuredPtr measured_;
  std::optional<audit::PolicyFile> policy_;
  JudgementPtr judgement_;
  SavedProofPtr proven_;
  std::optional<JobKind> last_failure_;
  std::shared_ptr<TensorStream> stream_;
  QTimer stream_timer_;
  Job open_job_, measure_job_, policy_job_, proof_job_;
};

}  // namespace driftseal::ui

#include "ui/session/audit_session.h"

#include <QFileInfo>

#include "ui/session/inputs.h"
#include "ui/session/policy_files.h"
#include "ui/session/proof_files.h"

namespace driftseal::ui {
namespace {

constexpr int stream_milliseconds = 60;

struct OpenedPair {
  audit::OpenedPtr opened;
  PairStructurePtr structure;
};

Result<OpenedPair> openAndRecognise(const std::string& base, const std::string& tuned) {
  TRY(audit::OpenedPtr opened, audit::open_pair(base, tuned));
  return OpenedPair{opened, structureOf(*opened)};
}

}  // namespace

AuditSession::AuditSession(JobBoard& board, StandaloneVerifier verifier, QObject* parent)
    : QObject(parent), board_(board), verifier_(std::move(verifier)) {
  for (Job* job : {&open_job_, &measure_job_, &policy_job_, &proof_job_}) {
    board.watch(*job);
    connect(job, &Job::started, this, &AuditSession::statesChanged);
    connect(job, &Job::ended, this, &AuditSession::statesChanged);
  }
  stream_timer_.setInterval(stream_milliseconds);
  connect(&stream_timer_, &QTimer::timeout, this, &AuditSession::handOverTensors);
}

void AuditSession::setBase(const QString& path) { open(path, tuned_path_); }
void AuditSession::setTuned(const QString& path) { open(base_path_, path); }
void AuditSession::swapModels() {
  const QString base = base_path_, tuned = tuned_path_;  // open() writes to both
  open(tuned, base);
}

void AuditSession::open(const QString& base, const QString& tuned) {
  base_path_ = base;
  tuned_path_ = tuned;
  last_failure_.reset();
  forgetPair();
  Q_EMIT pathsChanged();
  if (!base.isEmpty() && !tuned.isEmpty()) openPair();
  Q_EMIT statesChanged();
}

void AuditSession::forgetPair() {
  for (Job* job : {&open_job_, &measure_job_, &policy_job_, &proof_job_}) job->abandon();
  stream_timer_.stop();
  opened_.reset();
  structure_.reset();
  measured_.reset();
  forgetJudgement();
  Q_EMIT openedChanged();
  Q_EMIT measuredChanged();
}

void AuditSession::forgetJudgement() {
  proof_job_.abandon();
  judgement_.reset();
  proven_.reset();
  Q_EMIT judgementChanged();
  Q_EMIT provenChanged();
}

void AuditSession::openPair() {
  board_.describe(pairText());
  open_job_.start<OpenedPair>(
      JobKind::open,
      [base = base_path_.toStdString(), tuned = tuned_path_.toStdString()](const Task&) {
        return openAndRecognise(base, tuned);
      },
      [this](const Result<OpenedPair>& result) {
        if (!result) return fail(JobKind::open, result.error());
        opened_ = result.value().opened;
        structure_ = result.value().structure;
        Q_EMIT openedChanged();
        measurePair();
      });
}

void AuditSession::measurePair() {
  stream_ = std::make_shared<TensorStream>();
  stream_timer_.start();
  board_.describe(pairText());
  measure_job_.start<audit::MeasuredPtr>(
      JobKind::measure,
      [opened = opened_, stream = stream_](const Task& task) {
        return audit::measure_pair(opened, task,
                                   [stream](const TensorDrift& tensor) { stream->put(tensor); });
      },
      [this](const Result<audit::MeasuredPtr>& result) {
        stream_timer_.stop();
        handOverTensors();
        if (!result) return fail(JobKind::measure, result.error());
        measured_ = result.value();
        Q_EMIT measuredChanged();
        Q_EMIT statesChanged();
        if (policy_) judge();
      });
}

void AuditSession::handOverTensors() {
  if (const TensorBatch batch = stream_->take()) Q_EMIT tensorsMeasured(batch);
}

void AuditSession::loadPolicy(const QString& path) {
  board_.describe(shortName(path));
  policy_job_.start<PolicyFilePtr>(
      JobKind::judge, [file = path.toStdString()](const Task&) { return readPolicyFile(file); },
      [this](const Result<PolicyFilePtr>& result) {
        if (!result) return fail(JobKind::judge, result.error());
        setPolicy(*result.value());
      });
}

void AuditSession::setPolicy(const audit::PolicyFile& policy) {
  last_failure_.reset();
  policy_ = policy;
  forgetJudgement();
  Q_EMIT policyChanged();
  judge();
  Q_EMIT statesChanged();
}

void AuditSession::holdPolicy(const audit::PolicyFile& policy) {
  policy_job_.abandon();
  last_failure_ = JobKind::judge;
  policy_ = policy;
  forgetJudgement();
  Q_EMIT policyChanged();
  Q_EMIT statesChanged();
}

void AuditSession::clearPolicy() {
  policy_job_.abandon();
  last_failure_.reset();
  policy_.reset();
  forgetJudgement();
  Q_EMIT policyChanged();
  Q_EMIT statesChanged();
}

void AuditSession::propose(unsigned headroom_percent) {
  if (!measured_) return;
  board_.describe(pairText());
  policy_job_.start<PolicyFilePtr>(
      JobKind::propose,
      [measured = measured_, headroom_percent](const Task& task) {
        return proposePolicyFile(*measured, headroom_percent, task);
      },
      [this](const Result<PolicyFilePtr>& result) {
        if (!result) return fail(JobKind::propose, result.error());
        setPolicy(*result.value());
      });
}

void AuditSession::judge() {
  board_.describe(QFileInfo(QString::fromStdString(policy_->path)).fileName());
  policy_job_.start<JudgementPtr>(
      JobKind::judge,
      [opened = opened_, measured = measured_, policy = *policy_](const Task& task) {
        return judgePolicy(measured, policy, task, opened);
      },
      [this](const Result<JudgementPtr>& result) {
        if (!result) return fail(JobKind::judge, result.error());
        judgement_ = result.value();
        Q_EMIT judgementChanged();
        Q_EMIT statesChanged();
      });
}

void AuditSession::certify(const CertifyRequest& request, const QString& certificate) {
  if (!mayCertify()) return;
  last_failure_.reset();
  proven_.reset();
  Q_EMIT provenChanged();
  board_.describe(QFileInfo(certificate).fileName());
  proof_job_.start<SavedProofPtr>(
      JobKind::certify,
      [judged = judgement_->judged, request, file = certificate.toStdString(), verifier = verifier_](
          const Task& task) { return certifyAndSave(judged, request, file, verifier, task); },
      [this](const Result<SavedProofPtr>& result) {
        if (!result) return fail(JobKind::certify, result.error());
        proven_ = result.value();
        Q_EMIT provenChanged();
        Q_EMIT statesChanged();
      });
}

void AuditSession::fail(JobKind kind, const Error& error) {
  if (error.code != ErrorCode::cancelled) last_failure_ = kind;
  Q_EMIT statesChanged();
  Q_EMIT failed(kind, error);
}

QString AuditSession::pairText() const {
  return shortName(base_path_) + QStringLiteral(" \u2192 ") + shortName(tuned_path_);
}

}  // namespace driftseal::ui

#include "ui/session/certificate_session.h"

#include <QDateTime>
#include <QFileInfo>

namespace driftseal::ui {
namespace {

QString beside(const QString& certificate, const QString& suffix) {
  const QFileInfo info(certificate);
  const QString candidate = info.path() + QLatin1Char('/') + info.completeBaseName() + suffix;
  return QFileInfo::exists(candidate) ? candidate : QString();
}

}  // namespace

CertificateSession::CertificateSession(JobBoard& board, QObject* parent) : QObject(parent), board_(board) {
  board.watch(job_);
  connect(&job_, &Job::started, this, &CertificateSession::statesChanged);
  connect(&job_, &Job::ended, this, &CertificateSession::statesChanged);
}

void CertificateSession::open(const QString& certificate) {
  path_ = certificate;
  takeNeighbours();
  Q_EMIT demandsChanged();
  check();
}

void CertificateSession::takeNeighbours() {
  if (!chosen_policy_) demands_.policy = beside(path_, QStringLiteral(".policy.json")).toStdString();
  if (!chosen_manifest_) demands_.base_manifest = beside(path_, QStringLiteral(".base.json")).toStdString();
}

void CertificateSession::demand(std::string& what, const QString& path) {
  what = path.toStdString();
  Q_EMIT demandsChanged();
  if (!path_.isEmpty()) check();
}

void CertificateSession::setPolicy(const QString& path) {
  chosen_policy_ = !path.isEmpty();
  demand(demands_.policy, path);
}

void CertificateSession::setBaseManifest(const QString& path) {
  chosen_manifest_ = !path.isEmpty();
  demand(demands_.base_manifest, path);
}

void CertificateSession::setMinimumBits(double bits) {
  if (bits == demands_.minimum_bits) return;
  demands_.minimum_bits = bits;
  if (!path_.isEmpty()) check();
}

void CertificateSession::addTrusted(const QString& path) {
  demands_.trusted.push_back(path.toStdString());
  Q_EMIT demandsChanged();
  if (!path_.isEmpty()) check();
}

void CertificateSession::check() {
  checked_.reset();
  failed_ = false;
  Q_EMIT checkedChanged();
  board_.describe(QFileInfo(path_).fileName());
  job_.start<CheckedCertificatePtr>(
      JobKind::check,
      [file = path_.toStdString(), demands = demands_, now = QDateTime::currentSecsSinceEpoch()](
          const Task& task) { return checkCertificate(file, demands, now, task); },
      [this](const Result<CheckedCertificatePtr>& result) {
        failed_ = !result.ok();
        if (result) checked_ = result.value();
        Q_EMIT checkedChanged();
        Q_EMIT statesChanged();
        if (!result) Q_EMIT failed(JobKind::check, result.error());
      });
}

StageState CertificateSession::state() const {
  if (isChecking()) return StageState::working;
  if (failed_) return StageState::failed;
  if (!checked_) return StageState::empty;
  const CheckReport& report = checked_->report;
  if (report.accepted()) return StageState::good;
  const bool only_unchecked =
      report.proof == ProofState::not_checked && report.applies == Applies::not_checked;
  return only_unchecked ? StageState::attention : StageState::bad;
}

}  // namespace driftseal::ui

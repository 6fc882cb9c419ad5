#include "ui/session/model_signatures_session.h"

#include <QDateTime>

#include "core/audit/model_signing.h"
#include "ui/session/inputs.h"
#include "ui/session/trust_files.h"

namespace driftseal::ui {
namespace {

const QString key = QStringLiteral("models/trusted_signers");

Result<SignatureReports> checkSignatures(const audit::ModelToCheck& model,
                                         const std::vector<std::string>& trusted, std::int64_t now,
                                         const Task& task) {
  TRY(const sign::TrustRoots trust, readTrustFiles(trusted));
  TRY(auto reports, audit::check_model_signatures(model, trust, now, task));
  return std::make_shared<const std::vector<ModelSignatureReport>>(std::move(reports));
}

}  // namespace

ModelSignaturesSession::ModelSignaturesSession(const ModelDescriptions& models, JobBoard& board,
                                               QSettings& settings, QObject* parent)
    : QObject(parent), models_(models), board_(board), settings_(settings) {
  for (Check& check : checks_) board.watch(check.job);
  connect(&models, &ModelDescriptions::changed, this, &ModelSignaturesSession::check);
}

bool ModelSignaturesSession::hasSignatures() const {
  for (const Check& check : checks_) {
    if (check.progress != SignatureProgress::none) return true;
  }
  return false;
}

void ModelSignaturesSession::check(Side side) {
  Check& check = checks_[static_cast<std::size_t>(side)];
  check.job.abandon();
  check.reports.reset();
  check.progress = SignatureProgress::none;
  const ModelDescriptionPtr& model = models_.of(side);
  if (model && !model->signatures.empty()) start(side);
  Q_EMIT changed();
}

void ModelSignaturesSession::start(Side side) {
  Check& check = checks_[static_cast<std::size_t>(side)];
  std::vector<std::string> trusted_files;
  for (const QString& file : trusted()) trusted_files.push_back(file.toStdString());
  check.progress = SignatureProgress::checking;
  board_.describe(shortName(models_.path(side)));
  check.job.start<SignatureReports>(
      JobKind::signatures,
      [model = audit::ModelToCheck{models_.path(side).toStdString(), models_.of(side)->signatures},
       trusted_files, now = QDateTime::currentSecsSinceEpoch()](const Task& task) {
        return checkSignatures(model, trusted_files, now, task);
      },
      [this, side](const Result<SignatureReports>& result) { finish(side, result); });
}

void ModelSignaturesSession::finish(Side side, const Result<SignatureReports>& result) {
  Check& check = checks_[static_cast<std::size_t>(side)];
  if (result) {
    check.reports = result.value();
    check.progress = SignatureProgress::checked;
  } else {
    const bool stopped = result.error().code == ErrorCode::cancelled;
    check.progress = stopped ? SignatureProgress::stopped : SignatureProgress::failed;
    if (!stopped) Q_EMIT failed(JobKind::signatures, result.error());
  }
  Q_EMIT changed();
}

QStringList ModelSignaturesSession::trusted() const { return settings_.value(key).toStringList(); }

void ModelSignaturesSession::addTrusted(const QString& pem_file) {
  QStringList files = trusted();
  if (files.contains(pem_file)) return;
  setTrusted(files << pem_file);
}

void ModelSignaturesSession::removeTrusted(const QString& pem_file) {
  QStringList files = trusted();
  if (files.removeAll(pem_file) > 0) setTrusted(files);
}

void ModelSignaturesSession::setTrusted(const QStringList& files) {
  settings_.setValue(key, files);
  Q_EMIT trustChanged();
  for (const Side side : both_sides) check(side);
}

}  // namespace driftseal::ui

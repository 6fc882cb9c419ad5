#include "ui/session/certificate_session.h"

#include <QDateTime>
#include <QFileInfo>
#include <algorithm>

namespace driftseal::ui {
namespace {

QString beside(const QString& certificate, const QString& suffix) {
  const QFileInfo info(certificate);
  const QString candidate = info.path() + QLatin1Char('/') + info.completeBaseName() + suffix;
  return QFileInfo::exists(candidate) ? candidate : QString();
}

// One name for one file.
QString identity(const QString& path) {
  const QFileInfo info(path);
  const QString canonical = info.canonicalFilePath();
  return canonical.isEmpty() ? info.absoluteFilePath() : canonical;
}

}  // namespace

StageState CertificateEntry::state() const {
  if (checking) return StageState::working;
  if (failed) return StageState::failed;
  if (!checked) return StageState::empty;
  const CheckReport& report = checked->report;
  if (report.accepted()) return StageState::good;
  const bool only_unchecked =
      report.proof == ProofState::not_checked && report.applies == Applies::not_checked;
  return only_unchecked ? StageState::attention : StageState::bad;
}

CertificateSession::CertificateSession(JobBoard& board, QObject* parent) : QObject(parent), board_(board) {
  for (Job& job : jobs_) {
    board.watch(job);
    connect(&job, &Job::ended, this, &CertificateSession::startWaiting, Qt::QueuedConnection);
  }
  board.watch(files_job_);
  connect(&files_job_, &Job::started, this, &CertificateSession::filesChanged);
  connect(&files_job_, &Job::ended, this, &CertificateSession::filesChanged);
  connect(&watcher_, &QFileSystemWatcher::fileChanged, this, &CertificateSession::noticeChange);
}

CertificateSession::~CertificateSession() = default;

const CertificateEntry* CertificateSession::current() const {
  return current_ < 0 ? nullptr : entries_[static_cast<std::size_t>(current_)].get();
}

CertificateEntry* CertificateSession::now() {
  return current_ < 0 ? nullptr : entries_[static_cast<std::size_t>(current_)].get();
}

int CertificateSession::rowOf(std::uint64_t id) const {
  const auto found =
      std::find_if(entries_.begin(), entries_.end(), [id](const auto& e) { return e->id == id; });
  return found == entries_.end() ? -1 : static_cast<int>(found - entries_.begin());
}

int CertificateSession::rowOf(const QString& path) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [wanted = identity(path)](const auto& e) {
    return identity(e->path) == wanted;
  });
  return found == entries_.end() ? -1 : static_cast<int>(found - entries_.begin());
}

CertificateEntry* CertificateSession::find(std::uint64_t id) {
  const int row = rowOf(id);
  return row < 0 ? nullptr : entries_[static_cast<std::size_t>(row)].get();
}

void CertificateSession::open(const QString& certificate) {
  if (const int known = rowOf(certificate); known >= 0) {
    select(known);
    return check();
  }
  auto entry = std::make_unique<CertificateEntry>(next_);
  next_.demands.policy.clear();
  next_.demands.base_manifest.clear();
  next_.chosen_policy = next_.chosen_manifest = false;
  entry->id = ++last_id_;
  entry->path = certificate;
  takeNeighbours(*entry);
  Q_EMIT aboutToAdd(count());
  entries_.push_back(std::move(entry));
  Q_EMIT added();
  watch(certificate);
  select(count() - 1);
  check();
}

void CertificateSession::remove(int row) {
  if (row < 0 || row >= count()) return;
  if (entry(row).id == files_of_) files_job_.abandon();
  watcher_.removePath(entry(row).path);
  const bool was_current = row == current_;
  Q_EMIT aboutToRemove(row);
  entries_.erase(entries_.begin() + row);
  if (row < current_ || current_ == count()) --current_;
  Q_EMIT removed();
  if (was_current) {
    Q_EMIT currentChanged();
    Q_EMIT demandsChanged();
    Q_EMIT checkedChanged();
    Q_EMIT filesChanged();
  }
  Q_EMIT statesChanged();
}

void CertificateSession::select(int row) {
  if (row < 0 || row >= count() || row == current_) return;
  current_ = row;
  Q_EMIT currentChanged();
  Q_EMIT demandsChanged();
  Q_EMIT checkedChanged();
  Q_EMIT filesChanged();
  Q_EMIT statesChanged();
}

void CertificateSession::takeNeighbours(CertificateEntry& entry) {
  if (!entry.chosen_policy)
    entry.demands.policy = beside(entry.path, QStringLiteral(".policy.json")).toStdString();
  if (!entry.chosen_manifest)
    entry.demands.base_manifest = beside(entry.path, QStringLiteral(".base.json")).toStdString();
}

void CertificateSession::demand(std::string Demands::*what, bool CertificateEntry::*chosen,
                                const QString& path) {
  CertificateEntry* entry = now();
  CertificateEntry& target = entry ? *entry : next_;
  target.demands.*what = path.toStdString();
  target.*chosen = !path.isEmpty();
  Q_EMIT demandsChanged();
  if (entry) check(*entry);
}

void CertificateSession::setPolicy(const QString& path) {
  demand(&Demands::policy, &CertificateEntry::chosen_policy, path);
}

void CertificateSession::setBaseManifest(const QString& path) {
  demand(&Demands::base_manifest, &CertificateEntry::chosen_manifest, path);
}

void CertificateSession::setMinimumBits(double bits) {
  CertificateEntry* entry = now();
  double& demanded = (entry ? *entry : next_).demands.minimum_bits;
  if (bits == demanded) return;
  demanded = next_.demands.minimum_bits = bits;
  if (entry) check(*entry);
}

void CertificateSession::addTrusted(const QString& path) {
  next_.demands.trusted.push_back(path.toStdString());
  for (const auto& entry : entries_) {
    entry->demands.trusted = next_.demands.trusted;
    check(*entry);
  }
  Q_EMIT demandsChanged();
}

void CertificateSession::clearTrusted() {
  if (next_.demands.trusted.empty()) return;
  next_.demands.trusted.clear();
  for (const auto& entry : entries_) {
    entry->demands.trusted.clear();
    check(*entry);
  }
  Q_EMIT demandsChanged();
}

QString CertificateSession::path() const { return current() ? current()->path : QString(); }
const Demands& CertificateSession::demands() const { return current() ? current()->demands : next_.demands; }
CheckedCertificatePtr CertificateSession::checked() const { return current() ? current()->checked : nullptr; }
bool CertificateSession::isChecking() const { return current() && current()->checking; }
StageState CertificateSession::state() const { return current() ? current()->state() : StageState::empty; }

}  // namespace driftseal::ui

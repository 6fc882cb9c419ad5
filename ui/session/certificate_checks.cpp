// How the checks of CertificateSession run: a few at once, the latest of each certificate wins.
#include <QDateTime>
#include <QFileInfo>
#include <algorithm>

#include "ui/session/certificate_session.h"

namespace driftseal::ui {

void CertificateSession::check() {
  if (CertificateEntry* entry = now()) check(*entry);
}

void CertificateSession::check(CertificateEntry& entry) {
  entry.checked.reset();
  entry.failed.reset();
  entry.files.reset();
  entry.files_failed.reset();
  entry.changed_on_disk = false;
  entry.checking = true;
  waiting_.push_back({entry.id, ++entry.request});
  watch(entry.path);
  changed(entry);
  startWaiting();
}

void CertificateSession::startWaiting() {
  for (Job& job : jobs_) {
    while (!job.isRunning() && !waiting_.empty()) {
      const Waiting next = waiting_.front();
      waiting_.pop_front();
      CertificateEntry* entry = find(next.entry);
      if (entry && entry->request == next.request) run(job, *entry);
    }
  }
}

void CertificateSession::run(Job& job, CertificateEntry& entry) {
  board_.describe(QFileInfo(entry.path).fileName());
  job.start<CheckedCertificatePtr>(
      JobKind::check,
      [file = entry.path.toStdString(), demands = entry.demands, now = QDateTime::currentSecsSinceEpoch()](
          const Task& task) { return checkCertificate(file, demands, now, task); },
      [this, id = entry.id, request = entry.request](const Result<CheckedCertificatePtr>& result) {
        finish(id, request, result);
      });
}

void CertificateSession::finish(std::uint64_t id, std::uint64_t request,
                                const Result<CheckedCertificatePtr>& result) {
  CertificateEntry* entry = find(id);
  if (!entry || entry->request != request) return;
  entry->checking = false;
  if (result)
    entry->checked = result.value();
  else
    entry->failed = result.error();
  changed(*entry);
  if (!result) Q_EMIT failed(JobKind::check, result.error());
}

void CertificateSession::checkFiles(const FilesQuestion& question) {
  CertificateEntry* entry = now();
  if (!entry || question.empty()) return;
  entry->files.reset();
  entry->files_failed.reset();
  files_of_ = entry->id;
  board_.describe(QFileInfo(entry->path).fileName());
  files_job_.start<CheckedFilesPtr>(
      JobKind::link,
      [file = entry->path.toStdString(), question](const Task& task) {
        return ui::checkFiles(file, question, task);
      },
      [this, id = entry->id](const Result<CheckedFilesPtr>& result) {
        CertificateEntry* asked = find(id);
        if (!asked) return;
        if (result)
          asked->files = result.value();
        else
          asked->files_failed = result.error();
        Q_EMIT filesChanged();
      });
}

// Programs replace files by renaming, after which the name has to be watched anew.
void CertificateSession::watch(const QString& path) {
  if (QFileInfo::exists(path) && !watcher_.files().contains(path)) watcher_.addPath(path);
}

void CertificateSession::noticeChange(const QString& path) {
  for (const auto& entry : entries_) {
    if (entry->path != path || entry->checking) continue;
    entry->changed_on_disk = true;
    changed(*entry);
  }
  watch(path);
}

void CertificateSession::changed(const CertificateEntry& entry) {
  Q_EMIT entryChanged(rowOf(entry.id));
  if (&entry == current()) Q_EMIT checkedChanged();
  Q_EMIT statesChanged();
}

}  // namespace driftseal::ui

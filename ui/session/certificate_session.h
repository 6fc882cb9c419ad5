// The certificates in the window: what is demanded of each, what the checks found. One of them is the current
// one; what is said without naming another is about it.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QStringList>
#include <array>
#include <deque>
#include <memory>
#include <vector>

#include "ui/session/certificate_entry.h"
#include "ui/session/job.h"
#include "ui/session/job_board.h"

namespace driftseal::ui {

class CertificateSession : public QObject {
  Q_OBJECT

 public:
  explicit CertificateSession(JobBoard& board, QObject* parent = nullptr);
  ~CertificateSession() override;

  // Takes policy and base manifest from beside the certificate (X.policy.json, X.base.json) where nothing
  // else was chosen. A certificate that is open already becomes the current one and is checked again.
  void open(const QString& certificate);
  void remove(int row);
  void select(int row);

  // Of the current certificate; while none is open, of the next one.
  void setPolicy(const QString& path);
  void setBaseManifest(const QString& path);
  void setMinimumBits(double bits);
  void check();
  void checkFiles(const FilesQuestion& question);
  void stopCheckingFiles() { files_job_.stop(); }

  // Of all certificates, until the program ends.
  void addTrusted(const QString& path);
  void clearTrusted();

  int count() const { return static_cast<int>(entries_.size()); }
  const CertificateEntry& entry(int row) const { return *entries_[static_cast<std::size_t>(row)]; }
  int currentRow() const { return current_; }
  const CertificateEntry* current() const;  // null: none is open

  QString path() const;
  const Demands& demands() const;
  CheckedCertificatePtr checked() const;
  bool isChecking() const;
  bool isCheckingFiles() const { return files_job_.isRunning(); }
  StageState state() const;

 Q_SIGNALS:
  void aboutToAdd(int row);
  void added();
  void aboutToRemove(int row);
  void removed();
  void entryChanged(int row);  // its state
  void currentChanged();
  void demandsChanged();
  void checkedChanged();  // of the current one
  void filesChanged();    // of the current one: running, or an answer
  void statesChanged();
  void failed(driftseal::ui::JobKind kind, const driftseal::Error& error);

 private:
  struct Waiting {
    std::uint64_t entry, request;
  };

  CertificateEntry* now();
  CertificateEntry* find(std::uint64_t id);
  int rowOf(std::uint64_t id) const;
  int rowOf(const QString& path) const;
  void takeNeighbours(CertificateEntry& entry);
  void demand(std::string Demands::*what, bool CertificateEntry::*chosen, const QString& path);
  void check(CertificateEntry& entry);
  void startWaiting();
  void run(Job& job, CertificateEntry& entry);
  void finish(std::uint64_t id, std::uint64_t request, const Result<CheckedCertificatePtr>& result);
  void watch(const QString& path);
  void noticeChange(const QString& path);
  void changed(const CertificateEntry& entry);

  JobBoard& board_;
  std::vector<std::unique_ptr<CertificateEntry>> entries_;
  CertificateEntry next_;  // what was chosen before a certificate was open
  int current_ = -1;
  std::uint64_t last_id_ = 0, files_of_ = 0;
  std::deque<Waiting> waiting_;
  QFileSystemWatcher watcher_;
  std::array<Job, 2> jobs_;  // as many checks at once
  Job files_job_;
};

}  // namespace driftseal::ui

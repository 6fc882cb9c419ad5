// Stage 4: may it be certified, the proof as a job that can be stopped, and what came of it.
#pragma once

#include <QWidget>

#include "ui/session/job_board.h"

class QCheckBox;
class QGroupBox;
class QPushButton;

namespace driftseal::ui {

class AuditSession;
class Banner;
class Dialogs;
class FactList;
class PathField;
class ProgressPanel;

class CertifyPage : public QWidget {
  Q_OBJECT

 public:
  CertifyPage(AuditSession& session, const JobBoard& board, Dialogs& dialogs, QWidget* parent = nullptr);

  void certify();  // if that is possible now
  QPushButton* certifyButton() const { return certify_; }
  PathField* output() const { return output_; }
  ProgressPanel* progress() const { return progress_; }
  Banner* banner() const { return banner_; }

 Q_SIGNALS:
  void inspectRequested(const QString& certificate);
  void findingsRequested();

 private:
  QWidget* options();
  QWidget* actions();
  QWidget* result();
  QWidget* claims();
  void askOutput();
  void askManifest();
  void suggestOutput();
  void refresh();
  void refreshBanner();
  void refreshResult();

  AuditSession& session_;
  Dialogs& dialogs_;
  Banner* banner_;
  ProgressPanel* progress_;
  PathField *output_ = nullptr, *base_manifest_ = nullptr;
  QCheckBox* name_files_ = nullptr;
  QPushButton *certify_ = nullptr, *findings_ = nullptr, *inspect_ = nullptr;
  QGroupBox *options_ = nullptr, *result_ = nullptr, *claims_box_ = nullptr;
  FactList *files_ = nullptr, *claims_ = nullptr;
};

}  // namespace driftseal::ui

// Stage 4: may it be certified, the proof as a job that can be stopped, what came of it, and who signs it.
#pragma once

#include <QWidget>

#include "ui/session/job_board.h"
#include "ui/session/preflight.h"

class QGroupBox;
class QPushButton;

namespace driftseal::ui {

class Banner;
class CertifyOptions;
class CertifyResult;
class Dialogs;
class FactList;
class PathField;
class PreflightPanel;
class ProgressPanel;
class Signing;
class SigningPanel;

class CertifyPage : public QWidget {
  Q_OBJECT

 public:
  CertifyPage(AuditSession& session, Preflight& preflight, Signing& signing, const JobBoard& board,
              Dialogs& dialogs, QWidget* parent = nullptr);

  void certify();  // if that is possible now; the disk is looked at once more before
  QPushButton* certifyButton() const { return certify_; }
  PathField* output() const;
  CertifyOptions* options() const { return options_; }
  PreflightPanel* preflight() const { return preflight_panel_; }
  ProgressPanel* progress() const { return progress_; }
  CertifyResult* result() const { return result_; }
  SigningPanel* signing() const { return signing_panel_; }
  Banner* banner() const { return banner_; }

 Q_SIGNALS:
  void inspectRequested(const QString& certificate);
  void findingsRequested();
  void stageRequested(driftseal::ui::Stage stage);
  void tensorRequested(const QString& name);

 private:
  QWidget* actions();
  QWidget* claims();
  void connectParts();
  void askPreflight();
  void start();
  void take(PreflightStep step, const QString& subject);
  void refresh();
  void refreshBanner();
  void showReadiness();

  AuditSession& session_;
  Preflight& preflight_;
  Banner* banner_;
  ProgressPanel* progress_;
  CertifyResult* result_;
  SigningPanel* signing_panel_;
  CertifyOptions* options_;
  PreflightPanel* preflight_panel_ = nullptr;
  QPushButton *certify_ = nullptr, *findings_ = nullptr;
  QGroupBox* claims_box_ = nullptr;
  FactList* claims_ = nullptr;
  JudgementPtr shown_judgement_;
  SavedProofPtr shown_proof_;
  bool wanted_ = false;  // start as soon as the disk has answered
  QString failure_;      // of the last proof, in words
};

}  // namespace driftseal::ui

// The main window: stage bar on the left, the page in the centre, docks around it, messages above the page.
#pragma once

#include <QMainWindow>
#include <QSettings>

#include "ui/models/tensor_selection.h"
#include "ui/models/tensor_table_model.h"
#include "ui/session/audit_session.h"
#include "ui/session/certificate_session.h"
#include "ui/session/inputs.h"
#include "ui/session/model_watch.h"
#include "ui/session/preflight.h"
#include "ui/session/recent_pairs.h"
#include "ui/session/signing.h"

class QLineEdit;
class QStackedWidget;

namespace driftseal::ui {

class CertificatesPage;
class CertifyPage;
class Dialogs;
class DriftPage;
class ElidedLabel;
class FindingsPanel;
class MessageBar;
class ModelsPage;
class PolicyPage;
class StageBar;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  // verifier: path of the stand-alone verifier, without which nothing is certified.
  MainWindow(const Clock& clock, Dialogs& dialogs, QSettings& settings,
             const QString& verifier = verifierBesideProgram(), QWidget* parent = nullptr);
  ~MainWindow() override;

  // Models, policies, certificates, manifests in any mixture: dropped, or from the command line.
  void openPaths(const QStringList& paths);
  void openPair(const QString& base, const QString& tuned);
  void showStage(Stage stage);
  Stage stage() const;

  AuditSession& audit() { return audit_; }
  CertificateSession& certificates() { return certificate_; }
  JobBoard& jobs() { return board_; }
  TensorSelection& selection() { return selection_; }
  DriftPage* driftPage() const { return drift_; }
  PolicyPage* policyPage() const { return policy_; }
  CertifyPage* certifyPage() const { return certify_; }
  CertificatesPage* certificatesPage() const { return certificates_; }
  ModelsPage* modelsPage() const { return models_; }
  FindingsPanel* findingsPanel() const { return findings_; }
  MessageBar* messages() const { return messages_; }
  StageBar* stageBar() const { return stages_; }
  QLineEdit* searchBox() const { return search_; }

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  void makePages();
  void makeToolBar();
  void makeDocks();
  void makeStatusBar();
  void makeMenus();
  void makeFileMenu();
  void makeEditMenu();
  void makeViewMenu();
  void makeAuditMenu();
  void makeCertificateMenu();
  void makeHelpMenu();
  void connectSessions();
  void openModels(const QStringList& models);
  void openSample();
  void showTensor(const QString& name);
  void showRecent();
  void filterTyped(const QString& text);
  void showModelChange();
  void refreshStates();
  void refreshTitle();
  void restoreLayout();
  void showDocks();

  Dialogs& dialogs_;
  QSettings& settings_;
  RecentPairs recent_;
  JobBoard board_;
  AuditSession audit_;
  ModelWatch watch_;
  Preflight preflight_;
  Signing signing_;
  CertificateSession certificate_;
  TensorTableModel tensors_;
  TensorSelection selection_;
  bool may_close_ = false;
  bool docks_shown_ = true;  // hidden while no pair is open: they would have nothing to show
  QByteArray docks_state_;

  StageBar* stages_;
  MessageBar* messages_;
  QStackedWidget* pages_;
  ModelsPage* models_;
  DriftPage* drift_;
  PolicyPage* policy_;
  CertifyPage* certify_;
  CertificatesPage* certificates_;
  FindingsPanel* findings_ = nullptr;
  QLineEdit* search_ = nullptr;
  ElidedLabel *pair_ = nullptr, *coverage_ = nullptr;
  QDockWidget *findings_dock_ = nullptr, *jobs_dock_ = nullptr, *details_dock_ = nullptr;
  QMenu* recent_menu_ = nullptr;
};

}  // namespace driftseal::ui

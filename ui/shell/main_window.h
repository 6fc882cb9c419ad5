// The main window: stage bar on the left, the page in the centre, docks around it, messages above the page.
#pragma once

#include <QJsonObject>
#include <QMainWindow>
#include <QSettings>
#include <memory>

#include "ui/models/shown_tensors.h"
#include "ui/models/tensor_selection.h"
#include "ui/models/tensor_table_model.h"
#include "ui/session/audit_session.h"
#include "ui/session/certificate_session.h"
#include "ui/session/inputs.h"
#include "ui/session/ledger_session.h"
#include "ui/session/model_descriptions.h"
#include "ui/session/model_signatures_session.h"
#include "ui/session/model_watch.h"
#include "ui/session/preflight.h"
#include "ui/session/recent_pairs.h"
#include "ui/session/session_keeper.h"
#include "ui/session/signing.h"
#include "ui/session/spectra_session.h"
#include "ui/shell/appearance.h"

class QLineEdit;
class QActionGroup;
class QStackedWidget;

namespace driftseal::ui {

class BlocksPanel;
class CertificatesPage;
class CertifyPage;
class DetailsPanel;
class Dialogs;
class DriftPage;
class ElidedLabel;
class Exporter;
class FindingsPanel;
class HelpWindow;
class MessageBar;
class ModelsPage;
class PolicyPage;
class ShortcutsModel;
class ShortcutsWindow;
class StageBar;
class ViewState;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  // verifier: path of the stand-alone verifier, without which nothing is certified.
  MainWindow(const Clock& clock, Dialogs& dialogs, QSettings& settings,
             const QString& verifier = verifierBesideProgram(), QWidget* parent = nullptr);
  ~MainWindow() override;

  // Models, policies, certificates, manifests, a session in any mixture: dropped, or from the command line.
  void openPaths(const QStringList& paths);
  void openPair(const QString& base, const QString& tuned);
  void showStage(Stage stage);
  Stage stage() const;

  AuditSession& audit() { return audit_; }
  ModelSignaturesSession& signatures() { return signatures_; }
  LedgerSession& ledger() { return ledger_; }
  CertificateSession& certificates() { return certificate_; }
  JobBoard& jobs() { return board_; }
  SpectraSession& spectra() { return spectra_; }
  SessionKeeper& session() { return session_; }
  AppearanceSettings& appearance() { return appearance_; }
  ShortcutsModel& shortcuts() { return *shortcuts_; }
  Exporter* exporter() const { return exporter_; }
  HelpWindow* help();  // made when it is first asked for
  ShortcutsWindow* shortcutsWindow();
  TensorSelection& selection() { return selection_; }
  const ShownTensors& shownTensors() const { return shown_; }
  DriftPage* driftPage() const { return drift_; }
  PolicyPage* policyPage() const { return policy_; }
  CertifyPage* certifyPage() const { return certify_; }
  CertificatesPage* certificatesPage() const { return certificates_; }
  ModelsPage* modelsPage() const { return models_; }
  FindingsPanel* findingsPanel() const { return findings_; }
  BlocksPanel* blocksPanel() const { return blocks_; }
  DetailsPanel* detailsPanel() const { return details_; }
  MessageBar* messages() const { return messages_; }
  StageBar* stageBar() const { return stages_; }
  QLineEdit* searchBox() const { return search_; }

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void makePages();
  void makeToolBar();
  void makeDocks();
  void makeLeftDocks();
  void makeStatusBar();
  void makeMenus();
  void makeFileMenu();
  void makeEditMenu();
  void makeViewMenu();
  void makeAuditMenu();
  void makeCertificateMenu();
  void makeSettingsMenu();
  void makeHelpMenu();
  void makeSessionActions(QMenu* menu);
  void makeExportActions(QMenu* menu);
  void makeCopyActions(QMenu* menu);
  void makeLookActions(QMenu* menu);
  void makeLanguageMenu(QMenu* menu);
  void makeShortcuts();
  void explainParts();
  void connectSessionFile();
  void openSession();
  void saveSession();
  void saveSessionAs();
  QJsonObject viewOfWindow() const;
  void setView(const QJsonObject& view);
  void modelDiffers(ModelSide side, const QString& path, const audit::ModelState& state);
  void showProblems(const std::vector<Error>& problems);
  void showRecentSessions();
  void showHelp();
  void chooseLanguage(const QString& code);
  void explainUnknown(const QStringList& paths);
  void offerPairs(const QStringList& models);
  bool mayOpen(const QString& model);
  void resetLayout();
  void usualLayout();
  void keepLayout();
  void connectSessions();
  void openModels(const QStringList& models);
  void openSample();
  void showTensor(const QString& name);
  void showNotable(int by);
  void showRecent();
  void filterTyped(const QString& text);
  void showModelChange();
  void refreshStates();
  void refreshTitle();
  void restoreLayout();
  void showDocks();

  Dialogs& dialogs_;
  QSettings& settings_;
  AppearanceSettings appearance_;
  RecentPairs recent_;
  JobBoard board_;
  AuditSession audit_;
  ModelWatch watch_;
  Preflight preflight_;
  Signing signing_;
  ModelDescriptions descriptions_;
  ModelSignaturesSession signatures_;
  LedgerSession ledger_;
  CertificateSession certificate_;
  SessionKeeper session_;
  TensorTableModel tensors_;
  TensorSelection selection_;
  ShownTensors shown_{tensors_, selection_};
  SpectraSession spectra_{audit_, board_};
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
  BlocksPanel* blocks_ = nullptr;
  DetailsPanel* details_ = nullptr;
  QLineEdit* search_ = nullptr;
  ElidedLabel *pair_ = nullptr, *coverage_ = nullptr;
  QDockWidget *findings_dock_ = nullptr, *jobs_dock_ = nullptr, *details_dock_ = nullptr,
              *blocks_dock_ = nullptr;
  QMenu *recent_menu_ = nullptr, *recent_sessions_menu_ = nullptr;
  Exporter* exporter_ = nullptr;
  HelpWindow* help_ = nullptr;
  ShortcutsModel* shortcuts_ = nullptr;
  ShortcutsWindow* shortcuts_window_ = nullptr;
  std::unique_ptr<ViewState> views_;
  QByteArray usual_state_;
  QString tensor_to_show_;  // of a session, until its models are open
};

}  // namespace driftseal::ui

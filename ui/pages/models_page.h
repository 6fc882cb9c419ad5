// Stage 1: two models, what each of them is, and what of them can be compared.
#pragma once

#include <QWidget>
#include <functional>

#include "ui/models/contents_model.h"
#include "ui/models/places_model.h"
#include "ui/models/ties_model.h"
#include "ui/pages/welcome.h"
#include "ui/session/model_descriptions.h"

class QStackedWidget;
class QTabWidget;

namespace driftseal::ui {

class Banner;
class CoveragePanel;
class DataTable;
class Dialogs;
class LedgerPanel;
class LedgerSession;
class ModelCard;
class ModelSignaturesSession;
class SignaturesPanel;
class TensorSelection;

// What is known of the models, each part by a session of its own.
struct ModelSessions {
  AuditSession& audit;
  ModelDescriptions& descriptions;
  ModelSignaturesSession& signatures;
  LedgerSession& ledger;
};

class ModelsPage : public QWidget {
  Q_OBJECT

 public:
  enum Tab { coverage_tab, places_tab, ties_tab, ledger_tab, signatures_tab, contents_tab };

  ModelsPage(const ModelSessions& sessions, TensorSelection& selection, Dialogs& dialogs,
             QWidget* parent = nullptr);

  Welcome* welcome() const { return welcome_; }
  ModelCard* card(Side side) const { return cards_[static_cast<std::size_t>(side)]; }
  QTabWidget* tabs() const { return tabs_; }
  CoveragePanel* coverage() const { return coverage_; }
  LedgerPanel* ledger() const { return ledger_; }
  SignaturesPanel* signatures() const { return signatures_; }
  DataTable* places() const { return places_table_; }
  DataTable* ties() const { return ties_table_; }
  DataTable* contents() const { return contents_table_; }
  void openTwo(bool folders);  // asks for the base, then for the tuned model

 Q_SIGNALS:
  void tensorRequested(const QString& name);

 private:
  QWidget* pairView();
  QWidget* cards();
  QWidget* parts();
  DataTable* table(const QString& name, QAbstractItemModel& model, const QString& empty,
                   const std::vector<int>& widths, const std::function<QString(int)>& tensor);
  void connectSessions();
  void refresh();
  void refreshCard(Side side);
  void refreshSignatures();
  void refreshBanner();
  void showState(StageState state);
  void refreshContents();

  ModelSessions sessions_;
  TensorSelection& selection_;
  Dialogs& dialogs_;
  PlacesModel place_rows_;
  TiesModel tie_rows_;
  ContentsModel content_rows_;
  QStackedWidget* stack_;
  Welcome* welcome_;
  std::array<ModelCard*, both_sides.size()> cards_{};
  Banner* banner_ = nullptr;
  QTabWidget* tabs_ = nullptr;
  CoveragePanel* coverage_ = nullptr;
  LedgerPanel* ledger_ = nullptr;
  SignaturesPanel* signatures_ = nullptr;
  DataTable *places_table_ = nullptr, *ties_table_ = nullptr, *contents_table_ = nullptr;
};

}  // namespace driftseal::ui

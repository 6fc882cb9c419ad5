// Stage 1: two models, and what of them can be compared.
#pragma once

#include <QWidget>

#include "ui/models/coverage_model.h"
#include "ui/pages/welcome.h"

class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;

namespace driftseal::ui {

class AuditSession;
class Banner;
class DataTable;
class Dialogs;
class ModelCard;

class ModelsPage : public QWidget {
  Q_OBJECT

 public:
  ModelsPage(AuditSession& session, Dialogs& dialogs, QWidget* parent = nullptr);

  Welcome* welcome() const { return welcome_; }
  void openTwo(bool folders);  // asks for the base, then for the tuned model

 private:
  QWidget* pairView();
  QWidget* cards();
  QWidget* ledger();
  void refresh();
  void refreshBanner();
  void refreshStatuses();
  void addStatus(const QString& text, const QIcon& icon, std::optional<Coverage> status);

  AuditSession& session_;
  Dialogs& dialogs_;
  CoverageModel coverage_;
  CoverageFilter filter_;
  QStackedWidget* stack_;
  Welcome* welcome_;
  ModelCard *base_ = nullptr, *tuned_ = nullptr;
  Banner* banner_ = nullptr;
  QButtonGroup* statuses_ = nullptr;
  QHBoxLayout* status_row_ = nullptr;
  DataTable* table_ = nullptr;
};

}  // namespace driftseal::ui

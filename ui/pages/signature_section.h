// The signatures beside one model: three answers each, which do not depend on each other, and the files in
// disagreement.
#pragma once

#include <QWidget>

#include "ui/models/signed_files_model.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace driftseal::ui {

class DataTable;
class ToneLabel;

class SignatureSection : public QWidget {
  Q_OBJECT

 public:
  SignatureSection(const QString& title, ModelSignaturesSession& session, const ModelDescriptions& models,
                   Side side, QWidget* parent = nullptr);

  DataTable* files() const { return table_; }
  QPushButton* action() const { return action_; }

 private:
  void refresh();
  void showReports();
  QWidget* reportView(const ModelSignatureReport& report);

  ModelSignaturesSession& session_;
  const ModelDescriptions& models_;
  Side side_;
  SignedFilesModel model_;
  ToneLabel* state_;
  QPushButton* action_;  // stop while it is checked, else check again
  QVBoxLayout* reports_;
  DataTable* table_;
};

}  // namespace driftseal::ui

// The certificates that are open, and what is demanded of the current one.
#pragma once

#include <QWidget>

#include "ui/models/certificate_list_model.h"

class QDoubleSpinBox;
class QListView;
class QPushButton;

namespace driftseal::ui {

class CertificateSession;
class Dialogs;
class PathField;

class CertificateSidebar : public QWidget {
  Q_OBJECT

 public:
  CertificateSidebar(CertificateSession& session, Dialogs& dialogs, QWidget* parent = nullptr);
  void openCertificate();  // asks for a file
  QListView* list() const { return list_; }

 private:
  QWidget* openOnes();
  QWidget* demands();
  void connectFields();
  void refresh();

  CertificateSession& session_;
  Dialogs& dialogs_;
  CertificateListModel model_;
  QListView* list_ = nullptr;
  QPushButton *open_ = nullptr, *remove_ = nullptr, *check_ = nullptr;
  PathField *policy_ = nullptr, *manifest_ = nullptr;
  QDoubleSpinBox* bits_ = nullptr;
};

}  // namespace driftseal::ui

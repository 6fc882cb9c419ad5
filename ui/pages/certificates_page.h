// Stage 5: a certificate, what the relying party demands of it, and four independent answers. No model is
// needed.
#pragma once

#include <QWidget>

#include "ui/models/claims_model.h"

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace driftseal::ui {

class AxisTile;
class Banner;
class CertificateSession;
class Dialogs;
class FactList;
class PathField;

class CertificatesPage : public QWidget {
  Q_OBJECT

 public:
  CertificatesPage(CertificateSession& session, Dialogs& dialogs, QWidget* parent = nullptr);

  void openCertificate();  // asks for a file
  Banner* banner() const { return banner_; }
  AxisTile* proofTile() const { return proof_; }
  AxisTile* signatureTile() const { return signature_; }
  AxisTile* trustTile() const { return trust_; }
  AxisTile* appliesTile() const { return applies_; }

 private:
  QWidget* demands();
  QWidget* axes();
  QWidget* parts();
  void connectFields();
  void addTrusted();
  void refreshDemands();
  void refresh();
  void showNothing();
  void showReport(const CheckReport& report);

  CertificateSession& session_;
  Dialogs& dialogs_;
  ClaimsModel claims_;
  SoundnessModel soundness_;
  Banner* banner_;
  PathField *certificate_ = nullptr, *policy_ = nullptr, *manifest_ = nullptr;
  QDoubleSpinBox* bits_ = nullptr;
  QPushButton *trust_button_ = nullptr, *check_ = nullptr;
  QLabel* trusted_ = nullptr;
  AxisTile *proof_ = nullptr, *signature_ = nullptr, *trust_ = nullptr, *applies_ = nullptr;
  QTabWidget* tabs_ = nullptr;
  FactList* identity_ = nullptr;
};

}  // namespace driftseal::ui

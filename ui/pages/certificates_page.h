// Stage 5: certificates, what the relying party demands of each, and four independent answers. No model is
// needed.
#pragma once

#include <QWidget>

#include "ui/session/certificate_check.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace driftseal::ui {

class AuditSession;
class AxisTile;
class Banner;
class BytesView;
class CertificateSession;
class CertificateSidebar;
class ClaimsView;
class Dialogs;
class FilesView;
class IdentityView;
class LineageView;
class RawView;
class SignaturesView;
class SoundnessView;
struct Answer;

class CertificatesPage : public QWidget {
  Q_OBJECT

 public:
  // audit: for checks against the pair that is open; may be null.
  CertificatesPage(CertificateSession& session, Dialogs& dialogs, const AuditSession* audit = nullptr,
                   QWidget* parent = nullptr);

  void openCertificate();  // asks for a file
  Banner* banner() const { return banner_; }
  AxisTile* proofTile() const { return proof_; }
  AxisTile* signatureTile() const { return signature_; }
  AxisTile* trustTile() const { return trust_; }
  AxisTile* appliesTile() const { return applies_; }
  QTabWidget* tabs() const { return tabs_; }
  QWidget* changedNote() const { return changed_; }

 Q_SIGNALS:
  void failed(const driftseal::Error& error);

 private:
  QWidget* axes();
  QWidget* changedBar();
  QWidget* parts(const AuditSession* audit);
  void connectViews();
  void addTrusted();
  void copyCommand();
  void refresh();
  void showNothing();
  void showReport(const CheckReport& report);

  CertificateSession& session_;
  Dialogs& dialogs_;
  CheckedCertificatePtr shown_;
  CertificateSidebar* sidebar_;
  Banner* banner_;
  QPushButton* copy_;
  QWidget* changed_ = nullptr;
  AxisTile *proof_ = nullptr, *signature_ = nullptr, *trust_ = nullptr, *applies_ = nullptr;
  QTabWidget* tabs_ = nullptr;
  ClaimsView* claims_ = nullptr;
  SoundnessView* soundness_ = nullptr;
  BytesView* bytes_ = nullptr;
  SignaturesView* signatures_ = nullptr;
  IdentityView* identity_ = nullptr;
  LineageView* lineage_ = nullptr;
  FilesView* files_ = nullptr;
  RawView* raw_ = nullptr;
};

}  // namespace driftseal::ui

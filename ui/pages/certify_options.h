// What to write where, what is at hand already, and what else goes into a certificate.
#pragma once

#include <QGroupBox>

#include "ui/session/proof_files.h"

class QCheckBox;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace driftseal::ui {

class Dialogs;
class PathField;

class CertifyOptions : public QGroupBox {
  Q_OBJECT

 public:
  explicit CertifyOptions(Dialogs& dialogs, QWidget* parent = nullptr);

  CertifyRequest request() const;
  QString certificate() const;              // with its ending; empty: not chosen
  void suggest(const QString& tuned_path);  // a name for the certificate
  void showMore(bool more);
  void askOutput();

  PathField* output() const { return output_; }
  PathField* baseManifest() const { return base_manifest_; }
  PathField* tunedManifest() const { return tuned_manifest_; }
  PathField* secret() const { return secret_; }
  PathField* baseSigners() const { return base_signers_; }
  QLineEdit* context() const { return context_; }
  QToolButton* moreButton() const { return more_; }

 Q_SIGNALS:
  void changed();

 private:
  QWidget* more();
  PathField* input(const QString& name, const QString& placeholder, const QString& filter);

  Dialogs& dialogs_;
  PathField *output_, *base_manifest_ = nullptr, *tuned_manifest_ = nullptr, *secret_ = nullptr,
                      *base_signers_ = nullptr;
  QLineEdit* context_ = nullptr;
  QCheckBox* name_files_ = nullptr;
  QSpinBox* threads_ = nullptr;
  QToolButton* more_ = nullptr;
  QWidget* more_fields_ = nullptr;
};

}  // namespace driftseal::ui

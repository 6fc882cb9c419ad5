// A certificate that was made: what was written, what the stand-alone verifier said, and the command with
// which anybody can check it.
#pragma once

#include <QGroupBox>

#include "ui/session/proof_files.h"

class QLineEdit;
class QPushButton;

namespace driftseal::ui {

class FactList;

class CertifyResult : public QGroupBox {
  Q_OBJECT

 public:
  explicit CertifyResult(QWidget* parent = nullptr);

  void show(const SavedProof& saved);
  QLineEdit* command() const { return command_; }
  QPushButton* copyButton() const { return copy_; }
  QPushButton* inspectButton() const { return inspect_; }
  FactList* facts() const { return facts_; }

 Q_SIGNALS:
  void inspectRequested();

 private:
  FactList* facts_;
  QLineEdit* command_;
  QPushButton *copy_, *inspect_;
};

}  // namespace driftseal::ui

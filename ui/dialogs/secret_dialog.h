// Asks for a passphrase. What is typed is shown as dots, kept out of undo and clipboard, and overwritten when
// it has been handed over.
#pragma once

#include <QDialog>

#include "ui/dialogs/dialogs.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace driftseal::ui {

class SecretDialog : public QDialog {
  Q_OBJECT

 public:
  explicit SecretDialog(const SecretQuestion& question, QWidget* parent = nullptr);
  ~SecretDialog() override;
  SecretBytes take();  // once; both fields are empty afterwards

 private:
  QLineEdit* field(const QString& name);
  void refresh();

  bool is_new_;
  QLineEdit *secret_, *again_ = nullptr;
  QLabel* problem_;
  QPushButton* accept_ = nullptr;
};

}  // namespace driftseal::ui

// The JSON parts of a certificate as text: read-only, indented, with search, copy and save.
#pragma once

#include <QWidget>

#include "ui/session/certificate_check.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace driftseal::ui {

class Dialogs;

class RawView : public QWidget {
  Q_OBJECT

 public:
  explicit RawView(Dialogs& dialogs, QWidget* parent = nullptr);
  void show(const CheckedCertificatePtr& checked);
  QPlainTextEdit* text() const { return text_; }

 Q_SIGNALS:
  void failed(const driftseal::Error& error);

 private:
  void showPart();
  void find(bool backward);
  void save();
  std::string part() const;  // as it stands in the certificate

  Dialogs& dialogs_;
  CheckedCertificatePtr checked_;
  QComboBox* which_;
  QLineEdit* search_;
  QLabel* note_;
  QPlainTextEdit* text_;
};

}  // namespace driftseal::ui

// The parts of the Certificates page that show one certificate: claims, soundness, bytes, signatures,
// identity. Each is shown a checked certificate, or null.
#pragma once

#include <QWidget>

#include "ui/models/bytes_model.h"
#include "ui/models/claims_tree_model.h"
#include "ui/models/fact_tree_model.h"
#include "ui/models/soundness_model.h"
#include "ui/session/certificate_check.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace driftseal::ui {

class BarsChart;
class DataTree;

class ClaimsView : public QWidget {
  Q_OBJECT

 public:
  explicit ClaimsView(QWidget* parent = nullptr);
  void show(const CheckedCertificatePtr& checked);
  QLineEdit* filter() const { return filter_; }
  DataTree* tree() const { return tree_; }

 private:
  void filterTyped(const QString& text);

  ClaimsTreeModel model_;
  QLineEdit* filter_;
  DataTree* tree_;
};

class SoundnessView : public QWidget {
  Q_OBJECT

 public:
  explicit SoundnessView(QWidget* parent = nullptr);
  void show(const CheckedCertificatePtr& checked);

 private:
  SoundnessModel model_;
  BarsChart* chart_;
  QLabel* sentence_;
};

class BytesView : public QWidget {
  Q_OBJECT

 public:
  explicit BytesView(QWidget* parent = nullptr);
  void show(const CheckedCertificatePtr& checked);

 private:
  BytesModel model_;
  BarsChart* chart_;
};

class SignaturesView : public QWidget {
  Q_OBJECT

 public:
  explicit SignaturesView(QWidget* parent = nullptr);
  void show(const CheckedCertificatePtr& checked);
  void setTrusted(const std::vector<std::string>& files);
  DataTree* tree() const { return tree_; }

 Q_SIGNALS:
  void trustRequested();
  void trustNobodyRequested();

 private:
  FactTreeModel model_;
  DataTree* tree_;
  QLabel* trusted_;
  QPushButton* nobody_;
};

class IdentityView : public QWidget {
  Q_OBJECT

 public:
  explicit IdentityView(QWidget* parent = nullptr);
  void show(const CheckedCertificatePtr& checked);

 private:
  FactTreeModel model_;
  DataTree* tree_;
};

}  // namespace driftseal::ui

// The certificates that are open, one a row: how each stands, its name, from which model to which it leads.
#pragma once

#include <QAbstractListModel>

namespace driftseal::ui {

class CertificateSession;

class CertificateListModel : public QAbstractListModel {
  Q_OBJECT

 public:
  explicit CertificateListModel(CertificateSession& session, QObject* parent = nullptr);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  CertificateSession& session_;
};

}  // namespace driftseal::ui

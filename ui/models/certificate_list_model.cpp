#include "ui/models/certificate_list_model.h"

#include <QFileInfo>

#include "ui/present/check_words.h"
#include "ui/session/certificate_session.h"

namespace driftseal::ui {

CertificateListModel::CertificateListModel(CertificateSession& session, QObject* parent)
    : QAbstractListModel(parent), session_(session) {
  connect(&session, &CertificateSession::aboutToAdd, this,
          [this](int row) { beginInsertRows({}, row, row); });
  connect(&session, &CertificateSession::added, this, [this] { endInsertRows(); });
  connect(&session, &CertificateSession::aboutToRemove, this,
          [this](int row) { beginRemoveRows({}, row, row); });
  connect(&session, &CertificateSession::removed, this, [this] { endRemoveRows(); });
  connect(&session, &CertificateSession::entryChanged, this,
          [this](int row) { Q_EMIT dataChanged(index(row), index(row)); });
}

int CertificateListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : session_.count();
}

QVariant CertificateListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const CertificateEntry& entry = session_.entry(index.row());
  const Look look = lookOf(entry);
  const QString name = QFileInfo(entry.path).completeBaseName();
  switch (role) {
    case Qt::DisplayRole:
      return tr("%1\n%2").arg(name, pairText(entry));
    case Qt::DecorationRole:
      return icon(look.icon, look.tone);
    case Qt::ToolTipRole:
      return tr("%1: %2").arg(entry.path, look.word);
    case Qt::AccessibleTextRole:
      return tr("%1, %2").arg(name, look.word);
    default:
      return {};
  }
}

}  // namespace driftseal::ui

#include "ui/models/shortcuts_model.h"

#include <QFont>

namespace driftseal::ui {
namespace {

QString keyOf(const QAction* action) { return QStringLiteral("shortcuts/") + action->objectName(); }

bool clash(const QKeySequence& a, const QKeySequence& b) {
  return a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch;
}

}  // namespace

ShortcutsModel::ShortcutsModel(const QList<QAction*>& actions, QSettings& settings, QObject* parent)
    : QAbstractTableModel(parent), actions_(actions), settings_(settings) {
  for (QAction* action : actions_) {
    usual_ << action->shortcut();
    const QVariant chosen = settings.value(keyOf(action));
    if (chosen.isValid())
      action->setShortcut(QKeySequence::fromString(chosen.toString(), QKeySequence::PortableText));
  }
}

int ShortcutsModel::conflict(int row, const QKeySequence& keys) const {
  if (keys.isEmpty()) return -1;
  for (int other = 0; other < actions_.size(); ++other) {
    if (other != row && !actions_[other]->shortcut().isEmpty() && clash(actions_[other]->shortcut(), keys))
      return other;
  }
  return -1;
}

bool ShortcutsModel::setKeys(int row, const QKeySequence& keys) {
  const int owner = conflict(row, keys);
  if (owner >= 0) Q_EMIT refused(row, keys, owner);
  if (owner >= 0) return false;
  keep(row, keys);
  return true;
}

void ShortcutsModel::keep(int row, const QKeySequence& keys) {
  actions_[row]->setShortcut(keys);
  if (keys == usual_[row]) {
    settings_.remove(keyOf(actions_[row]));
  } else {
    settings_.setValue(keyOf(actions_[row]), keys.toString(QKeySequence::PortableText));
  }
  Q_EMIT dataChanged(index(row, 0), index(row, column_count - 1));
}

void ShortcutsModel::reset(int row) { setKeys(row, usual_[row]); }

void ShortcutsModel::resetAll() {
  for (int row = 0; row < rowCount(); ++row) keep(row, usual_[row]);
}

// "File: Open two files": as the menus say it, without the marks for Alt.
QString ShortcutsModel::title(int row) const {
  QString text = actions_[row]->text().remove(QLatin1Char('&'));
  if (text.endsWith(QChar(0x2026))) text.chop(1);
  return text;
}

int ShortcutsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(actions_.size());
}

int ShortcutsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : column_count;
}

QVariant ShortcutsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int row = index.row();
  if (role == Qt::EditRole && index.column() == keys_column) return QVariant::fromValue(keys(row));
  if (role == Qt::FontRole && index.column() == keys_column && keys(row) != usual_[row]) {
    QFont bold;
    bold.setBold(true);
    return bold;
  }
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case action_column:
      return title(row);
    case keys_column:
      return keys(row).toString(QKeySequence::NativeText);
    default:
      return usual_[row].toString(QKeySequence::NativeText);
  }
}

QVariant ShortcutsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case action_column:
      return tr("Action");
    case keys_column:
      return tr("Keys");
    case usual_column:
      return tr("Usual keys");
    default:
      return {};
  }
}

Qt::ItemFlags ShortcutsModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  return index.column() == keys_column ? flags | Qt::ItemIsEditable : flags;
}

bool ShortcutsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || index.column() != keys_column) return false;
  return setKeys(index.row(), value.value<QKeySequence>());
}

}  // namespace driftseal::ui

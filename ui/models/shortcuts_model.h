// Every action of the window with its keys: which can be changed, and what stands in the way.
#pragma once

#include <QAbstractTableModel>
#include <QAction>
#include <QKeySequence>
#include <QSettings>
#include <vector>

namespace driftseal::ui {

class ShortcutsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { action_column, keys_column, usual_column, column_count };

  // The actions, each with an object name of its own and the keys it has when the program is new; keys that
  // were chosen before are taken from the settings.
  ShortcutsModel(const QList<QAction*>& actions, QSettings& settings, QObject* parent = nullptr);

  QKeySequence keys(int row) const { return actions_[row]->shortcut(); }
  // An empty sequence takes the keys away. False if they belong to another action; see conflict().
  bool setKeys(int row, const QKeySequence& keys);
  // The action that has the keys, or longer or shorter ones that begin alike; -1 if `row` may have them.
  int conflict(int row, const QKeySequence& keys) const;
  QString title(int row) const;
  void reset(int row);
  void resetAll();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 Q_SIGNALS:
  void refused(int row, const QKeySequence& keys, int owner);

 private:
  void keep(int row, const QKeySequence& keys);

  QList<QAction*> actions_;
  QList<QKeySequence> usual_;
  QSettings& settings_;
};

}  // namespace driftseal::ui

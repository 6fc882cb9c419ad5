// Widths of columns and places of splitters, of every table, tree and splitter in the window, kept from one
// start to the next. Each is known by its place among the window's parts.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QSettings>
#include <functional>

class QWidget;

namespace driftseal::ui {

class ViewState {
 public:
  // Takes what it finds as the usual state.
  ViewState(QWidget& window, QSettings& settings);

  void restore();
  void save() const;
  void reset();  // the usual state again; nothing is kept

 private:
  void each(const std::function<void(QObject* part, const QString& key)>& use) const;

  QWidget& window_;
  QSettings& settings_;
  QMap<QString, QByteArray> usual_;
};

}  // namespace driftseal::ui

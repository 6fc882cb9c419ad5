// Copies and exports whatever picture, table or tree of the window has or had the focus: the one place that
// the menus File > Export and Edit act through, and that gives each of them its context menu.
#pragma once

#include <QObject>
#include <QPointer>

#include "core/base/result.h"
#include "ui/charts/chart_files.h"

class QAbstractItemView;
class QMenu;

namespace driftseal::ui {

class Dialogs;

class Exporter : public QObject {
  Q_OBJECT

 public:
  Exporter(QWidget& window, Dialogs& dialogs);

  // The chart or view that is meant: the one that had the focus last, if it can be seen; else the first that
  // can.
  QWidget* target() const;
  Chart* chart() const;             // the target, if it is one; else the first that can be seen
  QAbstractItemView* view() const;  // the target, if it is one

  void copy();                    // the picture of a chart, the chosen rows of a table
  void copyPicture();             // at two pixels a logical one
  void copyFigures();             // CSV
  void save(ChartFormat format);  // asks for a file

 Q_SIGNALS:
  void failed(const driftseal::Error& error);
  void saved(const QString& path);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* exportable(QObject* object) const;  // the chart or view that the object is part of
  bool belongs(const QWidget* widget) const;
  void showMenu(QWidget* target, const QPoint& at);
  void addChartActions(QMenu* menu);
  void addViewActions(QMenu* menu, QAbstractItemView* view);
  QString figures() const;
  QString name() const;  // for a file

  QWidget& window_;
  Dialogs& dialogs_;
  QPointer<QWidget> latest_;
  QString folder_;
};

}  // namespace driftseal::ui

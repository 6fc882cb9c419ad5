// Stage 2: how far each tensor moved, as map, profile and view of one block, and as a table. What is chosen,
// measured or filtered in one is so in all of them.
#pragma once

#include <QWidget>

#include "ui/models/shown_tensors.h"
#include "ui/models/tensor_filter.h"
#include "ui/models/tensor_selection.h"
#include "ui/models/tensor_table_model.h"

class QCheckBox;
class QComboBox;
class QPushButton;
class QSettings;
class QTabWidget;
class QToolButton;

namespace driftseal::ui {

class AuditSession;
class DataTable;
class DriftMap;
class ElidedLabel;
class FilterBar;
class MapView;
class ProfileChart;
class SpectraSession;

class DriftPage : public QWidget {
  Q_OBJECT

 public:
  DriftPage(AuditSession& session, SpectraSession& spectra, TensorTableModel& tensors,
            TensorSelection& selection, const ShownTensors& shown, QWidget* parent = nullptr);

  DataTable* table() const { return table_; }
  DriftMap* map() const;
  ProfileChart* profile() const;
  MapView* mapView() const { return view_; }
  FilterBar* filters() const { return filters_; }
  QComboBox* measure() const { return measure_; }

  void nextNotable(int by);  // 1: the next one, -1: the one before
  void openBlock();          // the view of the chosen tensor on the whole page
  void save(QSettings& settings) const;
  void restore(QSettings& settings);

 private:
  QWidget* controls();
  QToolButton* notableButton(const QString& text, const QString& key, int by);
  void setUpTable();
  void connectSelection();
  void connectMeasures();
  void newPair();
  void measureChosen();
  void toleranceChosen();
  void refreshSpectra();
  void refreshSummary();
  void rowChosen(int row);
  void connectFullPage();

  AuditSession& session_;
  SpectraSession& spectra_;
  TensorTableModel& tensors_;
  TensorSelection& selection_;
  const ShownTensors& shown_;
  TensorFilter filter_;
  QComboBox *measure_, *scale_, *tolerance_;
  QCheckBox* fit_;
  QPushButton* spectra_button_;
  ElidedLabel* summary_;
  FilterBar* filters_;
  MapView* view_;
  DataTable* table_;
  QTabWidget* tabs_;
  QWidget* controls_ = nullptr;
};

}  // namespace driftseal::ui

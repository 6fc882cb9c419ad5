// Map, profile and block view of a pair: one selection, one measure, one filter. The block view can take the
// whole page.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/charts/drift_cells.h"
#include "ui/models/drift_grid.h"
#include "ui/models/shown_tensors.h"

class QSettings;
class QSplitter;

namespace driftseal::ui {

class AuditSession;
class BlockView;
class DriftMap;
class ProfileChart;

class MapView : public QWidget {
  Q_OBJECT

 public:
  MapView(AuditSession& session, TensorTableModel& tensors, TensorSelection& selection,
          const ShownTensors& shown, QWidget* parent = nullptr);

  DriftMap* map() const { return map_; }
  ProfileChart* profile() const { return profile_; }
  BlockView* block() const { return block_; }

  void setFullPage(bool full);
  bool isFullPage() const { return full_; }
  void save(QSettings& settings) const;
  void restore(QSettings& settings);

 Q_SIGNALS:
  void fullPageChanged(bool full);

 private:
  void refresh();
  void refreshMeasure();
  void makeCells();
  DriftCell cell(int cell) const;
  std::vector<int> shownTensors(int cell) const;
  QString tip(int cell) const;
  void rowChosen(int row);
  void cellChosen(int cell);
  void cellCycled(int cell);

  const TensorTableModel& tensors_;
  TensorSelection& selection_;
  const ShownTensors& shown_;
  PairStructurePtr structure_;  // that the grid was made for
  DriftCells cells_;
  DriftMap* map_;
  ProfileChart* profile_;
  BlockView* block_;
  QSplitter *whole_, *below_;
  bool full_ = false;
  QTimer later_;
};

}  // namespace driftseal::ui

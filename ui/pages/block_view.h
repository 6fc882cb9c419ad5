// What the change of the chosen tensor looks like: its singular values, its histogram, where in the matrix it
// sits, and the largest changed entries. Computed when a tensor is chosen, shown part by part.
#pragma once

#include <QSortFilterProxyModel>
#include <QWidget>

#include "ui/models/largest_changes_model.h"
#include "ui/models/tensor_selection.h"
#include "ui/models/tensor_table_model.h"
#include "ui/session/block_study.h"

class QLabel;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace driftseal::ui {

class AuditSession;
class DataTable;
class DeltaImage;
class ElidedLabel;
class HistogramChart;
class SpectrumChart;
class WherePanel;

class BlockView : public QWidget {
  Q_OBJECT

 public:
  enum Part { spectrum_part, histogram_part, where_part, largest_part, part_count };

  BlockView(AuditSession& session, TensorTableModel& tensors, TensorSelection& selection,
            QWidget* parent = nullptr);

  // Compact: one part at a time, behind tabs. Whole page: all four parts at once.
  void setWholePage(bool whole);
  bool isWholePage() const { return whole_; }
  void showPart(Part part);

  const BlockStudy& study() const { return study_; }
  SpectrumChart* spectrum() const { return spectrum_; }
  HistogramChart* histogram() const { return histogram_; }
  DeltaImage* image() const;
  DataTable* largest() const { return table_; }
  QString message() const;  // why nothing can be shown; empty if something can

 Q_SIGNALS:
  void wholePageWanted(bool whole);  // by its button, or by Escape when it is the whole page

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* header();
  void setUpTable();
  void connectParts();
  void arrange();
  void refresh();
  void refreshHeader();
  void refreshPortrait();
  void refreshSpectrum();
  void refreshBudget();
  QString obstacle() const;
  QString spectrumObstacle() const;
  void rowChosen(const QModelIndex& index);
  void entryChosen(std::uint64_t row, std::uint64_t column);

  AuditSession& session_;
  TensorTableModel& tensors_;
  TensorSelection& selection_;
  BlockStudy study_;
  LargestChangesModel changes_;
  QSortFilterProxyModel sorted_;
  PortraitPtr shown_portrait_;
  SpectrumPtr shown_spectrum_;
  bool whole_ = false;
  bool following_ = false;  // the table follows the picture

  ElidedLabel* name_;
  QLabel *working_, *message_;
  QProgressBar* progress_;
  QToolButton* whole_button_;
  QStackedWidget* stack_;
  QTabWidget* tabs_;
  QSplitter *columns_, *left_, *right_;
  SpectrumChart* spectrum_;
  HistogramChart* histogram_;
  WherePanel* where_;
  DataTable* table_;
  QWidget* parts_[part_count];
};

}  // namespace driftseal::ui

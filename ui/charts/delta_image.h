// Where in a tensor the change sits: |delta| as a picture, from the whole matrix down to single entries. The
// wheel, + and - zoom, dragging and the arrow keys move, 0 shows the whole; a click chooses an entry, Shift
// with the arrow keys its neighbour, Enter or a double click goes to single entries.
#pragma once

#include <QPoint>
#include <memory>
#include <optional>
#include <vector>

#include "core/drift/portrait/portrait.h"
#include "ui/charts/chart.h"
#include "ui/charts/colour_map.h"
#include "ui/charts/picture_view.h"

namespace driftseal::ui {

enum class CellMeasure : std::uint8_t { largest, rms };

class DeltaImage : public Chart {
  Q_OBJECT

 public:
  explicit DeltaImage(QWidget* parent = nullptr);

  QString title() const override { return tr("Where the change is"); }
  void paintChart(QPainter& painter, const QSize& size) override;
  QString csv() const override;  // the cells that are seen

  void setPortrait(std::shared_ptr<const Portrait> portrait, const Shape& shape);  // null: nothing to show
  void setEmptyText(const QString& text);
  void setCells(std::shared_ptr<const CellGrid> cells);       // of the part that was wanted
  void setEntries(std::shared_ptr<const EntryGrid> entries);  // the same
  void setEntry(const PicturePlace& place, const EntryValues& values);
  void setMeasure(CellMeasure measure);
  void setLogarithmic(bool logarithmic);
  void setMarks(bool marks);  // rings round the largest changes

  void showEntry(std::uint64_t index);  // chooses and centres it, large enough to be read
  void choose(std::optional<PicturePlace> place);
  const std::optional<PicturePlace>& chosen() const { return chosen_; }
  const PictureView& view() const { return view_; }
  QString readOut() const;  // of the entry under the mouse, else of the chosen one

 Q_SIGNALS:
  void cellsWanted(const driftseal::Area& area, std::uint64_t tile_rows, std::uint64_t tile_columns);
  void entriesWanted(const driftseal::Area& area);
  void entryChosen(std::uint64_t row, std::uint64_t column);  // by the reviewer
  void readOutChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  struct Drawn {  // cells as an image
    const CellGrid* grid;
    QImage image;
  };

  void prepareColours();
  void forgetImages();
  const CellGrid& overview() const;  // as fine as the screen can show, no finer
  QRectF frameIn(const QSize& size) const;
  void viewChanged();
  void wantDetails();
  double valueOf(const PictureCell& cell) const;
  QImage imageOf(const CellGrid& grid) const;
  void drawPicture(QPainter& painter, const PictureView& view);
  void drawCells(QPainter& painter, const PictureView& view, const CellGrid& grid, Drawn& drawn);
  void drawGrid(QPainter& painter, const PictureView& view) const;
  void drawMarks(QPainter& painter, const PictureView& view) const;
  void drawChosen(QPainter& painter, const PictureView& view) const;
  void drawLegend(QPainter& painter, const QSize& size) const;
  void moveChosen(int rows, int columns);
  void zoomBy(double factor);
  void goToEntries();
  PicturePlace middle() const;
  PicturePlace nearMark(const QPointF& at, PicturePlace place) const;
  PicturePlace placeOf(std::uint64_t index) const;
  QString textOf(const PicturePlace& place) const;
  const EntryValues* valuesOf(const PicturePlace& place) const;
  void hover(std::optional<PicturePlace> place, const QPoint& global);
  void describe();

  std::shared_ptr<const Portrait> portrait_;
  Shape shape_;
  QString empty_;
  std::vector<CellGrid> coarser_;  // of the overview, each half as fine as the one before
  std::shared_ptr<const CellGrid> cells_;
  std::shared_ptr<const EntryGrid> entries_;
  std::optional<std::pair<PicturePlace, EntryValues>> entry_;
  CellMeasure measure_ = CellMeasure::largest;
  bool logarithmic_ = true, marks_ = true;
  ColourMap colours_;
  PictureView view_;
  Drawn overview_drawn_{}, cells_drawn_{};
  std::optional<PicturePlace> chosen_, hovered_;
  std::optional<QPoint> dragged_from_;
  bool dragged_ = false;
};

}  // namespace driftseal::ui

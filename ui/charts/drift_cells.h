// What map and profile draw: figures of blocks (rows, from input to output) by role (columns).
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>
#include <vector>

#include "ui/present/figure_scale.h"
#include "ui/present/measure.h"

namespace driftseal::ui {

struct CellRow {
  QString label, name;  // "7", "layer 7"
  QString tower;        // heads the rows of a tower, where there are several
  bool is_layer = true;
  bool operator==(const CellRow&) const = default;
};
struct CellColumn {
  QString label, name;  // "q", "attention query"
};

struct DriftCell {
  enum class State : std::uint8_t { none, waiting, unchanged, changed, no_figure, not_comparable };

  State state = State::none;
  std::optional<double> value;  // 0 where unchanged
  bool shown = true;            // by the filters
  bool in_scale = true;         // false: integers, whose figures are of another kind
};
QString stateText(DriftCell::State state);

struct DriftCells {
  std::vector<CellRow> rows;
  std::vector<CellColumn> columns;
  std::vector<DriftCell> cells;  // row after row

  int columnCount() const { return static_cast<int>(columns.size()); }
  int rowCount() const { return static_cast<int>(rows.size()); }
  int count() const { return static_cast<int>(cells.size()); }
  const DriftCell& at(int cell) const { return cells[static_cast<std::size_t>(cell)]; }
  const CellRow& row(int cell) const { return rows[static_cast<std::size_t>(cell / columnCount())]; }
  const CellColumn& column(int cell) const { return columns[static_cast<std::size_t>(cell % columnCount())]; }
  bool isCell(int cell) const {
    return cell >= 0 && cell < count() && at(cell).state != DriftCell::State::none;
  }
};

std::vector<double> scaledFigures(const DriftCells& cells);            // that a scale is made for
QString cellText(const DriftCells& cells, int cell, Measure measure);  // "layer 7, attention query: 1.2 %"
QString cellsCsv(const DriftCells& cells, const QString& title);

}  // namespace driftseal::ui

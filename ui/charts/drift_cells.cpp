#include "ui/charts/drift_cells.h"

#include <QCoreApplication>

#include "ui/present/csv.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

}  // namespace

QString stateText(DriftCell::State state) {
  switch (state) {
    case DriftCell::State::none:
      return {};
    case DriftCell::State::waiting:
      return tr("not measured yet");
    case DriftCell::State::unchanged:
      return tr("unchanged");
    case DriftCell::State::changed:
      return tr("changed");
    case DriftCell::State::no_figure:
      return tr("no figure");
    case DriftCell::State::not_comparable:
      return tr("not comparable");
  }
  return {};
}

std::vector<double> scaledFigures(const DriftCells& cells) {
  std::vector<double> figures;
  for (const DriftCell& cell : cells.cells)
    if (cell.value && cell.in_scale && cell.state == DriftCell::State::changed)
      figures.push_back(*cell.value);
  return figures;
}

QString cellText(const DriftCells& cells, int cell, Measure measure) {
  const DriftCell& shown = cells.at(cell);
  const bool figure = shown.state == DriftCell::State::changed;
  return tr("%1, %2: %3")
      .arg(cells.row(cell).name, cells.column(cell).name,
           figure ? valueText(measure, shown.value) : stateText(shown.state));
}

QString cellsCsv(const DriftCells& cells, const QString& title) {
  QString text = quoted(tr("block")) + QLatin1Char(',') + quoted(tr("role")) + QLatin1Char(',') +
                 quoted(tr("state")) + QLatin1Char(',') + quoted(title) + QLatin1Char('\n');
  for (int cell = 0; cell < cells.count(); ++cell) {
    if (!cells.isCell(cell)) continue;
    text += quoted(cells.row(cell).name) + QLatin1Char(',') + quoted(cells.column(cell).name) +
            QLatin1Char(',') + quoted(stateText(cells.at(cell).state)) + QLatin1Char(',') +
            plainFigure(cells.at(cell).value) + QLatin1Char('\n');
  }
  return text;
}

}  // namespace driftseal::ui

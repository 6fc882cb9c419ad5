#include "ui/pages/map_view.h"

#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/drift_map.h"
#include "ui/charts/profile_chart.h"
#include "ui/pages/block_view.h"
#include "ui/present/model_words.h"
#include "ui/present/numbers.h"
#include "ui/present/role_words.h"
#include "ui/present/tips.h"

namespace driftseal::ui {
namespace {

constexpr int coalesce_milliseconds = 60;
constexpr std::size_t most_in_tip = 8;

DriftCell::State stateOf(DriftState state) {
  switch (state) {
    case DriftState::none:
      return DriftCell::State::none;
    case DriftState::not_measured:
      return DriftCell::State::waiting;
    case DriftState::unchanged:
      return DriftCell::State::unchanged;
    case DriftState::changed:
      return DriftCell::State::changed;
    case DriftState::no_figure:
      return DriftCell::State::no_figure;
    case DriftState::not_comparable:
      return DriftCell::State::not_comparable;
  }
  return DriftCell::State::none;
}

CellRow rowOf(const ModelBlock& block) {
  const QString tower = block.tower == Tower::main ? QString() : name(block.tower);
  const QString place =
      tower.isEmpty() ? name(block) : MapView::tr("%1, %2", "tower, layer").arg(tower, name(block));
  return {shortName(block), place, tower, block.region == Region::layer};
}

CellColumn columnOf(const GridRole& role) {
  if (!role.is_cross) return {shortName(role.role), name(role.role)};
  return {MapView::tr("x %1", "role in the attention to the encoder, short").arg(shortName(role.role)),
          MapView::tr("cross %1", "role in the attention to the encoder").arg(name(role.role))};
}

}  // namespace

MapView::MapView(AuditSession& session, TensorTableModel& tensors, TensorSelection& selection,
                 const ShownTensors& shown, QWidget* parent)
    : QWidget(parent),
      tensors_(tensors),
      selection_(selection),
      shown_(shown),
      map_(new DriftMap(this)),
      profile_(new ProfileChart(this)),
      block_(new BlockView(session, tensors, selection, this)),
      whole_(new QSplitter(Qt::Vertical, this)),
      below_(new QSplitter(Qt::Horizontal, whole_)) {
  whole_->addWidget(map_);
  whole_->addWidget(below_);
  below_->addWidget(profile_);
  below_->addWidget(block_);
  for (QSplitter* splitter : {whole_, below_}) {
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({1000, 1000});
  }
  profile_->setMinimumHeight(fontMetrics().height() * 9);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(whole_);
  later_.setSingleShot(true);
  later_.setInterval(coalesce_milliseconds);
  connect(&later_, &QTimer::timeout, this, &MapView::refresh);
  connect(&tensors_, &QAbstractItemModel::dataChanged, this, [this] {
    if (!later_.isActive()) later_.start();
  });
  connect(&shown_, &ShownTensors::changed, this, &MapView::refresh);
  connect(&selection_, &TensorSelection::measureChanged, this, &MapView::refreshMeasure);
  connect(&selection_, &TensorSelection::rowChanged, this, &MapView::rowChosen);
  const auto link = [this](auto* chart) {
    using Picture = std::remove_pointer_t<decltype(chart)>;
    connect(chart, &Picture::chosen, this, &MapView::cellChosen);
    connect(chart, &Picture::opened, this, [this] { setFullPage(true); });
    chart->setTip([this](int cell) { return tip(cell); });
  };
  link(map_);
  link(profile_);
  connect(block_, &BlockView::wholePageWanted, this, &MapView::setFullPage);
  connect(map_, &DriftMap::cycled, this, &MapView::cellCycled);
  refreshMeasure();
}

void MapView::makeCells() {
  structure_ = tensors_.structure();
  const DriftGrid& grid = tensors_.grid();
  cells_ = {};
  for (const ModelBlock& block : grid.blocks) cells_.rows.push_back(rowOf(block));
  for (const GridRole& role : grid.roles) cells_.columns.push_back(columnOf(role));
  cells_.cells.resize(grid.cells.size());
}

std::vector<int> MapView::shownTensors(int cell) const {
  std::vector<int> rows;
  for (const int row : tensors_.grid().tensors(cell))
    if (shown_.contains(row)) rows.push_back(row);
  return rows;
}

// The figure of what the filters let through; where they hide a whole cell, of all that is in it.
DriftCell MapView::cell(int cell) const {
  const auto shown = shownTensors(cell);
  const Together drift =
      together(tensors_, shown.empty() ? tensors_.grid().tensors(cell) : shown, selection_.measure());
  return {stateOf(drift.state), drift.value, !shown.empty(), !drift.integers};
}

void MapView::refresh() {
  if (structure_ != tensors_.structure()) makeCells();
  for (int each = 0; each < cells_.count(); ++each) cells_.cells[static_cast<std::size_t>(each)] = cell(each);
  map_->setCells(cells_);
  profile_->setCells(cells_);
  rowChosen(selection_.row());
}

void MapView::refreshMeasure() {
  const Measure measure = selection_.measure();
  refresh();
  map_->setMeasure(measure, name(measure), selection_.isLogarithmic());
  profile_->setMeasure(measure, name(measure), selection_.isLogarithmic());
}

void MapView::rowChosen(int row) {
  const auto& cell_of = tensors_.grid().cell_of;
  const bool known = row >= 0 && static_cast<std::size_t>(row) < cell_of.size();
  const int cell = known ? cell_of[static_cast<std::size_t>(row)] : -1;
  map_->setCurrent(cell);
  profile_->setCurrent(cell);
}

void MapView::cellChosen(int cell) {
  const auto rows = shownTensors(cell);
  if (std::find(rows.begin(), rows.end(), selection_.row()) != rows.end()) return;
  selection_.setRow(leadingTensor(tensors_, rows, selection_.measure()));
}

void MapView::cellCycled(int cell) {
  const auto rows = shownTensors(cell);
  if (rows.empty()) return;
  const auto found = std::find(rows.begin(), rows.end(), selection_.row());
  const bool last = found == rows.end() || found + 1 == rows.end();
  selection_.setRow(last ? rows.front() : *(found + 1));
}

QString MapView::tip(int cell) const {
  const auto& rows = tensors_.grid().tensors(cell);
  QStringList lines = {cellText(cells_, cell, selection_.measure())};
  for (std::size_t at = 0; at < std::min(rows.size(), most_in_tip); ++at) {
    const CoverageEntry& entry = *tensors_.entry(rows[at]);
    const QString figure =
        entry.comparable() ? valueText(selection_.measure(), tensors_.value(rows[at], selection_.measure()))
                           : look(entry.status).word;
    lines << tr("%1: %2", "tensor, figure").arg(QString::fromStdString(entry.name), figure);
  }
  if (rows.size() > most_in_tip)
    lines << tr("and %n more", nullptr, static_cast<int>(rows.size() - most_in_tip));
  return plainTip(lines.join(QLatin1Char('\n')));
}

void MapView::setFullPage(bool full) {
  if (full == full_ || (full && selection_.row() < 0)) return;
  full_ = full;
  map_->setVisible(!full);
  profile_->setVisible(!full);
  block_->setWholePage(full);
  if (full) block_->setFocus(Qt::OtherFocusReason);
  if (!full) map_->setFocus(Qt::OtherFocusReason);
  Q_EMIT fullPageChanged(full);
}

void MapView::save(QSettings& settings) const {
  settings.setValue(QStringLiteral("drift/map_height"), whole_->saveState());
  settings.setValue(QStringLiteral("drift/profile_width"), below_->saveState());
}

void MapView::restore(QSettings& settings) {
  whole_->restoreState(settings.value(QStringLiteral("drift/map_height")).toByteArray());
  below_->restoreState(settings.value(QStringLiteral("drift/profile_width")).toByteArray());
}

}  // namespace driftseal::ui

#include "ui/models/blocks_model.h"

#include <algorithm>

#include "ui/present/model_words.h"
#include "ui/present/policy_words.h"
#include "ui/present/role_words.h"
#include "ui/present/tips.h"

namespace driftseal::ui {
namespace {

constexpr int coalesce_milliseconds = 120;
// Keys: a block of the grid has its row; regions and towers follow.
constexpr int region_keys = 1'000'000, tower_keys = 2'000'000, regions = 4;

int regionKey(const ModelBlock& block) {
  return region_keys + static_cast<int>(block.tower) * regions + static_cast<int>(block.region);
}

// "mlp.up_proj" of "model.layers.7.mlp.up_proj.weight": the layer stands above it, and a weight is what is
// meant where nothing else is said.
QString shortName(QString name, const TensorPlace* place) {
  if (place && place->block.region == Region::layer) {
    const QString number = QLatin1Char('.') + QString::number(place->block.layer) + QLatin1Char('.');
    const auto at = name.indexOf(number);
    if (at >= 0) name = name.mid(at + number.size());
  }
  static const QString weight = QStringLiteral(".weight");
  return name.endsWith(weight) ? name.chopped(weight.size()) : name;
}

}  // namespace

BlocksModel::BlocksModel(const TensorTableModel& tensors, const TensorSelection& selection,
                         const ShownTensors& shown, QObject* parent)
    : QAbstractItemModel(parent), tensors_(tensors), selection_(selection), shown_(shown) {
  later_.setSingleShot(true);
  later_.setInterval(coalesce_milliseconds);
  connect(&later_, &QTimer::timeout, this, &BlocksModel::refreshFigures);
  connect(&shown_, &ShownTensors::changed, this, &BlocksModel::rebuild);
  connect(&selection_, &TensorSelection::measureChanged, this, &BlocksModel::refreshFigures);
  connect(&tensors_, &QAbstractItemModel::dataChanged, this, [this] {
    if (!later_.isActive()) later_.start();
  });
  rebuild();
}

void BlocksModel::setJudgement(JudgementPtr judgement) {
  judgement_ = std::move(judgement);
  severities_ = severities(tensors_, judgement_);
  refreshFigures();
}

void BlocksModel::rebuild() {
  beginResetModel();
  const DriftGrid& grid = tensors_.grid();
  severities_ = severities(tensors_, judgement_);
  nodes_.clear();
  nodes_.reserve(static_cast<std::size_t>(tensors_.rowCount()) + grid.blocks.size());
  nodes_.emplace_back();
  node_of_tensor_.assign(static_cast<std::size_t>(tensors_.rowCount()), -1);
  several_towers_ = std::any_of(grid.blocks.begin(), grid.blocks.end(), [&](const ModelBlock& block) {
    return block.tower != grid.blocks.front().tower;
  });
  for (std::size_t row = 0; row < grid.blocks.size(); ++row) {
    std::vector<int> inside;
    for (int column = 0; column < grid.columns(); ++column) {
      for (const int tensor : grid.tensors(static_cast<int>(row) * grid.columns() + column))
        if (shown_.contains(tensor)) inside.push_back(tensor);
    }
    if (inside.empty()) continue;
    std::sort(inside.begin(), inside.end());
    const ModelBlock& block = grid.blocks[row];
    const int above = regionNode(block);
    const bool layer = block.region == Region::layer;
    const int parent = layer ? add(above, static_cast<int>(row), name(block)) : above;
    for (const int tensor : inside) addTensor(parent, tensor);
  }
  refreshScale();
  endResetModel();
}

int BlocksModel::add(int parent, int key, const QString& title) {
  Node made;
  made.parent = parent;
  made.place = static_cast<int>(nodes_[static_cast<std::size_t>(parent)].children.size());
  made.key = key;
  made.title = title;
  nodes_.push_back(std::move(made));
  const int number = static_cast<int>(nodes_.size()) - 1;
  nodes_[static_cast<std::size_t>(parent)].children.push_back(number);
  return number;
}

int BlocksModel::towerNode(Tower tower) {
  if (!several_towers_) return 0;
  const int key = tower_keys + static_cast<int>(tower);
  for (const int child : nodes_.front().children)
    if (nodes_[static_cast<std::size_t>(child)].key == key) return child;
  return add(0, key, name(tower));
}

int BlocksModel::regionNode(const ModelBlock& block) {
  const int tower = towerNode(block.tower), key = regionKey(block);
  for (const int child : nodes_[static_cast<std::size_t>(tower)].children)
    if (nodes_[static_cast<std::size_t>(child)].key == key) return child;
  return add(tower, key, name(block.region));
}

void BlocksModel::addTensor(int parent, int tensor) {
  const int made = add(parent, -1, {});
  nodes_[static_cast<std::size_t>(made)].tensor = tensor;
  node_of_tensor_[static_cast<std::size_t>(tensor)] = made;
  for (int above = parent; above > 0; above = nodes_[static_cast<std::size_t>(above)].parent)
    nodes_[static_cast<std::size_t>(above)].below.push_back(tensor);
}

// Bars compare like with like: the scale is that of the tensors.
void BlocksModel::refreshScale() {
  std::vector<double> figures;
  for (int row = 0; row < tensors_.rowCount(); ++row) {
    const TensorDrift* drift = tensors_.drift(row);
    if (!drift || !drift->floating) continue;
    if (const auto value = tensors_.value(row, selection_.measure())) figures.push_back(*value);
  }
  scale_ = FigureScale(figures, selection_.isLogarithmic());
}

void BlocksModel::refreshFigures() {
  if (nodes_.size() < 2) return;
  std::set<int> parents;
  for (const Node& each : nodes_) {
    if (each.drift) parents.insert(each.parent);
    each.drift.reset();
  }
  refreshScale();
  tellViews(parents);
}

// Of the rows that a view has looked at: a signal for each of thousands of blocks takes a tree view long.
void BlocksModel::tellViews(const std::set<int>& parents) {
  for (const int parent : parents) {
    const auto& children = nodes_[static_cast<std::size_t>(parent)].children;
    Q_EMIT dataChanged(indexOfNode(children.front()), indexOfNode(children.back(), column_count - 1));
  }
}

std::span<const int> BlocksModel::tensorsOf(const Node& node) {
  return node.tensor >= 0 ? std::span(&node.tensor, 1) : std::span(node.below);
}

QString BlocksModel::title(const Node& node) const {
  if (node.tensor < 0) return node.title;
  const QString name = QString::fromStdString(tensors_.entry(node.tensor)->name);
  return shortName(name, tensors_.place(node.tensor));
}

const BlocksModel::Node& BlocksModel::node(const QModelIndex& index) const {
  return nodes_[index.isValid() ? static_cast<std::size_t>(index.internalId()) : 0];
}

const Together& BlocksModel::drift(const Node& node) const {
  if (!node.drift) node.drift = together(tensors_, tensorsOf(node), selection_.measure());
  return *node.drift;
}

bool BlocksModel::isTensor(const QModelIndex& index) const {
  return index.isValid() && node(index).tensor >= 0;
}

int BlocksModel::tensor(const QModelIndex& index) const {
  return index.isValid() ? leadingTensor(tensors_, tensorsOf(node(index)), selection_.measure()) : -1;
}

QModelIndex BlocksModel::indexOf(int tensor) const {
  if (tensor < 0 || static_cast<std::size_t>(tensor) >= node_of_tensor_.size()) return {};
  const int found = node_of_tensor_[static_cast<std::size_t>(tensor)];
  return found < 0 ? QModelIndex() : indexOfNode(found);
}

int BlocksModel::blockKey(const QModelIndex& index) const { return index.isValid() ? node(index).key : -1; }

QModelIndex BlocksModel::blockOf(int key) const {
  const auto found =
      std::find_if(nodes_.begin() + 1, nodes_.end(), [key](const Node& each) { return each.key == key; });
  return found == nodes_.end() ? QModelIndex() : indexOfNode(static_cast<int>(found - nodes_.begin()));
}

QModelIndex BlocksModel::indexOfNode(int number, int column) const {
  return createIndex(nodes_[static_cast<std::size_t>(number)].place, column, static_cast<quintptr>(number));
}

QModelIndex BlocksModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return indexOfNode(node(parent).children[static_cast<std::size_t>(row)], column);
}

QModelIndex BlocksModel::parent(const QModelIndex& index) const {
  if (!index.isValid() || node(index).parent <= 0) return {};
  return indexOfNode(node(index).parent);
}

int BlocksModel::rowCount(const QModelIndex& parent) const {
  return parent.column() > 0 ? 0 : static_cast<int>(node(parent).children.size());
}

int BlocksModel::columnCount(const QModelIndex&) const { return column_count; }

Look BlocksModel::standing(const Node& node) const {
  auto worst = Severity::info;
  for (const int tensor : tensorsOf(node))
    worst = std::min(worst, severities_[static_cast<std::size_t>(tensor)].value_or(Severity::info));
  if (worst != Severity::info) return look(worst);
  switch (drift(node).state) {
    case DriftState::not_measured:
      return {tr("not measured yet"), Icon::busy, Tone::muted};
    case DriftState::unchanged:
      return {tr("unchanged"), Icon::empty, Tone::muted};
    case DriftState::changed:
      return {tr("changed"), Icon::drift, Tone::plain};
    case DriftState::no_figure:
      return {tr("no figure"), Icon::unknown, Tone::attention};
    case DriftState::none:
    case DriftState::not_comparable:
      return {tr("not comparable"), Icon::warning, Tone::attention};
  }
  return {};
}

QVariant BlocksModel::driftData(const Node& node, int role) const {
  const Together& whole = drift(node);
  if (role == Qt::DisplayRole) {
    return whole.value ? valueText(selection_.measure(), whole.value) : standing(node).word;
  }
  if (role == fraction_role && whole.value && !whole.integers && !scale_.isEmpty()) {
    if (whole.state == DriftState::unchanged) return 0.0;
    return scale_.isLogarithmic() ? std::max(0.02, scale_.position(*whole.value))
                                  : scale_.position(*whole.value);
  }
  if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignVCenter | Qt::AlignRight);
  return {};
}

QVariant BlocksModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Node& shown = node(index);
  if (role == Qt::ToolTipRole) {
    return plainTip(
        tr("%1: %2, %3", "name of a block or tensor: figure, how it stands")
            .arg(title(shown), valueText(selection_.measure(), drift(shown).value), standing(shown).word));
  }
  if (index.column() == drift_column) return driftData(shown, role);
  if (role == Qt::DisplayRole) return title(shown);
  if (role == Qt::DecorationRole) return icon(standing(shown).icon, standing(shown).tone);
  return {};
}

QVariant BlocksModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  if (section == name_column) return tr("Block");
  return section == drift_column ? QVariant(tr("Drift")) : QVariant();
}

}  // namespace driftseal::ui

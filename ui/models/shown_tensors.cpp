#include "ui/models/shown_tensors.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace driftseal::ui {
namespace {

constexpr int coalesce_milliseconds = 150;

using Stack = std::tuple<Tower, std::string>;

}  // namespace

ShownTensors::ShownTensors(const TensorTableModel& tensors, const TensorSelection& selection, QObject* parent)
    : QObject(parent), tensors_(tensors), selection_(selection) {
  later_.setSingleShot(true);
  later_.setInterval(coalesce_milliseconds);
  connect(&later_, &QTimer::timeout, this, &ShownTensors::refresh);
  connect(&selection_, &TensorSelection::filterChanged, this, &ShownTensors::refresh);
  connect(&tensors_, &QAbstractItemModel::modelReset, this, [this] {
    numberLayers();
    refresh();
  });
  connect(&tensors_, &QAbstractItemModel::dataChanged, this, [this] {
    if (selection_.atLeast() && !later_.isActive()) later_.start();
  });
  numberLayers();
  refresh();
}

void ShownTensors::numberLayers() {
  std::map<Stack, std::set<std::uint32_t>> layers;
  for (int row = 0; row < tensors_.rowCount(); ++row) {
    const TensorPlace* place = tensors_.place(row);
    if (place && place->block.region == Region::layer)
      layers[{place->block.tower, place->block.stack}].insert(place->block.layer);
  }
  std::map<Stack, std::map<std::uint32_t, std::uint32_t>> behind;
  for (const auto& [stack, numbers] : layers) {
    std::uint32_t after = 0;
    for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) behind[stack][*number] = after++;
  }
  behind_.assign(static_cast<std::size_t>(tensors_.rowCount()), 0);
  for (int row = 0; row < tensors_.rowCount(); ++row) {
    const TensorPlace* place = tensors_.place(row);
    if (place && place->block.region == Region::layer)
      behind_[static_cast<std::size_t>(row)] =
          behind[{place->block.tower, place->block.stack}][place->block.layer];
  }
}

bool ShownTensors::isInLayers(int row) const {
  const TensorPlace* place = tensors_.place(row);
  return place && place->block.region == Region::layer &&
         selection_.layers()->contains(place->block.layer, behind_[static_cast<std::size_t>(row)]);
}

bool ShownTensors::passes(int row) const {
  if (!selection_.roles().empty()) {
    const TensorPlace* place = tensors_.place(row);
    if (!place || !selection_.roles().contains(place->role.role)) return false;
  }
  if (selection_.layers() && !isInLayers(row)) return false;
  if (selection_.atLeast() && tensors_.value(row, selection_.measure()).value_or(-1) < *selection_.atLeast())
    return false;
  return selection_.filter().isEmpty() ||
         selection_.filter().accepts(QString::fromStdString(tensors_.entry(row)->name));
}

void ShownTensors::refresh() {
  shown_.assign(static_cast<std::size_t>(tensors_.rowCount()), true);
  if (selection_.isFiltering()) {
    for (int row = 0; row < tensors_.rowCount(); ++row) shown_[static_cast<std::size_t>(row)] = passes(row);
  }
  count_ = static_cast<int>(std::count(shown_.begin(), shown_.end(), true));
  Q_EMIT changed();
}

}  // namespace driftseal::ui

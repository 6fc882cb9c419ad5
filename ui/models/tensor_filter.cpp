#include "ui/models/tensor_filter.h"

#include <algorithm>

namespace driftseal::ui {
namespace {

constexpr int sort_milliseconds = 250;

struct SortKey {
  int row;
  double figure = 0;
  QString text;
  bool operator<(const SortKey& other) const {
    return figure != other.figure ? figure < other.figure : text < other.text;
  }
};

SortKey keyOf(const QAbstractItemModel& model, int row, int column) {
  const QVariant value = model.index(row, column).data(TensorFilter::sort_role);
  if (value.typeId() == QMetaType::QString) return {row, 0, value.toString()};
  return {row, value.toDouble(), {}};
}

}  // namespace

NameFilter::NameFilter(const QString& text) {
  const QString typed = text.trimmed();
  if (!typed.startsWith(QLatin1Char('/'))) {
    words_ = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return;
  }
  QString pattern = typed.mid(1);
  if (pattern.endsWith(QLatin1Char('/'))) pattern.chop(1);
  expression_ = QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
  if (!expression_.isValid()) problem_ = expression_.errorString();
}

bool NameFilter::accepts(const QString& name) const {
  if (!isValid()) return true;
  if (!expression_.pattern().isEmpty()) return expression_.match(name).hasMatch();
  return std::all_of(words_.begin(), words_.end(),
                     [&](const QString& word) { return name.contains(word, Qt::CaseInsensitive); });
}

TensorFilter::TensorFilter(QObject* parent) : QAbstractProxyModel(parent) {
  later_.setSingleShot(true);
  later_.setInterval(sort_milliseconds);
  connect(&later_, &QTimer::timeout, this, &TensorFilter::rearrange);
}

void TensorFilter::setSourceModel(QAbstractItemModel* model) {
  beginResetModel();
  QAbstractProxyModel::setSourceModel(model);
  connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
    resetting_ = true;
    beginResetModel();
  });
  connect(model, &QAbstractItemModel::modelReset, this, [this] {
    collect();
    resetting_ = false;
    endResetModel();
  });
  connect(model, &QAbstractItemModel::dataChanged, this, &TensorFilter::sourceChanged);
  collect();
  endResetModel();
}

void TensorFilter::setShown(std::vector<bool> shown) {
  if (shown == shown_) return;
  if (resetting_) {  // collected as soon as the source is ready
    shown_ = std::move(shown);
    return;
  }
  beginResetModel();
  shown_ = std::move(shown);
  collect();
  endResetModel();
}

void TensorFilter::collect() {
  const int all = sourceModel()->rowCount();
  const bool filtered = shown_.size() == static_cast<std::size_t>(all);
  rows_.clear();
  for (int row = 0; row < all; ++row) {
    if (!filtered || shown_[static_cast<std::size_t>(row)]) rows_.push_back(row);
  }
  order();
}

void TensorFilter::order() {
  if (sort_column_ < 0 || sort_column_ >= sourceModel()->columnCount()) {
    std::sort(rows_.begin(), rows_.end());
    return number();
  }
  std::vector<SortKey> keys;
  for (const int row : rows_) keys.push_back(keyOf(*sourceModel(), row, sort_column_));
  const bool up = sort_order_ == Qt::AscendingOrder;
  std::stable_sort(keys.begin(), keys.end(),
                   [up](const SortKey& a, const SortKey& b) { return up ? a < b : b < a; });
  std::transform(keys.begin(), keys.end(), rows_.begin(), [](const SortKey& key) { return key.row; });
  number();
}

void TensorFilter::number() {
  places_.assign(static_cast<std::size_t>(sourceModel()->rowCount()), -1);
  for (std::size_t place = 0; place < rows_.size(); ++place)
    places_[static_cast<std::size_t>(rows_[place])] = static_cast<int>(place);
}

void TensorFilter::rearrange() {
  Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
  const QModelIndexList before = persistentIndexList();
  QModelIndexList sources, after;
  for (const QModelIndex& index : before) sources << mapToSource(index);
  order();
  for (const QModelIndex& source : sources) after << mapFromSource(source);
  changePersistentIndexList(before, after);
  Q_EMIT layoutChanged({}, VerticalSortHint);
}

void TensorFilter::sort(int column, Qt::SortOrder order) {
  sort_column_ = column;
  sort_order_ = order;
  if (sourceModel()) rearrange();
}

// Where the rows are in another order, the changed ones may be anywhere.
void TensorFilter::sourceChanged(const QModelIndex& top_left, const QModelIndex& bottom_right) {
  if (rows_.empty()) return;
  Q_EMIT dataChanged(index(0, top_left.column()), index(rowCount() - 1, bottom_right.column()));
  const bool sorted_by = sort_column_ >= top_left.column() && sort_column_ <= bottom_right.column();
  if (sorted_by && !later_.isActive()) later_.start();
}

QModelIndex TensorFilter::mapToSource(const QModelIndex& index) const {
  if (!index.isValid() || static_cast<std::size_t>(index.row()) >= rows_.size()) return {};
  return sourceModel()->index(rows_[static_cast<std::size_t>(index.row())], index.column());
}

QModelIndex TensorFilter::mapFromSource(const QModelIndex& index) const {
  if (!index.isValid() || static_cast<std::size_t>(index.row()) >= places_.size()) return {};
  const int place = places_[static_cast<std::size_t>(index.row())];
  return place < 0 ? QModelIndex() : createIndex(place, index.column());
}

QModelIndex TensorFilter::index(int row, int column, const QModelIndex& parent) const {
  return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex TensorFilter::parent(const QModelIndex&) const { return {}; }

int TensorFilter::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int TensorFilter::columnCount(const QModelIndex& parent) const {
  return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

QVariant TensorFilter::headerData(int section, Qt::Orientation orientation, int role) const {
  if (!sourceModel() || orientation != Qt::Horizontal) return {};
  return sourceModel()->headerData(section, orientation, role);
}

}  // namespace driftseal::ui

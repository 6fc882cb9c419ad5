#include "ui/models/preflight_model.h"

#include <algorithm>

#include "ui/present/preflight_words.h"

namespace driftseal::ui {
namespace {

bool sameRow(const PreflightItem& a, const PreflightItem& b) {
  return a.check == b.check && a.finding == b.finding;
}

}  // namespace

PreflightModel::PreflightModel(const Preflight& preflight, QObject* parent)
    : QAbstractTableModel(parent), preflight_(preflight) {
  connect(&preflight, &Preflight::changed, this, &PreflightModel::take);
  take();
}

// The rows stay as they are (and so does the chosen one) while only their answers change.
void PreflightModel::take() {
  const auto& items = preflight_.items();
  const bool same_judgement = facts_.judgement == preflight_.facts().judgement;
  const bool same_rows =
      same_judgement && std::equal(items.begin(), items.end(), items_.begin(), items_.end(), sameRow);
  if (!same_rows) beginResetModel();
  items_ = items;
  facts_ = preflight_.facts();
  if (!same_rows) return endResetModel();
  if (!items_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
}

const PreflightItem* PreflightModel::item(int row) const {
  return row < 0 || row >= rowCount() ? nullptr : &items_[static_cast<std::size_t>(row)];
}

QString PreflightModel::subject(int row) const {
  const PreflightItem* found = item(row);
  if (!found || found->check != PreflightCheck::finding) return {};
  const Finding& finding = facts_.judgement->findings()[found->finding];
  return QString::fromStdString(finding.tensor.empty() ? finding.block : finding.tensor);
}

int PreflightModel::firstBlocked() const {
  const auto found = std::find_if(items_.begin(), items_.end(), [](const PreflightItem& item) {
    return item.state == PreflightState::blocked;
  });
  return found == items_.end() ? -1 : static_cast<int>(found - items_.begin());
}

int PreflightModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(items_.size());
}

int PreflightModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : column_count;
}

QString PreflightModel::text(const PreflightItem& item, int column) const {
  switch (column) {
    case state_column:
      return look(item.state).word;
    case check_column:
      return name(item.check);
    case sentence_column:
      return sentence(item, facts_);
    default:
      return item.state == PreflightState::waiting ? QString() : name(item.step);
  }
}

QVariant PreflightModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const PreflightItem& row = *item(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return text(row, index.column());
    case Qt::ToolTipRole:
      return text(row, sentence_column);
    case Qt::DecorationRole:
      if (index.column() != state_column) return {};
      return icon(look(row.state).icon, look(row.state).tone);
    default:
      return {};
  }
}

QVariant PreflightModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= column_count)
    return {};
  const QString titles[] = {tr("State"), tr("Check"), tr("What was found"), tr("Enter: what to do")};
  return titles[section];
}

}  // namespace driftseal::ui

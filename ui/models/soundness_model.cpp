#include "ui/models/soundness_model.h"

#include <QFont>

#include "ui/present/check_words.h"

namespace driftseal::ui {

void SoundnessModel::setAccount(const proof::SoundnessAccount& account) {
  beginResetModel();
  account_ = account;
  binding_ = account_.terms.empty() ? -1 : static_cast<int>(&account_.binding() - account_.terms.data());
  endResetModel();
}

int SoundnessModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid() || account_.terms.empty()) return 0;
  return static_cast<int>(account_.terms.size()) + 1;
}

int SoundnessModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : column_count;
}

QString SoundnessModel::totalText(int column) const {
  if (column == term_column) return tr("in all");
  if (column == bits_column) return bitsText(account_.bits());
  return column == meaning_column ? tr("a false statement is accepted at all") : QString();
}

QVariant SoundnessModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const bool total = index.row() == static_cast<int>(account_.terms.size());
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter | (index.column() == bits_column ? Qt::AlignRight : Qt::AlignLeft));
  if (role == Qt::FontRole && total) {
    QFont font;
    font.setBold(true);
    return font;
  }
  if (role == Qt::DecorationRole && index.column() == term_column && index.row() == binding_)
    return icon(Icon::arrow, Tone::working);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  if (total) return totalText(index.column());
  const proof::ErrorTerm& term = account_.terms[static_cast<std::size_t>(index.row())];
  const QString term_name = QString::fromStdString(term.name);
  const QString texts[] = {index.row() == binding_ ? tr("%1 (the weakest)").arg(term_name) : term_name,
                           bitsText(-term.log2_error), meaningOf(term), QString::fromStdString(term.formula)};
  return texts[index.column()];
}

QVariant SoundnessModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= column_count) return {};
  const QString titles[] = {tr("Error term"), tr("Bits"), tr("What would have to happen"), tr("Bound")};
  if (role == Qt::DisplayRole) return titles[section];
  if (role == Qt::TextAlignmentRole && section == bits_column)
    return QVariant(Qt::AlignVCenter | Qt::AlignRight);
  return {};
}

}  // namespace driftseal::ui

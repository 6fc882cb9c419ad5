#include "ui/models/claims_model.h"

#include <algorithm>

#include "ui/present/check_words.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {

void ClaimsModel::setClaims(std::vector<BlockClaim> claims) {
  beginResetModel();
  claims_ = std::move(claims);
  endResetModel();
}

int ClaimsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(claims_.size());
}

int ClaimsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : column_count; }

QVariant ClaimsModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const BlockClaim& claim = claims_[static_cast<std::size_t>(index.row())];
  const QString texts[] = {QString::fromStdString(claim.name), name(claim.block_class), claimText(claim),
                           countText(claim.tensors), countText(claim.elements)};
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return texts[index.column()];
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (index.column() >= tensors_column ? Qt::AlignRight : Qt::AlignLeft));
  }
  return {};
}

QVariant ClaimsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= column_count) return {};
  const QString titles[] = {tr("Block"), tr("Kind"), tr("What is claimed"), tr("Tensors"), tr("Elements")};
  if (role == Qt::DisplayRole) return titles[section];
  if (role == Qt::TextAlignmentRole && section >= tensors_column)
    return QVariant(Qt::AlignVCenter | Qt::AlignRight);
  return {};
}

void SoundnessModel::setAccount(const proof::SoundnessAccount& account) {
  beginResetModel();
  account_ = account;
  const auto& terms = account_.terms;
  const auto largest = std::max_element(
      terms.begin(), terms.end(), [](const auto& a, const auto& b) { return a.log2_error < b.log2_error; });
  binding_ = terms.empty() ? -1 : static_cast<int>(largest - terms.begin());
  endResetModel();
}

int SoundnessModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(account_.terms.size());
}

int SoundnessModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : column_count;
}

QVariant SoundnessModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const proof::ErrorTerm& term = account_.terms[static_cast<std::size_t>(index.row())];
  const bool binding = index.row() == binding_;
  const QString texts[] = {QString::fromStdString(term.name) + (binding ? tr(" (the weakest)") : QString()),
                           QString::number(-term.log2_error, 'f', 1), QString::fromStdString(term.formula)};
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return texts[index.column()];
  if (role == Qt::DecorationRole && index.column() == term_column && binding)
    return icon(Icon::arrow, Tone::working);
  if (role == Qt::TextAlignmentRole) {
    return QVariant(Qt::AlignVCenter | (index.column() == bits_column ? Qt::AlignRight : Qt::AlignLeft));
  }
  return {};
}

QVariant SoundnessModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= column_count) return {};
  const QString titles[] = {tr("Error term"), tr("Bits"), tr("Bound")};
  if (role == Qt::DisplayRole) return titles[section];
  if (role == Qt::TextAlignmentRole && section == bits_column)
    return QVariant(Qt::AlignVCenter | Qt::AlignRight);
  return {};
}

}  // namespace driftseal::ui

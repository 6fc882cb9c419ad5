#include "ui/models/bytes_model.h"

#include <QFont>
#include <QLocale>

#include "ui/present/claim_words.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {

void BytesModel::setBytes(const std::optional<CertificateBytes>& bytes) {
  beginResetModel();
  sections_.clear();
  total_ = bytes ? bytes->total() : 0;
  if (bytes) {
    sections_ = {{tr("manifest.json"), tr("what the proof is about"), bytes->manifest},
                 {tr("policy.json"), tr("the policy, byte for byte"), bytes->policy}};
    for (std::size_t i = 0; i < bytes->proof.size(); ++i) {
      const auto kind = static_cast<proof::ProofBytes>(i);
      if (bytes->proof[i] > 0) sections_.push_back({name(kind), explain(kind), bytes->proof[i], true});
    }
    sections_.push_back({tr("soundness.json"), tr("the soundness account"), bytes->soundness});
    sections_.push_back({tr("signatures.jsonl"), tr("who vouches for it"), bytes->signatures});
    sections_.push_back({tr("container"), tr("the records of the archive"), bytes->container});
  }
  endResetModel();
}

int BytesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || sections_.empty() ? 0 : static_cast<int>(sections_.size()) + 1;
}

int BytesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : column_count; }

QVariant BytesModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const bool last = index.row() == static_cast<int>(sections_.size());
  const Section total{tr("in all"), tr("the length of the file"), total_};
  const Section& section = last ? total : sections_[static_cast<std::size_t>(index.row())];
  const bool figure = index.column() == bytes_column || index.column() == share_column;
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter | (figure ? Qt::AlignRight : Qt::AlignLeft));
  if (role == Qt::FontRole && last) {
    QFont font;
    font.setBold(true);
    return font;
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const double share =
      static_cast<double>(section.bytes) / static_cast<double>(std::max<std::uint64_t>(total_, 1));
  const QString texts[] = {section.name, countText(section.bytes), percentText(share), section.meaning};
  return texts[index.column()];
}

QVariant BytesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= column_count) return {};
  const QString titles[] = {tr("Section"), tr("Bytes"), tr("Share"), tr("What it is for")};
  if (role == Qt::DisplayRole) return titles[section];
  if (role == Qt::TextAlignmentRole && (section == bytes_column || section == share_column))
    return QVariant(Qt::AlignVCenter | Qt::AlignRight);
  return {};
}

}  // namespace driftseal::ui

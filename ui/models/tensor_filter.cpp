#include "ui/models/tensor_filter.h"

#include <algorithm>

namespace driftseal::ui {

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

TensorFilter::TensorFilter(QObject* parent) : QSortFilterProxyModel(parent) { setSortRole(Qt::UserRole); }

void TensorFilter::setFilter(const NameFilter& filter) {
  filter_ = filter;
  invalidateFilter();
}

bool TensorFilter::filterAcceptsRow(int source_row, const QModelIndex& source_parent) const {
  return filter_.accepts(sourceModel()->index(source_row, 0, source_parent).data().toString());
}

}  // namespace driftseal::ui

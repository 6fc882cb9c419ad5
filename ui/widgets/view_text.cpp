#include "ui/widgets/view_text.h"

#include <QAbstractItemView>
#include <QTableView>
#include <QTreeView>
#include <algorithm>

#include "ui/present/csv.h"

namespace driftseal::ui {
namespace {

bool isHidden(const QAbstractItemView& view, int column) {
  if (const auto* table = qobject_cast<const QTableView*>(&view)) return table->isColumnHidden(column);
  if (const auto* tree = qobject_cast<const QTreeView*>(&view)) return tree->isColumnHidden(column);
  return false;
}

QList<int> shownColumns(const QAbstractItemView& view) {
  QList<int> columns;
  for (int column = 0; column < view.model()->columnCount(view.rootIndex()); ++column) {
    if (!isHidden(view, column)) columns << column;
  }
  return columns;
}

QStringList titles(const QAbstractItemView& view) {
  QStringList texts;
  for (const int column : shownColumns(view))
    texts << view.model()->headerData(column, Qt::Horizontal).toString();
  return texts;
}

QString pathText(const QModelIndex& index, const QModelIndex& root) {
  QStringList parts;
  for (QModelIndex at = index; at.isValid() && at != root; at = at.parent())
    parts.prepend(at.data().toString());
  return parts.join(QStringLiteral(" / "));
}

void appendRows(const QAbstractItemView& view, const QModelIndex& parent, QString& csv) {
  const QList<int> columns = shownColumns(view);
  for (int row = 0; row < view.model()->rowCount(parent); ++row) {
    QStringList cells;
    for (const int column : columns) {
      const QModelIndex cell = view.model()->index(row, column, parent);
      const QString text =
          column == columns.first() ? pathText(cell, view.rootIndex()) : cell.data().toString();
      cells << csvCell(cell.data(figure_role), text);
    }
    csv += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    const QModelIndex first = view.model()->index(row, 0, parent);
    if (view.model()->hasChildren(first)) appendRows(view, first, csv);
  }
}

QString tabbed(QStringList cells) {
  for (QString& cell : cells) cell.replace(QLatin1Char('\t'), QLatin1Char(' '));
  return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

}  // namespace

QString viewCsv(const QAbstractItemView& view) {
  if (!view.model()) return {};
  QStringList header = titles(view);
  for (QString& title : header) title = quoted(title);
  QString csv = header.join(QLatin1Char(',')) + QStringLiteral("\r\n");
  appendRows(view, view.rootIndex(), csv);
  return csv;
}

QString chosenRows(const QAbstractItemView& view) {
  if (!view.selectionModel()) return {};
  QModelIndexList rows = view.selectionModel()->selectedRows();
  if (rows.isEmpty()) return {};
  std::sort(rows.begin(), rows.end());
  QString text = tabbed(titles(view));
  for (const QModelIndex& row : rows) {
    QStringList cells;
    for (const int column : shownColumns(view)) cells << row.siblingAtColumn(column).data().toString();
    text += tabbed(cells);
  }
  return text;
}

}  // namespace driftseal::ui

#include "ui/widgets/data_tree.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include "ui/present/csv.h"
#include "ui/present/tone.h"

namespace driftseal::ui {
namespace {

QString titles(const QAbstractItemModel& model, const QString& separator, bool csv) {
  QStringList cells;
  for (int column = 0; column < model.columnCount(); ++column) {
    const QString text = model.headerData(column, Qt::Horizontal).toString();
    cells << (csv ? quoted(text) : text);
  }
  return cells.join(separator) + QLatin1Char('\n');
}

QString line(const QModelIndex& row, const QString& separator, bool csv) {
  QStringList cells;
  for (int column = 0; column < row.model()->columnCount(row.parent()); ++column) {
    QString text = row.siblingAtColumn(column).data().toString();
    cells << (csv ? quoted(text) : text.replace(QLatin1Char('\t'), QLatin1Char(' ')));
  }
  return cells.join(separator) + QLatin1Char('\n');
}

void addLines(const QAbstractItemModel& model, const QModelIndex& parent, int depth, QString& text) {
  for (int row = 0; row < model.rowCount(parent); ++row) {
    const QModelIndex index = model.index(row, 0, parent);
    text += QString::number(depth) + QLatin1Char(',') + line(index, QStringLiteral(","), true);
    addLines(model, index, depth + 1, text);
  }
}

}  // namespace

DataTree::DataTree(const QString& accessible_name, QWidget* parent) : QTreeView(parent) {
  setAccessibleName(accessible_name);
  setSelectionMode(ExtendedSelection);
  setAlternatingRowColors(true);
  setUniformRowHeights(true);
  setTextElideMode(Qt::ElideMiddle);
  setFrameShape(QFrame::NoFrame);
  header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void DataTree::setEmptyText(const QString& text) {
  empty_ = text;
  viewport()->update();
}

void DataTree::copySelection() const {
  const QModelIndexList rows = selectionModel()->selectedRows();
  if (rows.isEmpty()) return;
  QString text = titles(*model(), QStringLiteral("\t"), false);
  for (const QModelIndex& row : rows) text += line(row, QStringLiteral("\t"), false);
  QGuiApplication::clipboard()->setText(text);
}

QString DataTree::csv() const {
  QString text = quoted(tr("Depth")) + QLatin1Char(',') + titles(*model(), QStringLiteral(","), true);
  addLines(*model(), {}, 0, text);
  return text;
}

void DataTree::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copySelection();
  QTreeView::keyPressEvent(event);
}

void DataTree::contextMenuEvent(QContextMenuEvent* event) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("&Copy rows"), this, [this] { copySelection(); });
  menu->addAction(tr("Copy all as C&SV"), this, [this] { QGuiApplication::clipboard()->setText(csv()); });
  menu->addAction(tr("&Expand all"), this, &QTreeView::expandAll);
  menu->addAction(tr("C&ollapse all"), this, &QTreeView::collapseAll);
  menu->popup(event->globalPos());
}

void DataTree::paintEvent(QPaintEvent* event) {
  QTreeView::paintEvent(event);
  if (!model() || model()->rowCount() > 0 || empty_.isEmpty()) return;
  QPainter painter(viewport());
  painter.setPen(toneColor(Tone::muted, palette()));
  painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, empty_);
}

}  // namespace driftseal::ui

#include "ui/widgets/data_table.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <algorithm>

#include "ui/present/csv.h"
#include "ui/present/tone.h"

namespace driftseal::ui {
namespace {

QString cellText(QString text, bool csv) {
  return csv ? quoted(text) : text.replace(QLatin1Char('\t'), QLatin1Char(' '));
}

}  // namespace

DataTable::DataTable(const QString& accessible_name, QWidget* parent) : QTableView(parent) {
  setAccessibleName(accessible_name);
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setAlternatingRowColors(true);
  setShowGrid(false);
  setWordWrap(false);
  setTextElideMode(Qt::ElideMiddle);
  setSortingEnabled(true);
  setTabKeyNavigation(false);
  setFrameShape(QFrame::NoFrame);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  horizontalHeader()->setSortIndicatorClearable(true);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void DataTable::setModel(QAbstractItemModel* model) {
  QTableView::setModel(model);
  for (const auto signal : {&QAbstractItemModel::modelReset})
    connect(model, signal, viewport(), qOverload<>(&QWidget::update));
}

void DataTable::stretchColumn(int column) {
  horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void DataTable::setEmptyText(const QString& text) {
  empty_ = text;
  viewport()->update();
}

QString DataTable::line(int row, const QString& separator, bool csv) const {
  QStringList cells;
  for (int column = 0; column < model()->columnCount(); ++column) {
    if (isColumnHidden(column)) continue;
    const QVariant cell =
        row < 0 ? model()->headerData(column, Qt::Horizontal) : model()->index(row, column).data();
    cells << cellText(cell.toString(), csv);
  }
  return cells.join(separator) + QLatin1Char('\n');
}

void DataTable::copySelection() const {
  QModelIndexList rows = selectionModel()->selectedRows();
  std::sort(rows.begin(), rows.end());
  QString text = line(-1, QStringLiteral("\t"), false);
  for (const QModelIndex& row : rows) text += line(row.row(), QStringLiteral("\t"), false);
  if (!rows.isEmpty()) QGuiApplication::clipboard()->setText(text);
}

QString DataTable::csv() const {
  QString text;
  for (int row = -1; row < model()->rowCount(); ++row) text += line(row, QStringLiteral(","), true);
  return text;
}

void DataTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copySelection();
  QTableView::keyPressEvent(event);
}

void DataTable::contextMenuEvent(QContextMenuEvent* event) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("&Copy rows"), this, [this] { copySelection(); });
  menu->addAction(tr("Copy all as C&SV"), this, [this] { QGuiApplication::clipboard()->setText(csv()); });
  menu->popup(event->globalPos());
}

void DataTable::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  if (!model() || model()->rowCount() > 0 || empty_.isEmpty()) return;
  QPainter painter(viewport());
  painter.setPen(toneColor(Tone::muted, palette()));
  painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, empty_);
}

}  // namespace driftseal::ui

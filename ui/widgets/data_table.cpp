#include "ui/widgets/data_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include "ui/present/tone.h"
#include "ui/widgets/view_text.h"

namespace driftseal::ui {
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
  fitRows();
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

void DataTable::copySelection() const {
  const QString text = chosenRows(*this);
  if (!text.isEmpty()) QGuiApplication::clipboard()->setText(text);
}

QString DataTable::csv() const { return viewCsv(*this); }

// Ctrl+C belongs to the table that has the focus, whatever else in the window copies.
bool DataTable::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride &&
      static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
    event->accept();
  return QTableView::event(event);
}

void DataTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copySelection();
  QTableView::keyPressEvent(event);
}

void DataTable::changeEvent(QEvent* event) {
  QTableView::changeEvent(event);
  if (event->type() == QEvent::FontChange) fitRows();
}

void DataTable::fitRows() { verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8); }

void DataTable::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  if (!model() || model()->rowCount() > 0 || empty_.isEmpty()) return;
  QPainter painter(viewport());
  painter.setPen(toneColor(Tone::muted, palette()));
  painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, empty_);
}

}  // namespace driftseal::ui

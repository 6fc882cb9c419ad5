#include "ui/pages/drift_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/charts/drift_chart.h"
#include "ui/present/model_words.h"
#include "ui/present/numbers.h"
#include "ui/session/audit_session.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {

DriftPage::DriftPage(AuditSession& session, TensorTableModel& tensors, TensorSelection& selection,
                     QWidget* parent)
    : QWidget(parent),
      session_(session),
      tensors_(tensors),
      selection_(selection),
      measure_(new QComboBox(this)),
      logarithmic_(new QCheckBox(tr("Lo&garithmic"), this)),
      summary_(new ElidedLabel(this)),
      shown_(new QLabel(this)),
      chart_(new DriftChart(this)),
      table_(new DataTable(tr("Tensors"), this)) {
  filter_.setSourceModel(&tensors_);
  setUpTable();
  auto* split = new QSplitter(Qt::Vertical, this);
  split->addWidget(chart_);
  split->addWidget(table_);
  split->setStretchFactor(0, 1);
  split->setStretchFactor(1, 1);
  split->setSizes({1000, 1000});
  split->setChildrenCollapsible(false);
  chart_->setMinimumHeight(fontMetrics().height() * 11);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 10, 12, 0);
  layout->addWidget(controls());
  layout->addWidget(split, 1);
  connectSelection();
  connect(&tensors_, &QAbstractItemModel::modelReset, this, &DriftPage::newPair);
  connect(&tensors_, &QAbstractItemModel::dataChanged, this, &DriftPage::refreshValues);
  connect(&session_, &AuditSession::measuredChanged, this, &DriftPage::refreshSummary);
  connect(&session_, &AuditSession::statesChanged, this, &DriftPage::refreshSummary);
  connect(measure_, &QComboBox::currentIndexChanged, this, &DriftPage::refreshScale);
  connect(logarithmic_, &QCheckBox::toggled, this, &DriftPage::refreshScale);
  newPair();
}

QWidget* DriftPage::controls() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  for (const Measure measure : all_measures)
    measure_->addItem(name(measure), QVariant::fromValue(static_cast<int>(measure)));
  measure_->setAccessibleName(tr("Measure"));
  auto* label = new QLabel(tr("&Measure"), row);
  label->setBuddy(measure_);
  logarithmic_->setToolTip(
      tr("Shows small and large drifts at once; unchanged tensors stand as rings on the axis"));
  logarithmic_->setChecked(true);
  summary_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  layout->addWidget(label);
  layout->addWidget(measure_);
  layout->addWidget(logarithmic_);
  layout->addSpacing(12);
  layout->addWidget(shown_);
  layout->addWidget(summary_, 1);
  return row;
}

void DriftPage::setUpTable() {
  table_->setModel(&filter_);
  table_->setEmptyText(tr("No tensor. Choose two models, or clear the search box."));
  table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  const int character = fontMetrics().averageCharWidth();
  for (int column = 0; column < TensorTableModel::column_count; ++column)
    table_->setColumnWidth(column, character * 13);
  table_->setColumnWidth(TensorTableModel::name_column, character * 46);
  table_->setColumnWidth(TensorTableModel::type_column, character * 10);
  table_->setColumnWidth(TensorTableModel::status_column, character * 18);
  table_->horizontalHeader()->setStretchLastSection(true);
}

void DriftPage::connectSelection() {
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) { selection_.setRow(filter_.mapToSource(current).row()); });
  connect(chart_, &DriftChart::currentChanged, &selection_, &TensorSelection::setRow);
  connect(&selection_, &TensorSelection::rowChanged, this, &DriftPage::rowChosen);
  connect(&selection_, &TensorSelection::filterChanged, this, &DriftPage::refreshFilter);
}

void DriftPage::rowChosen(int row) {
  chart_->setCurrent(row);
  const QModelIndex index = row < 0 ? QModelIndex() : filter_.mapFromSource(tensors_.index(row, 0));
  if (index.row() == table_->currentIndex().row() && index.isValid()) return;
  if (!index.isValid()) return table_->clearSelection();
  table_->setCurrentIndex(index);
  table_->scrollTo(index, QAbstractItemView::EnsureVisible);
}

void DriftPage::newPair() {
  QStringList names;
  for (int row = 0; row < tensors_.rowCount(); ++row)
    names << QString::fromStdString(tensors_.entry(row)->name);
  selection_.setRow(-1);
  chart_->setTensors(names);
  refreshScale();
  refreshFilter();
  refreshSummary();
}

Measure DriftPage::measure() const { return static_cast<Measure>(measure_->currentData().toInt()); }

void DriftPage::refreshValues() {
  std::vector<std::optional<double>> values(static_cast<std::size_t>(tensors_.rowCount()));
  for (int row = 0; row < tensors_.rowCount(); ++row) {
    if (const TensorDrift* drift = tensors_.drift(row))
      values[static_cast<std::size_t>(row)] = valueOf(measure(), *drift);
  }
  chart_->setValues(std::move(values));
}

void DriftPage::refreshScale() {
  measure_->setToolTip(explain(measure()));
  chart_->setScale({name(measure()), isShare(measure()), logarithmic_->isChecked()});
  refreshValues();
}

void DriftPage::refreshFilter() {
  filter_.setFilter(selection_.filter());
  std::vector<bool> matching(static_cast<std::size_t>(tensors_.rowCount()));
  for (int row = 0; row < tensors_.rowCount(); ++row) {
    matching[static_cast<std::size_t>(row)] =
        selection_.filter().accepts(QString::fromStdString(tensors_.entry(row)->name));
  }
  chart_->setMatching(std::move(matching));
  const bool all = filter_.rowCount() == tensors_.rowCount();
  shown_->setText(all ? QString()
                      : tr("%1 of %2 tensors shown").arg(filter_.rowCount()).arg(tensors_.rowCount()));
  shown_->setVisible(!all);
}

void DriftPage::refreshSummary() {
  const audit::MeasuredPtr& measured = session_.measured();
  summary_->setVisible(measured != nullptr);
  if (!measured) return;
  const DriftTotals& whole = measured->drift.summary.floating;
  summary_->setText(
      tr("Whole model: <b>%1</b> of its norm, %2 of %3 elements changed")
          .arg(percentText(whole.relative()), countText(whole.changed), countText(whole.elements)));
}

}  // namespace driftseal::ui

#include "ui/pages/drift_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/drift_map.h"
#include "ui/charts/profile_chart.h"
#include "ui/models/notable_tensors.h"
#include "ui/pages/filter_bar.h"
#include "ui/pages/map_view.h"
#include "ui/present/model_words.h"
#include "ui/present/numbers.h"
#include "ui/session/audit_session.h"
#include "ui/session/spectra_session.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

constexpr std::array tolerances = {1e-2, 1e-3, 1e-4, 1e-6, 1e-8};

}  // namespace

DriftPage::DriftPage(AuditSession& session, SpectraSession& spectra, TensorTableModel& tensors,
                     TensorSelection& selection, const ShownTensors& shown, QWidget* parent)
    : QWidget(parent),
      session_(session),
      spectra_(spectra),
      tensors_(tensors),
      selection_(selection),
      shown_(shown),
      measure_(new QComboBox(this)),
      scale_(new QComboBox(this)),
      tolerance_(new QComboBox(this)),
      fit_(new QCheckBox(tr("Fi&t rows"), this)),
      spectra_button_(new QPushButton(this)),
      summary_(new ElidedLabel(this)),
      filters_(new FilterBar(tensors, selection, shown, this)),
      view_(new MapView(session, tensors, selection, shown, this)),
      table_(new DataTable(tr("Tensors"), this)),
      tabs_(new QTabWidget(this)) {
  filter_.setSourceModel(&tensors_);
  setUpTable();
  tabs_->addTab(view_, tr("Ma&p"));
  tabs_->addTab(table_, tr("Ta&ble"));
  tabs_->setDocumentMode(true);
  controls_ = controls();
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(8, 6, 8, 0);
  layout->setSpacing(4);
  layout->addWidget(controls_);
  layout->addWidget(filters_);
  layout->addWidget(tabs_, 1);
  connectSelection();
  connectMeasures();
  connectFullPage();
  connect(&tensors_, &QAbstractItemModel::modelAboutToBeReset, this, [this] { selection_.setRow(-1); });
  connect(&tensors_, &QAbstractItemModel::modelReset, this, &DriftPage::newPair);
  connect(&session_, &AuditSession::measuredChanged, this, &DriftPage::refreshSummary);
  newPair();
}

QWidget* DriftPage::controls() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  for (const Measure measure : all_measures) {
    measure_->addItem(name(measure), QVariant::fromValue(static_cast<int>(measure)));
    measure_->setItemData(measure_->count() - 1, explain(measure), Qt::ToolTipRole);
  }
  measure_->setAccessibleName(tr("Measure"));
  scale_->addItems({tr("Logarithmic"), tr("Linear")});
  scale_->setAccessibleName(tr("Scale"));
  scale_->setToolTip(tr("Logarithmic: small and large drifts are seen at once"));
  for (const double tolerance : tolerances)
    tolerance_->addItem(tr("above %1").arg(figureText(tolerance)), tolerance);
  tolerance_->setAccessibleName(tr("Tolerance of the numerical rank"));
  tolerance_->setToolTip(tr("Singular values that count, as a part of the largest"));
  fit_->setToolTip(tr("Makes the rows of the map as low as they must be for all of them to be in view"));
  auto* measure_label = new QLabel(tr("&Measure"), row);
  measure_label->setBuddy(measure_);
  auto* scale_label = new QLabel(tr("&Scale"), row);
  scale_label->setBuddy(scale_);
  summary_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  for (QWidget* part : std::initializer_list<QWidget*>{measure_label, measure_, tolerance_, spectra_button_,
                                                       scale_label, scale_, fit_})
    layout->addWidget(part);
  layout->addWidget(summary_, 1);
  layout->addWidget(notableButton(tr("\u2191 Notable"), tr("Shift+N"), -1));
  layout->addWidget(notableButton(tr("\u2193 Notable"), tr("N"), 1));
  return row;
}

QToolButton* DriftPage::notableButton(const QString& text, const QString& key, int by) {
  auto* button = new QToolButton(this);
  button->setText(text);
  button->setFocusPolicy(Qt::StrongFocus);
  button->setAccessibleName(by > 0 ? tr("Next notable tensor") : tr("Previous notable tensor"));
  button->setToolTip(tr("<b>%1</b> (%2)<br>%3").arg(button->accessibleName(), key, explainNotable()));
  connect(button, &QToolButton::clicked, this, [this, by] { nextNotable(by); });
  return button;
}

// While the view of a block has the page, Esc and Backspace lead back, wherever the focus is.
void DriftPage::connectFullPage() {
  for (const auto key : {Qt::Key_Escape, Qt::Key_Backspace}) {
    auto* shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    shortcut->setEnabled(false);
    connect(shortcut, &QShortcut::activated, this, [this] { view_->setFullPage(false); });
    connect(view_, &MapView::fullPageChanged, shortcut, &QShortcut::setEnabled);
  }
  connect(view_, &MapView::fullPageChanged, this, [this](bool full) {
    for (QWidget* part : std::initializer_list<QWidget*>{controls_, filters_, tabs_->tabBar()})
      part->setVisible(!full);
    tabs_->setCurrentWidget(view_);
  });
}

void DriftPage::setUpTable() {
  table_->setModel(&filter_);
  table_->setEmptyText(tr("No tensor. Choose two models, or clear the filters."));
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
          [this](const QModelIndex& current) {
            if (current.isValid()) selection_.setRow(filter_.mapToSource(current).row());
          });
  connect(table_, &QAbstractItemView::activated, this, &DriftPage::openBlock);
  connect(&selection_, &TensorSelection::rowChanged, this, &DriftPage::rowChosen);
  // New figures in a sorted table put its rows anew; what was chosen stays so.
  connect(&filter_, &QAbstractItemModel::modelReset, this, [this] { rowChosen(selection_.row()); });
  connect(&shown_, &ShownTensors::changed, this, [this] {
    filter_.setShown(shown_.rows());
    rowChosen(selection_.row());
  });
}

void DriftPage::connectMeasures() {
  connect(measure_, &QComboBox::currentIndexChanged, this, &DriftPage::measureChosen);
  connect(scale_, &QComboBox::currentIndexChanged, this, &DriftPage::measureChosen);
  connect(tolerance_, &QComboBox::currentIndexChanged, this, &DriftPage::toleranceChosen);
  connect(fit_, &QCheckBox::toggled, view_->map(), &DriftMap::setFit);
  connect(spectra_button_, &QPushButton::clicked, this, [this] {
    return spectra_.state() == SpectraSession::State::working ? spectra_.stop() : spectra_.demand();
  });
  connect(&spectra_, &SpectraSession::stateChanged, this, &DriftPage::refreshSpectra);
  tolerance_->setCurrentIndex(tolerance_->findData(spectra_.rankTolerance()));
  measureChosen();
}

void DriftPage::rowChosen(int row) {
  const QModelIndex index = row < 0 ? QModelIndex() : filter_.mapFromSource(tensors_.index(row, 0));
  if (!index.isValid()) return table_->clearSelection();
  if (table_->selectionModel()->isRowSelected(index.row())) return;
  table_->setCurrentIndex(index);
  table_->scrollTo(index, QAbstractItemView::EnsureVisible);
}

void DriftPage::newPair() {
  view_->setFullPage(false);
  if (isSpectral(selection_.measure())) spectra_.demand();
  refreshSummary();
  refreshSpectra();
}

DriftMap* DriftPage::map() const { return view_->map(); }
ProfileChart* DriftPage::profile() const { return view_->profile(); }

void DriftPage::measureChosen() {
  const auto measure = static_cast<Measure>(measure_->currentData().toInt());
  measure_->setToolTip(explain(measure));
  selection_.setMeasure(measure, scale_->currentIndex() == 0);
  if (isSpectral(measure)) spectra_.demand();
  refreshSpectra();
}

void DriftPage::toleranceChosen() { spectra_.setRankTolerance(tolerance_->currentData().toDouble()); }

void DriftPage::refreshSpectra() {
  const bool working = spectra_.state() == SpectraSession::State::working;
  const bool offered = working || spectra_.state() == SpectraSession::State::stopped ||
                       spectra_.state() == SpectraSession::State::failed;
  tolerance_->setVisible(selection_.measure() == Measure::numerical_rank);
  spectra_button_->setVisible(isSpectral(selection_.measure()) && offered);
  spectra_button_->setText(working ? tr("Stop measuring") : tr("Measure spectra"));
  spectra_button_->setToolTip(working ? tr("Stops measuring the spectra; what is measured stays")
                                      : tr("Measures the spectra of all tensors in the background"));
}

void DriftPage::nextNotable(int by) {
  const auto rows = notableTensors(tensors_, shown_, selection_.measure(), session_.judgement());
  if (rows.empty()) return;
  const auto count = static_cast<int>(rows.size());
  const auto found = std::find(rows.begin(), rows.end(), selection_.row());
  const int at = found == rows.end() ? (by > 0 ? -1 : 0) : static_cast<int>(found - rows.begin());
  selection_.setRow(rows[static_cast<std::size_t>((at + by + count) % count)]);
}

void DriftPage::openBlock() {
  tabs_->setCurrentWidget(view_);
  view_->setFullPage(true);
}

void DriftPage::refreshSummary() {
  const audit::MeasuredPtr& measured = session_.measured();
  summary_->setVisible(measured != nullptr);
  if (!measured) return;
  const DriftTotals& whole = measured->drift.summary.floating;
  summary_->setFullText(tr("Whole model: %1").arg(percentText(whole.relative())));
  summary_->setToolTip(
      tr("The whole model: %1 of its norm, %2 of %3 elements changed")
          .arg(percentText(whole.relative()), countText(whole.changed), countText(whole.elements)));
}

void DriftPage::save(QSettings& settings) const {
  settings.setValue(QStringLiteral("drift/measure"), measure_->currentIndex());
  settings.setValue(QStringLiteral("drift/scale"), scale_->currentIndex());
  settings.setValue(QStringLiteral("drift/tolerance"), tolerance_->currentIndex());
  settings.setValue(QStringLiteral("drift/fit"), fit_->isChecked());
  settings.setValue(QStringLiteral("drift/tab"), tabs_->currentIndex());
  view_->save(settings);
}

void DriftPage::restore(QSettings& settings) {
  const auto choose = [&](QComboBox* box, const QString& key) {
    const int index = settings.value(key, box->currentIndex()).toInt();
    if (index >= 0 && index < box->count()) box->setCurrentIndex(index);
  };
  choose(measure_, QStringLiteral("drift/measure"));
  choose(scale_, QStringLiteral("drift/scale"));
  choose(tolerance_, QStringLiteral("drift/tolerance"));
  fit_->setChecked(settings.value(QStringLiteral("drift/fit")).toBool());
  tabs_->setCurrentIndex(settings.value(QStringLiteral("drift/tab")).toInt());
  view_->restore(settings);
}

}  // namespace driftseal::ui

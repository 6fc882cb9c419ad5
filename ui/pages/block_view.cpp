#include "ui/pages/block_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/charts/histogram_chart.h"
#include "ui/charts/spectrum_chart.h"
#include "ui/pages/where_panel.h"
#include "ui/present/error_text.h"
#include "ui/present/numbers.h"
#include "ui/present/spectrum_words.h"
#include "ui/session/audit_session.h"
#include "ui/session/rank_budget.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {

BlockView::BlockView(AuditSession& session, TensorTableModel& tensors, TensorSelection& selection,
                     QWidget* parent)
    : QWidget(parent),
      session_(session),
      tensors_(tensors),
      selection_(selection),
      study_(session),
      name_(new ElidedLabel(this)),
      working_(new QLabel(this)),
      message_(paragraph({}, this)),
      progress_(new QProgressBar(this)),
      whole_button_(new QToolButton(this)),
      stack_(new QStackedWidget(this)),
      tabs_(new QTabWidget(this)),
      columns_(new QSplitter(Qt::Horizontal, this)),
      left_(new QSplitter(Qt::Vertical, columns_)),
      right_(new QSplitter(Qt::Vertical, columns_)),
      spectrum_(new SpectrumChart(this)),
      histogram_(new HistogramChart(this)),
      where_(new WherePanel(study_, this)),
      table_(new DataTable(tr("Largest changes"), this)) {
  setAccessibleName(tr("Change of the chosen tensor"));
  setUpTable();
  parts_[spectrum_part] = spectrum_;
  parts_[histogram_part] = histogram_;
  parts_[where_part] = where_;
  parts_[largest_part] = table_;
  message_->setAlignment(Qt::AlignCenter);
  message_->setMargin(16);
  tabs_->setDocumentMode(true);
  tabs_->setAccessibleName(tr("Parts of the change"));
  for (QWidget* widget : std::initializer_list<QWidget*>{tabs_, columns_, message_})
    stack_->addWidget(widget);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(2);
  layout->addWidget(header());
  layout->addWidget(stack_, 1);
  arrange();
  connectParts();
  study_.choose(selection_.row());
  refresh();
}

QWidget* BlockView::header() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(6, 2, 2, 0);
  name_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  progress_->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
  progress_->setMaximumHeight(fontMetrics().height());
  progress_->setTextVisible(false);
  progress_->setAccessibleName(tr("Progress"));
  whole_button_->setText(tr("All parts"));
  whole_button_->setCheckable(true);
  whole_button_->setAutoRaise(true);
  whole_button_->setFocusPolicy(Qt::TabFocus);
  whole_button_->setToolTip(
      tr("Spectrum, histogram, picture and table at once, on the whole page (Escape: back)"));
  connect(whole_button_, &QToolButton::clicked, this, &BlockView::wholePageWanted);
  layout->addWidget(name_, 1);
  layout->addWidget(working_);
  layout->addWidget(progress_);
  layout->addWidget(whole_button_);
  return row;
}

void BlockView::setUpTable() {
  sorted_.setSourceModel(&changes_);
  sorted_.setSortRole(LargestChangesModel::sort_role);
  table_->setModel(&sorted_);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  const int character = fontMetrics().averageCharWidth();
  for (int column = 0; column < LargestChangesModel::column_count; ++column)
    table_->setColumnWidth(column, character * 10);
  table_->setColumnWidth(LargestChangesModel::rank_column, character * 5);
  table_->stretchColumn(LargestChangesModel::index_column);
}

void BlockView::connectParts() {
  connect(&selection_, &TensorSelection::rowChanged, &study_, &BlockStudy::choose);
  connect(&session_, &AuditSession::openedChanged, this, [this] { study_.choose(selection_.row()); });
  connect(&session_, &AuditSession::judgementChanged, this, &BlockView::refreshBudget);
  connect(&study_, &BlockStudy::changed, this, &BlockView::refresh);
  connect(&study_, &BlockStudy::progressed, this,
          [this](double share) { progress_->setValue(static_cast<int>(share * progress_->maximum())); });
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BlockView::rowChosen);
  connect(table_, &QAbstractItemView::activated, this, [this] { showPart(where_part); });
  connect(image(), &DeltaImage::entryChosen, this, &BlockView::entryChosen);
}

DeltaImage* BlockView::image() const { return where_->image(); }

void BlockView::setWholePage(bool whole) {
  whole_button_->setChecked(whole);
  if (whole == whole_) return;
  whole_ = whole;
  arrange();
  refresh();
}

void BlockView::arrange() {
  if (whole_) {
    left_->addWidget(where_);
    left_->addWidget(table_);
    right_->addWidget(spectrum_);
    right_->addWidget(histogram_);
    left_->setSizes({3000, 2000});
    right_->setSizes({1000, 1000});
    columns_->setSizes({1000, 1000});
    for (QWidget* part : parts_) part->show();
    return;
  }
  const QString titles[] = {tr("Spectrum"), tr("Histogram"), tr("Where"), tr("Largest")};
  const QString tips[] = {tr("Singular values, and what a change of lower rank would leave"),
                          tr("How often which change occurs"), tr("Where in the tensor the change sits"),
                          tr("The entries that changed most")};
  for (int i = 0; i < part_count; ++i) {
    tabs_->addTab(parts_[i], titles[i]);
    tabs_->setTabToolTip(i, tips[i]);
  }
}

void BlockView::showPart(Part part) {
  if (!whole_) tabs_->setCurrentWidget(parts_[part]);
  (part == where_part ? image() : parts_[part])->setFocus(Qt::OtherFocusReason);
}

void BlockView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && whole_) {
    Q_EMIT wholePageWanted(false);
    return;
  }
  QWidget::keyPressEvent(event);
}

QString BlockView::message() const {
  return stack_->currentWidget() == message_ ? message_->text() : QString();
}

QString BlockView::obstacle() const {
  switch (study_.state()) {
    case StudyState::nothing:
      return tr("Choose a tensor to see what changed in it.");
    case StudyState::not_comparable:
      return tr("This tensor cannot be compared: %1.").arg(QString::fromStdString(study_.entry()->reason));
    case StudyState::failed:
      return errorText(*study_.error());
    case StudyState::portraying:
    case StudyState::finding_spectrum:
    case StudyState::done:
      break;
  }
  if (study_.portrait() && study_.portrait()->picture.elements == 0)
    return tr("This tensor has no elements.");
  return {};
}

QString BlockView::spectrumObstacle() const {
  if (!study_.portrait()) return tr("Reading the tensor \u2026");
  const QString reason = explain(study_.whyNoSpectrum());
  return study_.error() ? reason + QLatin1Char('\n') + errorText(*study_.error()) : reason;
}

void BlockView::refresh() {
  const QString why_not = obstacle();
  message_->setText(why_not);
  QWidget* const parts = whole_ ? static_cast<QWidget*>(columns_) : tabs_;
  stack_->setCurrentWidget(why_not.isEmpty() ? parts : message_);
  refreshHeader();
  refreshPortrait();
  refreshSpectrum();
  refreshBudget();
}

void BlockView::refreshHeader() {
  const CoverageEntry* entry = study_.entry();
  const QString name = entry ? QString::fromStdString(entry->name) : QString();
  name_->setFullText(entry && entry->comparable() ? tr("%1   (%2)").arg(name, shapeText(study_.shape()))
                                                  : name);
  const bool reading = study_.state() == StudyState::portraying;
  const bool working = reading || study_.state() == StudyState::finding_spectrum;
  working_->setText(reading ? tr("reading") : tr("singular values"));
  working_->setVisible(working);
  progress_->setVisible(working);
  progress_->setValue(0);
}

void BlockView::refreshPortrait() {
  if (study_.portrait() == shown_portrait_ && shown_portrait_) return;
  shown_portrait_ = study_.portrait();
  const QString waiting = tr("Reading the tensor \u2026");
  image()->setEmptyText(waiting);
  histogram_->setEmptyText(waiting);
  table_->setEmptyText(shown_portrait_ ? tr("Nothing changed.") : waiting);
  image()->setPortrait(shown_portrait_, study_.shape());
  histogram_->setHistogram(
      shown_portrait_ ? std::shared_ptr<const DeltaHistogram>(shown_portrait_, &shown_portrait_->histogram)
                      : nullptr);
  changes_.setPortrait(shown_portrait_, study_.shape());
}

void BlockView::refreshSpectrum() {
  spectrum_->setEmptyText(spectrumObstacle());
  if (study_.spectrum() && study_.spectrum() == shown_spectrum_) return;
  shown_spectrum_ = study_.spectrum();
  spectrum_->setSpectrum(shown_spectrum_);
}

void BlockView::refreshBudget() {
  const CoverageEntry* entry = study_.entry();
  spectrum_->setRankBudget(entry && session_.judgement() ? rankBudget(*session_.judgement(), entry->name)
                                                         : std::nullopt);
}

void BlockView::rowChosen(const QModelIndex& index) {
  const QModelIndex source = sorted_.mapToSource(index);
  if (!following_ && source.isValid()) image()->showEntry(changes_.indexOf(source.row()));
}

void BlockView::entryChosen(std::uint64_t row, std::uint64_t column) {
  if (!shown_portrait_) return;
  const QScopedValueRollback following(following_, true);
  const int listed = changes_.rowOf(row * shown_portrait_->picture.columns + column);
  if (listed < 0) {
    table_->clearSelection();
    table_->setCurrentIndex({});
  } else {
    table_->setCurrentIndex(sorted_.mapFromSource(changes_.index(listed, 0)));
  }
}

}  // namespace driftseal::ui

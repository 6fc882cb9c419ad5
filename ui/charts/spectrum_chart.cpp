#include "ui/charts/spectrum_chart.h"

#include <QKeyEvent>
#include <QLabel>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/drift/portrait/residual.h"
#include "ui/charts/drift_chart_plot.h"
#include "ui/charts/plot_painting.h"
#include "ui/present/csv.h"
#include "ui/present/numbers.h"
#include "ui/present/spectrum_words.h"

namespace driftseal::ui {
namespace {

constexpr int page = 10, most_stems = 160;
constexpr double rounding = 1e-13;  // of the largest value: what is smaller is rounding of the decomposition

QLabel* line(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setContentsMargins(6, 0, 6, 0);
  label->setWordWrap(true);
  return label;
}

}  // namespace

SpectrumChart::SpectrumChart(QWidget* parent)
    : Chart(parent), plot_(new QCustomPlot(this)), read_out_(line(this)), figures_(line(this)) {
  left_ = addPoints(plot_);
  kept_ = addPoints(plot_);
  cursor_ = new QCPItemStraightLine(plot_);
  noise_ = new QCPItemStraightLine(plot_);
  noise_label_ = new QCPItemText(plot_);
  empty_ = new QCPItemText(plot_);
  empty_->position->setType(QCPItemPosition::ptAxisRectRatio);
  empty_->position->setCoords(0.5, 0.5);
  noise_label_->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
  noise_label_->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
  for (Mark* mark : {&numerical_, &effective_, &allowed_}) *mark = addMark();
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(title());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(1);
  layout->addWidget(plot_, 1);
  layout->addWidget(read_out_);
  layout->addWidget(figures_);
  preparePlot(plot_);
  setLogarithmic(plot_, true);
  plot_->setMinimumHeight(fontMetrics().height() * 6);
  plot_->setInteractions({});
  plot_->xAxis->setLabel(tr("i"));
  plot_->yAxis->setLabel(tr("singular value"));
  connect(plot_, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    setRank(static_cast<int>(std::lround(plot_->xAxis->pixelToCoord(event->pos().x()) - 0.5)));
  });
  connect(plot_, &QCustomPlot::mouseMove, this,
          [this](QMouseEvent* event) { hovered(event->pos(), event->globalPosition().toPoint()); });
  applyPalette();
  setSpectrum(nullptr);
}

SpectrumChart::Mark SpectrumChart::addMark() {
  Mark mark{new QCPItemStraightLine(plot_), new QCPItemText(plot_)};
  mark.label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
  mark.label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
  mark.label->setPadding({3, 0, 0, 0});
  return mark;
}

void SpectrumChart::setSpectrum(std::shared_ptr<const Spectrum> spectrum) {
  spectrum_ = std::move(spectrum);
  rank_ = 0;
  if (spectrum_) {
    const std::uint64_t known =
        std::min<std::uint64_t>(spectrum_->numerical_rank.rank, spectrum_->top.size());
    rank_ = static_cast<int>(std::min(spectrum_->noise.above, known));
  }
  draw();
}

void SpectrumChart::setEmptyText(const QString& text) {
  empty_->setText(text);
  describe();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumChart::setRankBudget(std::optional<std::uint64_t> rank) {
  if (rank == budget_) return;
  budget_ = rank;
  draw();
}

int SpectrumChart::count() const { return spectrum_ ? static_cast<int>(spectrum_->top.size()) : 0; }

void SpectrumChart::setRank(int rank) {
  rank = std::clamp(rank, 0, count());
  if (rank == rank_ || !spectrum_) return;
  rank_ = rank;
  drawCursor();
  describe();
  plot_->replot(QCustomPlot::rpQueuedReplot);
  Q_EMIT rankChanged(rank);
}

void SpectrumChart::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
      return setRank(rank_ - 1);
    case Qt::Key_Right:
      return setRank(rank_ + 1);
    case Qt::Key_PageUp:
      return setRank(rank_ - page);
    case Qt::Key_PageDown:
      return setRank(rank_ + page);
    case Qt::Key_Home:
      return setRank(0);
    case Qt::Key_End:
      return setRank(count());
    default:
      QWidget::keyPressEvent(event);
  }
}

QString SpectrumChart::readOut() const {
  if (!spectrum_) return empty_->text();
  if (spectrum_->frobenius == 0) return tr("Nothing changed: rank 0 leaves nothing.");
  const RealFigure left = residual_of_rank(*spectrum_, static_cast<std::size_t>(rank_));
  return tr("Rank %1 leaves a residual of %2 (%3 of |\u0394|)")
      .arg(rank_)
      .arg(figureText(left), percentText(left.value / spectrum_->frobenius));
}

QString SpectrumChart::figures() const {
  if (!spectrum_ || spectrum_->frobenius == 0) return {};
  QStringList parts = {
      tr("numerical rank %1").arg(rankText(spectrum_->numerical_rank)),
      tr("effective rank %1").arg(figureText(spectrum_->effective_rank)),
      tr("%1 of energy in rank %2").arg(percentText(spectrum_->energy), rankText(spectrum_->energy_rank))};
  if (spectrum_->noise.edge > 0)
    parts << tr("%n above the noise edge", nullptr, static_cast<int>(spectrum_->noise.above));
  if (budget_) parts << tr("the policy allows rank %1").arg(countText(*budget_));
  return parts.join(QStringLiteral(" \u00b7 "));
}

void SpectrumChart::hovered(const QPoint& at, const QPoint& global) {
  const int i = static_cast<int>(std::lround(plot_->xAxis->pixelToCoord(at.x()))) - 1;
  if (i < 0 || i >= count()) return QToolTip::hideText();
  const auto place = static_cast<std::size_t>(i);
  QString text = tr("singular value %1: %2").arg(i + 1).arg(figureText(spectrum_->top[place]));
  if (place < spectrum_->errors.size() && spectrum_->errors[place] > 0)
    text += QLatin1Char('\n') + tr("larger by %1 at most").arg(figureText(spectrum_->errors[place]));
  QToolTip::showText(global, text, this);
}

QPointF SpectrumChart::valuePosition(int i) const {
  return {plot_->xAxis->coordToPixel(i + 1),
          plot_->yAxis->coordToPixel(spectrum_->top[static_cast<std::size_t>(i)])};
}

void SpectrumChart::describe() {
  read_out_->setText(spectrum_ ? readOut() : QString());
  figures_->setText(figures());
  figures_->setVisible(!figures_->text().isEmpty());
  figures_->setToolTip(spectrum_ ? explain(spectrum_->method) : QString());
  setAccessibleDescription(readOut());
}

void SpectrumChart::paintChart(QPainter& painter, const QSize& size) { paintPlot(plot_, painter, size); }

QString SpectrumChart::csv() const {
  QString text = quoted(tr("i")) + QLatin1Char(',') + quoted(tr("singular value")) + QLatin1Char(',') +
                 quoted(tr("error")) + QLatin1Char(',') + quoted(tr("residual of rank i")) +
                 QLatin1Char('\n');
  for (int i = 0; i < count(); ++i) {
    const auto place = static_cast<std::size_t>(i);
    const auto error =
        place < spectrum_->errors.size() ? std::optional(spectrum_->errors[place]) : std::nullopt;
    text += QString::number(i + 1) + QLatin1Char(',') + plainFigure(spectrum_->top[place]) +
            QLatin1Char(',') + plainFigure(error) + QLatin1Char(',') +
            plainFigure(residual_of_rank(*spectrum_, place + 1).value) + QLatin1Char('\n');
  }
  return text;
}

void SpectrumChart::draw() {
  empty_->setVisible(!spectrum_);
  for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) axis->setVisible(spectrum_ && spectrum_->frobenius > 0);
  const auto style = count() <= most_stems ? QCPGraph::lsImpulse : QCPGraph::lsNone;
  kept_->setLineStyle(style);
  left_->setLineStyle(style);
  fitAxes();
  drawCursor();
  drawMarks();
  describe();
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumChart::fitAxes() {
  if (count() == 0 || spectrum_->spectral_norm() <= 0) return;
  double low = spectrum_->spectral_norm(), high = low;
  for (const double value : spectrum_->top)
    if (value > high * rounding) low = std::min(low, value);
  if (spectrum_->noise.edge > high * rounding) low = std::min(low, spectrum_->noise.edge);
  plot_->xAxis->setRange(-0.02 * count(), count() + 0.8);
  plot_->yAxis->setRange(low / 2, std::max(high * 4, low * 10));
}

void SpectrumChart::drawCursor() {
  kept_->data()->clear();
  left_->data()->clear();
  for (int i = 0; i < count(); ++i) {
    const double value = spectrum_->top[static_cast<std::size_t>(i)];
    if (value > spectrum_->spectral_norm() * rounding) (i < rank_ ? kept_ : left_)->addData(i + 1, value);
  }
  cursor_->setVisible(spectrum_ && spectrum_->frobenius > 0);
  cursor_->point1->setCoords(rank_ + 0.5, 1);
  cursor_->point2->setCoords(rank_ + 0.5, 2);
}

void SpectrumChart::placeMark(Mark& mark, std::optional<double> rank, const QString& text, int row) {
  const bool visible = rank && *rank <= count() && spectrum_ && spectrum_->frobenius > 0;
  mark.line->setVisible(visible);
  mark.label->setVisible(visible);
  if (!visible) return;
  mark.line->point1->setCoords(*rank + 0.5, 1);
  mark.line->point2->setCoords(*rank + 0.5, 2);
  mark.label->setText(text);
  const bool at_right = *rank > 0.6 * count();
  mark.label->setPositionAlignment((at_right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
  const double height = std::max(1, plot_->axisRect()->height());
  mark.label->position->setCoords(*rank + 0.5, (row * fontMetrics().height() + 1) / height);
}

void SpectrumChart::drawMarks() {
  std::optional<double> numerical, effective, allowed;
  if (spectrum_) {
    numerical = static_cast<double>(spectrum_->numerical_rank.rank);
    effective = spectrum_->effective_rank.value - 0.5;
    if (budget_) allowed = static_cast<double>(*budget_);
  }
  placeMark(numerical_, numerical, tr("numerical rank"), 0);
  placeMark(effective_, effective, tr("effective rank"), 1);
  placeMark(allowed_, allowed, tr("budget: rank %1").arg(budget_.value_or(0)), 2);
  const bool noisy = spectrum_ && spectrum_->noise.edge > 0 && count() > 0 &&
                     spectrum_->noise.edge > spectrum_->spectral_norm() * rounding;
  noise_->setVisible(noisy);
  noise_label_->setVisible(noisy);
  if (!noisy) return;
  noise_->point1->setCoords(0, spectrum_->noise.edge);
  noise_->point2->setCoords(1, spectrum_->noise.edge);
  noise_label_->setText(tr("noise edge"));
  noise_label_->position->setCoords(1, spectrum_->noise.edge);
}

void SpectrumChart::applyPalette() {
  const QColor accent = palette().color(QPalette::Highlight), text = palette().color(QPalette::Text);
  QColor pale = text, line = text;
  pale.setAlphaF(0.45F);
  line.setAlphaF(0.55F);
  colourAxes(plot_, palette());
  kept_->setScatterStyle({QCPScatterStyle::ssDisc, accent, accent, 6});
  kept_->setPen(accent);
  left_->setScatterStyle({QCPScatterStyle::ssCircle, pale, palette().color(QPalette::Base), 5});
  left_->setPen(pale);
  cursor_->setPen(QPen(hasFocus() ? accent : text, hasFocus() ? 2 : 1));
  noise_->setPen(QPen(line, 1, Qt::DashLine));
  numerical_.line->setPen(QPen(line, 1, Qt::DotLine));
  effective_.line->setPen(QPen(line, 1, Qt::DashDotLine));
  allowed_.line->setPen(QPen(text, 2, Qt::DashLine));
  for (QCPItemText* label : {noise_label_, empty_, numerical_.label, effective_.label, allowed_.label}) {
    label->setColor(text);
    label->setFont(plot_->font());
  }
  plot_->replot(QCustomPlot::rpQueuedReplot);
}

void SpectrumChart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) applyPalette();
  QWidget::changeEvent(event);
}

void SpectrumChart::focusInEvent(QFocusEvent* event) {
  applyPalette();
  QWidget::focusInEvent(event);
}

void SpectrumChart::focusOutEvent(QFocusEvent* event) {
  applyPalette();
  QWidget::focusOutEvent(event);
}

}  // namespace driftseal::ui

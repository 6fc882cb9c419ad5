#include "ui/pages/certificate_lineage.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileInfo>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/lineage_chart.h"
#include "ui/present/check_words.h"
#include "ui/present/numbers.h"
#include "ui/session/certificate_session.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_tree.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

QString firstOf(const CumulativeClaim& claim) {
  const QString first = QString::fromStdString(claim.tensors.front());
  const auto more = claim.tensors.size() - 1;
  return more == 0 ? first : tr("%1 and %2 more").arg(first).arg(more);
}

constexpr std::size_t most_tensors = 2000;  // of one line that are listed

FactNode claimNode(const CumulativeClaim& claim) {
  const bool silent = claim.silence != Silence::none;
  FactNode node{firstOf(claim), claimText(claim),
                silent ? Look{{}, Icon::warning, Tone::attention} : Look{{}, Icon::ok, Tone::good}};
  if (claim.tensors.size() == 1) return node;
  for (std::size_t i = 0; i < std::min(claim.tensors.size(), most_tensors); ++i)
    node.parts.push_back({QString::fromStdString(claim.tensors[i]), QString()});
  return node;
}

}  // namespace

LineageView::LineageView(CertificateSession& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      model_(tr("Tensors"), tr("What the steps claim together")),
      chart_(new LineageChart(this)),
      paths_(new QComboBox(this)),
      banner_(new Banner(this)),
      tree_(new DataTree(tr("Cumulative claims"), this)) {
  paths_->setAccessibleName(tr("Path of certificates"));
  paths_->setToolTip(tr("From which model to which, over which certificates"));
  tree_->setModel(&model_);
  tree_->setColumnWidth(0, fontMetrics().averageCharWidth() * 44);
  tree_->setEmptyText(tr("Open certificates of which one's tuned model is the base of the next."));
  auto* area = new QScrollArea(this);
  area->setWidget(chart_);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  auto* below = new QWidget(this);
  auto* column = new QVBoxLayout(below);
  column->setContentsMargins({});
  column->addWidget(paths_);
  column->addWidget(banner_);
  column->addWidget(tree_, 1);
  auto* splitter = new QSplitter(Qt::Vertical, this);
  splitter->addWidget(area);
  splitter->addWidget(below);
  splitter->setStretchFactor(0, 2);
  splitter->setStretchFactor(1, 3);
  splitter->setChildrenCollapsible(false);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->addWidget(splitter);
  for (const auto signal : {&CertificateSession::added, &CertificateSession::removed})
    connect(&session_, signal, this, &LineageView::scheduleRefresh);
  connect(&session_, &CertificateSession::entryChanged, this, &LineageView::scheduleRefresh);
  connect(paths_, &QComboBox::currentIndexChanged, this, &LineageView::showPath);
  connect(chart_, &LineageChart::activated, this, [this](int arrow) {
    if (stale_) return refresh();
    session_.select(rows_[graph_.edges[static_cast<std::size_t>(arrow)].certificate]);
  });
  refresh();
}

// Several certificates change at once, and nobody looks as long as another tab is in front.
void LineageView::scheduleRefresh() {
  if (stale_) return;
  stale_ = true;
  if (isVisible()) QTimer::singleShot(0, this, &LineageView::refresh);
}

void LineageView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (stale_) refresh();
}

void LineageView::refresh() {
  stale_ = false;
  checked_.clear();
  rows_.clear();
  std::vector<LineageCertificate> certificates;
  for (int row = 0; row < session_.count(); ++row) {
    const CheckedCertificatePtr& checked = session_.entry(row).checked;
    if (!checked || !checked->report.manifest) continue;
    certificates.push_back({&checked->report, checked->base_files});
    checked_.push_back(checked);
    rows_.push_back(row);
  }
  graph_ = lineage_of(certificates);
  fillPaths();
  showPath();
}

QString LineageView::nameOf(const LineageEdge& edge) const {
  return QFileInfo(QString::fromStdString(checked_[edge.certificate]->certificate)).completeBaseName();
}

void LineageView::fillPaths() {
  const QSignalBlocker quiet(paths_);
  const int before = paths_->currentIndex();
  paths_->clear();
  for (const LineagePath& path : graph_.paths) {
    QStringList names;
    for (const std::size_t edge : path.edges) names << nameOf(graph_.edges[edge]);
    paths_->addItem(names.join(QStringLiteral(" \u2192 ")));
  }
  paths_->setEnabled(paths_->count() > 1);
  if (before >= 0 && before < paths_->count()) paths_->setCurrentIndex(before);
}

void LineageView::drawGraph() {
  std::vector<LineageBox> boxes;
  for (const LineageModel& model : graph_.models) {
    const bool tuned = !model.arriving.empty();
    const std::size_t edge = tuned ? model.arriving.front() : model.leaving.front();
    const auto& manifest = *checked_[graph_.edges[edge].certificate]->report.manifest;
    boxes.push_back({tuned ? tr("model %1").arg(boxes.size()) : tr("base"),
                     shortDigest(tuned ? manifest.tuned_root : manifest.base_root),
                     static_cast<int>(model.depth)});
  }
  std::vector<LineageArrow> arrows;
  const int path = paths_->currentIndex();
  for (const LineageEdge& edge : graph_.edges) {
    const std::size_t index = arrows.size();
    const bool on_path =
        path >= 0 && std::ranges::count(graph_.paths[static_cast<std::size_t>(path)].edges, index) > 0;
    arrows.push_back({nameOf(edge), lookOf(session_.entry(rows_[edge.certificate])),
                      static_cast<int>(edge.from), static_cast<int>(edge.to), on_path});
  }
  chart_->setLineage(std::move(boxes), std::move(arrows));
}

void LineageView::showPath() {
  if (stale_) return refresh();
  drawGraph();
  const int index = paths_->currentIndex();
  if (index < 0) {
    model_.setFacts({});
    return banner_->show(
        {tr("No certificates follow each other"), Icon::info, Tone::working},
        tr("A path begins where the tuned model of one is the base of another: the same commitment, "
           "or files that the first certificate names (certify with plain digests)."));
  }
  const LineagePath& path = graph_.paths[static_cast<std::size_t>(index)];
  std::vector<FactNode> facts;
  for (const CumulativeClaim& claim : path.budget.claims) facts.push_back(claimNode(claim));
  model_.setFacts(facts);
  if (!path.proved)
    return banner_->show(
        {tr("This path claims nothing"), Icon::blocked, Tone::bad},
        tr("Not every certificate on it is proved: what the others bound does not reach its end."));
  const QString sum = path.budget.norm
                          ? tr("Norm of the whole change at most %1.").arg(figureText(path.budget.norm))
                          : tr("No bound on the whole model: not every step has one over the same tensors.");
  const Join weakest = path.rests_on_word() ? Join::named_files : Join::same_root;
  banner_->show(
      {tr("%n steps, all proved", nullptr, static_cast<int>(path.edges.size())),
       path.rests_on_word() ? Icon::warning : Icon::ok, path.rests_on_word() ? Tone::attention : Tone::good},
      tr("%1 %2", "two sentences").arg(sum, explain(weakest)));
}

}  // namespace driftseal::ui

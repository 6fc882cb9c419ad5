#include "ui/pages/details_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/pages/tensor_facts.h"
#include "ui/pages/tensor_verdict.h"
#include "ui/present/icons.h"
#include "ui/present/spectrum_words.h"
#include "ui/session/audit_session.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {

DetailsPanel::DetailsPanel(AuditSession& session, TensorTableModel& tensors, TensorSelection& selection,
                           QWidget* parent)
    : QScrollArea(parent), session_(session), tensors_(tensors), selection_(selection) {
  auto* content = new QWidget(this);
  name_ = heading({}, content);
  name_->setWordWrap(true);
  hint_ = paragraph({}, content);
  hint_->setForegroundRole(QPalette::PlaceholderText);
  facts_ = new FactList(content);
  policy_title_ = heading(tr("Policy"), content);
  policy_text_ = paragraph(tr("No rule was applied to it yet."), content);
  policy_text_->setForegroundRole(QPalette::PlaceholderText);
  policy_ = new FactList(content);
  meter_ = new Meter(content);
  explanation_ = paragraph({}, content);
  explanation_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  auto* layout = new QVBoxLayout(content);
  for (QWidget* part : std::initializer_list<QWidget*>{name_, hint_, facts_, policy_title_, policy_text_,
                                                       policy_, meter_, buttons(), explanation_})
    layout->addWidget(part);
  layout->addStretch(1);
  setWidget(content);
  setWidgetResizable(true);
  setFrameShape(NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setMinimumWidth(fontMetrics().averageCharWidth() * 40);
  setAccessibleName(tr("Details"));
  connect(&selection_, &TensorSelection::rowChanged, this, &DetailsPanel::refresh);
  connect(&tensors_, &QAbstractItemModel::modelReset, this, &DetailsPanel::refresh);
  connect(&tensors_, &QAbstractItemModel::dataChanged, this,
          [this](const QModelIndex& first, const QModelIndex& last) {
            const int row = selection_.row();
            if (row >= first.row() && row <= last.row()) refresh();
          });
  connect(&session_, &AuditSession::measuredChanged, this, &DetailsPanel::refresh);
  connect(&session_, &AuditSession::judgementChanged, this, &DetailsPanel::refresh);
  refresh();
}

QWidget* DetailsPanel::buttons() {
  auto* row = new QWidget(this);
  why_ = new QPushButton(icon(Icon::info), tr("Wh&y"), row);
  why_->setCheckable(true);
  why_->setToolTip(tr("Explain in words what is compared, which rule decides and how it went"));
  next_ = new QPushButton(icon(Icon::arrow), tr("Next n&otable"), row);
  next_->setToolTip(tr("Choose the next tensor that stands out"));
  connect(why_, &QPushButton::toggled, this, &DetailsPanel::refresh);
  connect(next_, &QPushButton::clicked, this, &DetailsPanel::nextNotableRequested);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  layout->addWidget(why_);
  layout->addWidget(next_);
  layout->addStretch(1);
  return row;
}

void DetailsPanel::refresh() {
  const int row = selection_.row();
  const bool chosen = tensors_.entry(row) != nullptr;
  why_->setEnabled(chosen);
  next_->setEnabled(session_.opened() != nullptr);
  if (chosen) return showTensor(row);
  showWhole();
}

void DetailsPanel::showWhole() {
  const audit::MeasuredPtr& measured = session_.measured();
  name_->setText(measured ? tr("Whole model") : tr("Nothing chosen"));
  hint_->setText(measured ? tr("Choose a tensor in the chart or the table to see it here.")
                          : tr("Choose two models; their figures appear here."));
  facts_->show(measured ? factsOf(measured->drift.summary) : std::vector<Fact>());
  for (QWidget* part :
       std::initializer_list<QWidget*>{policy_title_, policy_text_, policy_, meter_, explanation_})
    part->hide();
  hint_->show();
}

void DetailsPanel::showTensor(int row) {
  const CoverageEntry& entry = *tensors_.entry(row);
  name_->setText(breakable(QString::fromStdString(entry.name)));
  hint_->hide();
  const auto& structure = session_.structure();
  const auto place = static_cast<std::size_t>(row);
  std::vector<Fact> facts = structure && place < structure->places.size()
                                ? placeFacts(structure->places[place])
                                : std::vector<Fact>();
  for (Fact& fact : factsOf(tensors_.opened()->pair, entry, tensors_.drift(row)))
    facts.push_back(std::move(fact));
  if (const TensorSpectrum* spectrum = tensors_.figures(row).spectrum)
    facts.push_back({tr("Rank"), rankText(spectrum->spectrum.numerical_rank)});
  facts_->show(facts);
  showPolicy(entry.name);
  showWhy(row);
}

void DetailsPanel::showPolicy(const std::string& tensor) {
  const JudgementPtr& judgement = session_.judgement();
  const auto facts = judgement ? policyFacts(*judgement, tensor) : std::vector<Fact>();
  const auto verdict = judgement ? verdictOf(*judgement, tensor) : std::nullopt;
  policy_->show(facts);
  policy_->setVisible(!facts.empty());
  policy_text_->setVisible(facts.empty());
  policy_title_->show();
  meter_->setVisible(verdict.has_value());
  if (verdict) meter_->show(verdict->used, verdict->within, verdict->text);
}

void DetailsPanel::showWhy(int row) {
  explanation_->setVisible(why_->isChecked());
  if (!why_->isChecked()) return;
  const CoverageEntry& entry = *tensors_.entry(row);
  explanation_->setText(whyText(entry, session_.judgement()));
}

}  // namespace driftseal::ui

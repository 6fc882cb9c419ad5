#include "ui/pages/details_panel.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/pages/tensor_facts.h"
#include "ui/session/audit_session.h"
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
  auto* layout = new QVBoxLayout(content);
  for (QWidget* part :
       std::initializer_list<QWidget*>{name_, hint_, facts_, policy_title_, policy_text_, policy_})
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
  connect(&tensors_, &QAbstractItemModel::dataChanged, this, &DetailsPanel::refresh);
  connect(&session_, &AuditSession::measuredChanged, this, &DetailsPanel::refresh);
  connect(&session_, &AuditSession::judgementChanged, this, &DetailsPanel::refresh);
  refresh();
}

void DetailsPanel::refresh() {
  const int row = selection_.row();
  if (tensors_.entry(row)) return showTensor(row);
  showWhole();
}

void DetailsPanel::showWhole() {
  const audit::MeasuredPtr& measured = session_.measured();
  name_->setText(measured ? tr("Whole model") : tr("Nothing chosen"));
  hint_->setText(measured ? tr("Choose a tensor in the chart or the table to see it here.")
                          : tr("Choose two models; their figures appear here."));
  facts_->show(measured ? factsOf(measured->drift.summary) : std::vector<Fact>());
  for (QWidget* part : std::initializer_list<QWidget*>{policy_title_, policy_text_, policy_}) part->hide();
  hint_->show();
}

void DetailsPanel::showTensor(int row) {
  const CoverageEntry& entry = *tensors_.entry(row);
  name_->setText(breakable(QString::fromStdString(entry.name)));
  hint_->hide();
  facts_->show(factsOf(tensors_.opened()->pair, entry, tensors_.drift(row)));
  showPolicy(entry.name);
}

void DetailsPanel::showPolicy(const std::string& tensor) {
  const JudgementPtr& judgement = session_.judgement();
  const auto facts = judgement ? policyFacts(*judgement, tensor) : std::vector<Fact>();
  policy_->show(facts);
  policy_->setVisible(!facts.empty());
  policy_text_->setVisible(facts.empty());
  policy_title_->show();
}

}  // namespace driftseal::ui

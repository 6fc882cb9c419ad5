#include "ui/pages/certificate_views.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/bars_chart.h"
#include "ui/pages/certificate_facts.h"
#include "ui/pages/signature_facts.h"
#include "ui/present/claim_words.h"
#include "ui/present/numbers.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/data_tree.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

QVBoxLayout* column(QWidget* widget) {
  auto* layout = new QVBoxLayout(widget);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->setSpacing(6);
  return layout;
}

DataTree* makeTree(const QString& name, QAbstractItemModel* model, const QString& empty,
                   std::initializer_list<int> characters, QWidget* parent) {
  auto* made = new DataTree(name, parent);
  made->setModel(model);
  made->setEmptyText(empty);
  int section = 0;
  for (const int width : characters)
    made->setColumnWidth(section++, made->fontMetrics().averageCharWidth() * width);
  return made;
}

DataTable* table(const QString& name, QAbstractItemModel* model, const QString& empty,
                 std::initializer_list<int> characters, int stretch, QWidget* parent) {
  auto* made = new DataTable(name, parent);
  made->setModel(model);
  made->setSortingEnabled(false);
  made->setEmptyText(empty);
  int section = 0;
  for (const int width : characters)
    made->setColumnWidth(section++, made->fontMetrics().averageCharWidth() * width);
  made->stretchColumn(stretch);
  return made;
}

// A table and its picture side by side; the picture scrolls where there is no room for all of it.
QSplitter* besides(QWidget* left, QWidget* chart, QWidget* parent) {
  auto* area = new QScrollArea(parent);
  area->setWidget(chart);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  auto* splitter = new QSplitter(Qt::Horizontal, parent);
  splitter->addWidget(left);
  splitter->addWidget(area);
  splitter->setStretchFactor(0, 3);
  splitter->setStretchFactor(1, 2);
  splitter->setChildrenCollapsible(false);
  return splitter;
}

}  // namespace

ClaimsView::ClaimsView(QWidget* parent) : QWidget(parent), filter_(new QLineEdit(this)) {
  filter_->setPlaceholderText(tr("Filter blocks and tensors"));
  filter_->setAccessibleName(tr("Filter claims by the name of a block or tensor"));
  filter_->setClearButtonEnabled(true);
  tree_ = makeTree(tr("Claims"), &model_, tr("What the certificate claims of each block appears here."),
                   {30, 16, 46, 13, 26, 12, 20}, this);
  auto* layout = column(this);
  layout->addWidget(filter_);
  layout->addWidget(tree_, 1);
  connect(filter_, &QLineEdit::textChanged, this, &ClaimsView::filterTyped);
}

void ClaimsView::filterTyped(const QString& text) {
  const NameFilter filter(text);
  filter_->setToolTip(filter.isValid() ? tr("Words that a name has, or a /regular expression/")
                                       : tr("Not a regular expression: %1").arg(filter.problem()));
  model_.setFilter(filter);
  if (filter.isEmpty()) return;
  for (int row = 0; row < std::min(model_.rowCount(), 50); ++row) tree_->expand(model_.index(row, 0));
}

void ClaimsView::show(const CheckedCertificatePtr& checked) {
  model_.setReport(checked ? CheckReportPtr(checked, &checked->report) : nullptr);
}

SoundnessView::SoundnessView(QWidget* parent)
    : QWidget(parent),
      chart_(new BarsChart(tr("Soundness by error term"), tr("Error term"), tr("Bits"), this)),
      sentence_(paragraph({}, this)) {
  auto* layout = column(this);
  layout->addWidget(sentence_);
  layout->addWidget(besides(table(tr("Soundness account"), &model_, tr("The soundness account appears here."),
                                  {22, 8, 30, 30}, SoundnessModel::meaning_column, this),
                            chart_, this),
                    1);
}

void SoundnessView::show(const CheckedCertificatePtr& checked) {
  const proof::SoundnessAccount account = checked ? checked->report.account : proof::SoundnessAccount{};
  model_.setAccount(account);
  std::vector<Bar> bars;
  if (account.terms.empty()) {
    sentence_->clear();
    return chart_->setBars({});
  }
  for (const proof::ErrorTerm& term : account.terms)
    bars.push_back({QString::fromStdString(term.name), -term.log2_error, bitsText(-term.log2_error),
                    &term == &account.binding() ? Tone::attention : Tone::working});
  const double minimum =
      checked->report.minimum_bits > 0 ? checked->report.minimum_bits : proof::smallest_minimum_bits;
  bars.push_back({tr("in all"), account.bits(), bitsText(account.bits()),
                  account.bits() >= minimum ? Tone::good : Tone::bad});
  chart_->setBars(std::move(bars), BarMark{minimum, tr("demanded at least: %1 bits").arg(bitsText(minimum))});
  sentence_->setText(
      tr("A false statement is accepted with a probability of at most one in 2 to the power of %1; "
         "%2 bits were demanded. All terms are proved, for one attempt in the interactive protocol. "
         "Not proved but assumed is that a hash stands for the verifier's coins (Fiat-Shamir, random "
         "oracle model): there every further attempt to cheat counts against the bound.")
          .arg(bitsText(account.bits()), bitsText(minimum)));
}

BytesView::BytesView(QWidget* parent)
    : QWidget(parent), chart_(new BarsChart(tr("Bytes by section"), tr("Section"), tr("Bytes"), this)) {
  column(this)->addWidget(
      besides(table(tr("Bytes by section"), &model_, tr("Where its bytes go appears here."), {30, 12, 11, 30},
                    BytesModel::meaning_column, this),
              chart_, this),
      1);
}

void BytesView::show(const CheckedCertificatePtr& checked) {
  model_.setBytes(checked ? checked->bytes : std::nullopt);
  std::vector<Bar> bars;
  for (const BytesModel::Section& section : model_.sections())
    bars.push_back({section.name, static_cast<double>(section.bytes), bytesText(section.bytes),
                    section.in_proof ? Tone::working : Tone::muted});
  chart_->setBars(std::move(bars));
}

SignaturesView::SignaturesView(QWidget* parent)
    : QWidget(parent), model_(tr("Signature"), tr("What is found")), trusted_(paragraph({}, this)) {
  tree_ = makeTree(tr("Signatures"), &model_, tr("Nobody has signed this certificate."), {44, 70}, this);
  auto* trust = new QPushButton(icon(Icon::key), tr("T&rust a key for this session\u2026"), this);
  trust->setToolTip(
      tr("Choose a public key or an authority (PEM). It counts for all certificates until the program "
         "ends, and is not kept."));
  nobody_ = new QPushButton(tr("Trust nobod&y"), this);
  nobody_->setToolTip(tr("Forget all keys that were chosen in this session"));
  auto* row = new QHBoxLayout;
  row->addWidget(trusted_, 1);
  row->addWidget(trust);
  row->addWidget(nobody_);
  auto* layout = column(this);
  layout->addWidget(tree_, 1);
  layout->addLayout(row);
  connect(trust, &QPushButton::clicked, this, &SignaturesView::trustRequested);
  connect(nobody_, &QPushButton::clicked, this, &SignaturesView::trustNobodyRequested);
  setTrusted({});
}

void SignaturesView::show(const CheckedCertificatePtr& checked) {
  model_.setFacts(checked ? signatureFacts(*checked) : std::vector<FactNode>());
  tree_->expandToDepth(0);
}

void SignaturesView::setTrusted(const std::vector<std::string>& files) {
  QStringList names;
  for (const std::string& file : files) names << QFileInfo(QString::fromStdString(file)).fileName();
  nobody_->setEnabled(!names.isEmpty());
  trusted_->setText(
      names.isEmpty()
          ? tr("Nobody is trusted yet. A key should come from somewhere else than the certificate.")
          : tr("Trusted in this session: %1. A certificate is accepted only if one of them has signed it.")
                .arg(names.join(QStringLiteral(", "))));
}

IdentityView::IdentityView(QWidget* parent) : QWidget(parent), model_(tr("Fact"), tr("Value")) {
  tree_ = makeTree(tr("Identity"), &model_, tr("What the certificate names appears here."), {34, 80}, this);
  column(this)->addWidget(tree_, 1);
}

void IdentityView::show(const CheckedCertificatePtr& checked) {
  model_.setFacts(checked ? identityFacts(*checked) : std::vector<FactNode>());
}

}  // namespace driftseal::ui

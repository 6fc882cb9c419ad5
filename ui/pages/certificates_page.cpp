#include "ui/pages/certificates_page.h"

#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/pages/certificate_facts.h"
#include "ui/present/check_words.h"
#include "ui/session/certificate_session.h"
#include "ui/widgets/axis_tile.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/path_field.h"

namespace driftseal::ui {
namespace {

constexpr double least_bits = 96, most_bits = 128;

DataTable* table(const QString& name, QAbstractItemModel* model, int stretch, const QString& empty,
                 QWidget* parent) {
  auto* made = new DataTable(name, parent);
  made->setModel(model);
  made->setSortingEnabled(false);
  made->setEmptyText(empty);
  for (int column = 0; column < model->columnCount(); ++column) {
    made->setColumnWidth(column, made->fontMetrics().averageCharWidth() * (column == 0 ? 40 : 16));
  }
  made->stretchColumn(stretch);
  return made;
}

}  // namespace

CertificatesPage::CertificatesPage(CertificateSession& session, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), session_(session), dialogs_(dialogs), banner_(new Banner(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 12, 12, 0);
  layout->setSpacing(10);
  layout->addWidget(banner_);
  layout->addWidget(axes());
  layout->addWidget(demands());
  layout->addWidget(parts(), 1);
  connectFields();
  connect(&session_, &CertificateSession::demandsChanged, this, &CertificatesPage::refreshDemands);
  connect(&session_, &CertificateSession::checkedChanged, this, &CertificatesPage::refresh);
  connect(&session_, &CertificateSession::statesChanged, this, &CertificatesPage::refresh);
  refreshDemands();
  refresh();
}

QWidget* CertificatesPage::axes() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  proof_ = new AxisTile(tr("Proof"), row);
  applies_ = new AxisTile(tr("Applicability"), row);
  signature_ = new AxisTile(tr("Signature"), row);
  trust_ = new AxisTile(tr("Trust"), row);
  for (AxisTile* tile : {proof_, applies_, signature_, trust_}) layout->addWidget(tile, 1);
  return row;
}

QWidget* CertificatesPage::demands() {
  auto* box = new QGroupBox(tr("What you demand of it"), this);
  auto* form = new QFormLayout(box);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  certificate_ =
      new PathField(tr("Certificate"), tr("a .driftseal file: choose one or drop it in this window"), box);
  policy_ = new PathField(tr("Your policy"), tr("your own copy of the policy"), box);
  manifest_ =
      new PathField(tr("Your base manifest"), tr("your own copy of the manifest of the base model"), box);
  bits_ = new QDoubleSpinBox(box);
  bits_->setRange(least_bits, most_bits);
  bits_->setDecimals(0);
  bits_->setSuffix(tr(" bits"));
  bits_->setAccessibleName(tr("Least soundness, in bits"));
  bits_->setToolTip(tr("A cheating prover must not succeed with more than one chance in two to this power"));
  trust_button_ = new QPushButton(icon(Icon::key), tr("&Trust a key\u2026"), box);
  trust_button_->setToolTip(tr("Add a public key or an authority (PEM) whose signatures you trust"));
  check_ = new QPushButton(icon(Icon::ok), tr("Chec&k again"), box);
  check_->setToolTip(tr("Read all files again and check the certificate"));
  trusted_ = new QLabel(box);
  auto* last = new QHBoxLayout;
  for (QWidget* part : std::initializer_list<QWidget*>{bits_, trust_button_, trusted_}) last->addWidget(part);
  last->addStretch(1);
  last->addWidget(check_);
  form->addRow(tr("Certi&ficate"), certificate_);
  form->addRow(tr("Your &policy"), policy_);
  form->addRow(tr("Your &base manifest"), manifest_);
  auto* label = new QLabel(tr("At &least"), box);
  label->setBuddy(bits_);
  form->addRow(label, last);
  return box;
}

QWidget* CertificatesPage::parts() {
  tabs_ = new QTabWidget(this);
  tabs_->setDocumentMode(true);
  tabs_->addTab(table(tr("Claims"), &claims_, ClaimsModel::claim_column,
                      tr("What the certificate claims of each block appears here."), tabs_),
                tr("Claims"));
  tabs_->addTab(table(tr("Soundness account"), &soundness_, SoundnessModel::formula_column,
                      tr("The soundness account appears here."), tabs_),
                tr("Soundness"));
  auto* scroll = new QScrollArea(tabs_);
  auto* content = new QWidget(scroll);
  auto* layout = new QVBoxLayout(content);
  identity_ = new FactList(content);
  layout->addWidget(identity_);
  layout->addStretch(1);
  scroll->setWidget(content);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setAccessibleName(tr("Identity"));
  tabs_->addTab(scroll, tr("Identity"));
  return tabs_;
}

void CertificatesPage::connectFields() {
  connect(certificate_, &PathField::browse, this, &CertificatesPage::openCertificate);
  connect(certificate_, &PathField::changed, &session_, &CertificateSession::open);
  connect(policy_, &PathField::browse, this, [this] {
    dialogs_.openFile(
        this,
        {tr("Choose your copy of the policy"), tr("Policies (*.json);;All files (*)"), certificate_->path()},
        [this](const QString& path) { session_.setPolicy(path); });
  });
  connect(policy_, &PathField::changed, &session_, &CertificateSession::setPolicy);
  connect(manifest_, &PathField::browse, this, [this] {
    dialogs_.openFile(this,
                      {tr("Choose your copy of the base manifest"), tr("Manifests (*.json);;All files (*)"),
                       certificate_->path()},
                      [this](const QString& path) { session_.setBaseManifest(path); });
  });
  connect(manifest_, &PathField::changed, &session_, &CertificateSession::setBaseManifest);
  connect(bits_, &QDoubleSpinBox::editingFinished, this, [this] { session_.setMinimumBits(bits_->value()); });
  connect(trust_button_, &QPushButton::clicked, this, &CertificatesPage::addTrusted);
  connect(check_, &QPushButton::clicked, &session_, &CertificateSession::check);
}

void CertificatesPage::openCertificate() {
  dialogs_.openFile(
      this, {tr("Open a certificate"), tr("Certificates (*.driftseal);;All files (*)"), session_.path()},
      [this](const QString& path) { session_.open(path); });
}

void CertificatesPage::addTrusted() {
  dialogs_.openFile(this,
                    {tr("Choose a key or an authority that you trust"),
                     tr("PEM files (*.pem *.pub *.crt *.cer);;All files (*)"), session_.path()},
                    [this](const QString& path) { session_.addTrusted(path); });
}

void CertificatesPage::refreshDemands() {
  const Demands& demands = session_.demands();
  certificate_->setPath(session_.path());
  policy_->setPath(QString::fromStdString(demands.policy));
  manifest_->setPath(QString::fromStdString(demands.base_manifest));
  bits_->setValue(demands.minimum_bits);
  QStringList names;
  for (const std::string& file : demands.trusted) names << QFileInfo(QString::fromStdString(file)).fileName();
  trusted_->setText(names.isEmpty() ? tr("nobody is trusted yet")
                                    : tr("trusted: %1").arg(names.join(QStringLiteral(", "))));
  check_->setEnabled(!session_.path().isEmpty());
}

void CertificatesPage::refresh() {
  if (session_.checked()) return showReport(session_.checked()->report);
  showNothing();
}

void CertificatesPage::showNothing() {
  claims_.setClaims({});
  soundness_.setAccount({});
  identity_->show({});
  const Answer nothing{{tr("not checked"), Icon::empty, Tone::muted}, {}};
  for (AxisTile* tile : {proof_, applies_, signature_, trust_}) tile->show(nothing.look, nothing.text);
  if (session_.isChecking())
    return banner_->show({tr("Checking the certificate"), Icon::busy, Tone::working}, {});
  if (session_.state() == StageState::failed) {
    return banner_->show({tr("The certificate could not be checked"), Icon::error, Tone::bad},
                         tr("The message above says why."));
  }
  banner_->show({tr("No certificate is open"), Icon::info, Tone::working},
                tr("Open or drop a .driftseal file. To check it you need your own copy of the policy and of "
                   "the base manifest, but neither model."));
}

void CertificatesPage::showReport(const CheckReport& report) {
  const Verdict verdict = verdictOf(report);
  banner_->show(verdict.look, verdict.explanation);
  const auto show = [](AxisTile* tile, const Answer& answer) { tile->show(answer.look, answer.text); };
  show(proof_, proofAnswer(report));
  show(applies_, appliesAnswer(report));
  show(signature_, signatureAnswer(report));
  show(trust_, trustAnswer(report));
  claims_.setClaims(report.blocks);
  soundness_.setAccount(report.account);
  identity_->show(identityFacts(report));
}

}  // namespace driftseal::ui

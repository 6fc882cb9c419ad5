#include "ui/pages/certify_page.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/pages/policy_banner.h"
#include "ui/pages/progress_panel.h"
#include "ui/pages/tensor_facts.h"
#include "ui/present/numbers.h"
#include "ui/session/audit_session.h"
#include "ui/session/inputs.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/path_field.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

const QString suffix = QStringLiteral(".driftseal");

QString suggestedName(const QString& tuned) {
  return withoutEnding(shortName(tuned)).replace(QLatin1Char('/'), QLatin1Char('-')) + suffix;
}

}  // namespace

CertifyPage::CertifyPage(AuditSession& session, const JobBoard& board, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent),
      session_(session),
      dialogs_(dialogs),
      banner_(new Banner(this)),
      progress_(new ProgressPanel(board, JobKind::certify, this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 12, 12, 12);
  layout->setSpacing(12);
  layout->addWidget(banner_);
  layout->addWidget(claims());
  layout->addWidget(options());
  layout->addWidget(actions());
  layout->addWidget(progress_);
  layout->addWidget(result());
  layout->addStretch(1);
  connect(progress_, &ProgressPanel::stopRequested, &session_, &AuditSession::stopProof);
  connect(&session_, &AuditSession::pathsChanged, this, &CertifyPage::suggestOutput);
  connect(&session_, &AuditSession::statesChanged, this, &CertifyPage::refresh);
  connect(&session_, &AuditSession::provenChanged, this, &CertifyPage::refresh);
  connect(&session_, &AuditSession::judgementChanged, this, &CertifyPage::refresh);
  suggestOutput();
  refresh();
}

QWidget* CertifyPage::options() {
  options_ = new QGroupBox(tr("Certificate"), this);
  auto* form = new QFormLayout(options_);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  output_ = new PathField(tr("Certificate file"), tr("where to write the certificate"), options_);
  base_manifest_ = new PathField(tr("Manifest of the base, made earlier"),
                                 tr("none: commit to the base now (optional, saves time)"), options_);
  name_files_ = new QCheckBox(tr("&Name the tuned files by plain digests"), options_);
  name_files_->setToolTip(
      tr("Anyone who has the tuned files can then recognise them; leave it off to keep the model secret"));
  form->addRow(tr("&Write to"), output_);
  form->addRow(tr("&Base manifest"), base_manifest_);
  form->addRow({}, name_files_);
  connect(output_, &PathField::browse, this, &CertifyPage::askOutput);
  connect(base_manifest_, &PathField::browse, this, &CertifyPage::askManifest);
  connect(output_, &PathField::changed, this, &CertifyPage::refresh);
  return options_;
}

QWidget* CertifyPage::actions() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  certify_ = new QPushButton(icon(Icon::certify), tr("&Certify"), row);
  scaleFont(certify_, 1.15, true);
  certify_->setIconSize({22, 22});
  findings_ = new QPushButton(icon(Icon::note), tr("Show &findings"), row);
  findings_->setToolTip(tr("Show what stands against a certificate"));
  connect(certify_, &QPushButton::clicked, this, &CertifyPage::certify);
  connect(findings_, &QPushButton::clicked, this, &CertifyPage::findingsRequested);
  layout->addWidget(certify_);
  layout->addWidget(findings_);
  layout->addStretch(1);
  return row;
}

QWidget* CertifyPage::result() {
  result_ = new QGroupBox(tr("Written"), this);
  auto* layout = new QVBoxLayout(result_);
  files_ = new FactList(result_);
  inspect_ = new QPushButton(icon(Icon::certificates), tr("&Inspect the certificate"), result_);
  inspect_->setToolTip(tr("Check it once more, as a stranger would who has neither model"));
  connect(inspect_, &QPushButton::clicked, this, [this] {
    if (session_.proven())
      Q_EMIT inspectRequested(QString::fromStdString(session_.proven()->paths.certificate));
  });
  layout->addWidget(files_);
  layout->addWidget(inspect_, 0, Qt::AlignLeft);
  return result_;
}

QWidget* CertifyPage::claims() {
  claims_box_ = new QGroupBox(tr("What will be proved"), this);
  auto* layout = new QVBoxLayout(claims_box_);
  claims_ = new FactList(claims_box_);
  layout->addWidget(claims_);
  return claims_box_;
}

void CertifyPage::suggestOutput() {
  if (session_.tunedPath().isEmpty()) return;
  QString folder = QFileInfo(output_->path()).path();
  if (output_->path().isEmpty()) folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  if (!QFileInfo(folder).isWritable()) folder = QDir::currentPath();
  output_->setPath(QDir(folder).filePath(suggestedName(session_.tunedPath())));
}

void CertifyPage::askOutput() {
  const FileQuestion question{tr("Write the certificate to"), tr("Certificates (*.driftseal)"),
                              output_->path()};
  dialogs_.saveFile(this, question, [this](const QString& path) {
    output_->setPath(path);
    refresh();
  });
}

void CertifyPage::askManifest() {
  const FileQuestion question{
      tr("Choose the manifest of the base"), tr("Manifests (*.json);;All files (*)"), {}};
  dialogs_.openFile(this, question, [this](const QString& path) { base_manifest_->setPath(path); });
}

void CertifyPage::certify() {
  if (!certify_->isEnabled()) return;
  audit::CertifyOptions options;
  options.base_manifest = base_manifest_->path().toStdString();
  options.name_files = name_files_->isChecked();
  QString path = output_->path();
  if (!path.endsWith(suffix)) path += suffix;
  output_->setPath(path);
  session_.certify(options, path);
}

void CertifyPage::refresh() {
  certify_->setEnabled(session_.mayCertify() && !output_->path().isEmpty());
  certify_->setToolTip(session_.mayCertify()
                           ? tr("Prove that the drift keeps to the policy, and write the certificate")
                           : standingOf(session_).look.word);
  options_->setEnabled(!session_.isProving());
  findings_->setVisible(session_.judgement() && !session_.judgement()->findings().empty());
  const JudgementPtr& judgement = session_.judgement();
  claims_box_->setVisible(judgement && judgement->judged && !session_.proven());
  if (claims_box_->isVisibleTo(this)) claims_->show(claimFacts(*judgement));
  refreshBanner();
  refreshResult();
}

void CertifyPage::refreshBanner() {
  if (session_.isProving()) {
    return banner_->show({tr("The proof is being made"), Icon::busy, Tone::working},
                         tr("You can go on looking at the other pages. Nothing is written before the proof "
                            "has been verified."));
  }
  if (session_.proven()) {
    const QString bits = QString::number(session_.proven()->proven->verdict.soundness_bits, 'f', 1);
    return banner_->show({tr("Certified"), Icon::ok, Tone::good},
                         tr("The proof was made and verified; its soundness is %1 bits.").arg(bits));
  }
  if (session_.state(Stage::certify) == StageState::failed) {
    return banner_->show({tr("The certificate could not be made"), Icon::error, Tone::bad},
                         tr("The message above says why. No file was left behind."));
  }
  PolicyStanding standing = standingOf(session_);
  if (session_.mayCertify()) standing.look.word = tr("Ready to certify");
  banner_->show(standing.look, standing.explanation);
}

void CertifyPage::refreshResult() {
  const SavedProofPtr& saved = session_.proven();
  result_->setVisible(saved != nullptr);
  if (!saved) return;
  const auto text = [](const std::string& path) { return QString::fromStdString(path); };
  std::vector<Fact> facts = {
      {tr("Certificate"),
       tr("%1 (%2)").arg(text(saved->paths.certificate), bytesText(saved->proven->certificate.size()))},
      {tr("Policy"), tr("%1 \u2013 give it to whoever checks").arg(text(saved->policy))}};
  if (saved->proven->base_is_new)
    facts.push_back({tr("Base manifest"),
                     tr("%1 \u2013 give it to whoever checks").arg(text(saved->paths.base_manifest))});
  if (saved->proven->tuned_is_new) {
    facts.push_back({tr("Tuned manifest"), text(saved->paths.tuned_manifest)});
    facts.push_back(
        {tr("Secret"), tr("%1 \u2013 keep it to yourself").arg(text(saved->paths.secret)), Tone::attention});
  }
  for (const std::string& note : saved->proven->notes) facts.push_back({tr("Note"), text(note)});
  files_->show(facts);
}

}  // namespace driftseal::ui

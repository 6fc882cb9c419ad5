#include "ui/pages/certificates_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/pages/certificate_facts.h"
#include "ui/pages/certificate_files.h"
#include "ui/pages/certificate_lineage.h"
#include "ui/pages/certificate_raw.h"
#include "ui/pages/certificate_sidebar.h"
#include "ui/pages/certificate_views.h"
#include "ui/pages/verify_command.h"
#include "ui/present/check_words.h"
#include "ui/session/certificate_session.h"
#include "ui/widgets/axis_tile.h"
#include "ui/widgets/banner.h"

namespace driftseal::ui {

CertificatesPage::CertificatesPage(CertificateSession& session, Dialogs& dialogs, const AuditSession* audit,
                                   QWidget* parent)
    : QWidget(parent),
      session_(session),
      dialogs_(dialogs),
      sidebar_(new CertificateSidebar(session, dialogs, this)),
      banner_(new Banner(this)),
      copy_(new QPushButton(icon(Icon::copy), tr("Copy the co&mmand"), this)) {
  copy_->setToolTip(
      tr("Copies one line for a terminal that repeats this check with the small stand-alone verifier"));
  auto* first = new QHBoxLayout;
  first->addWidget(banner_, 1);
  first->addWidget(copy_, 0, Qt::AlignTop);
  auto* right = new QVBoxLayout;
  right->setSpacing(8);
  right->addWidget(changedBar());
  right->addLayout(first);
  right->addWidget(axes());
  right->addWidget(parts(audit), 1);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 12, 12, 0);
  layout->setSpacing(10);
  layout->addWidget(sidebar_);
  layout->addLayout(right, 1);
  connectViews();
  refresh();
}

QWidget* CertificatesPage::axes() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  layout->setSpacing(6);
  proof_ = new AxisTile(tr("Proof"), row);
  signature_ = new AxisTile(tr("Signature"), row);
  trust_ = new AxisTile(tr("Trust"), row);
  applies_ = new AxisTile(tr("Applicability"), row);
  for (AxisTile* tile : {proof_, signature_, trust_, applies_}) layout->addWidget(tile, 1);
  return row;
}

QWidget* CertificatesPage::changedBar() {
  auto* bar = new ToneFrame(this);
  bar->setTone(Tone::attention);
  auto* text =
      new QLabel(tr("This file has changed on disk since it was checked. What stands below is about the "
                    "former one."),
                 bar);
  text->setWordWrap(true);
  auto* again = new QPushButton(tr("Check the &new file"), bar);
  auto* layout = new QHBoxLayout(bar);
  layout->addWidget(text, 1);
  layout->addWidget(again);
  connect(again, &QPushButton::clicked, &session_, qOverload<>(&CertificateSession::check));
  changed_ = bar;
  return bar;
}

QWidget* CertificatesPage::parts(const AuditSession* audit) {
  tabs_ = new QTabWidget(this);
  tabs_->setDocumentMode(true);
  tabs_->setUsesScrollButtons(true);
  claims_ = new ClaimsView(tabs_);
  soundness_ = new SoundnessView(tabs_);
  bytes_ = new BytesView(tabs_);
  signatures_ = new SignaturesView(tabs_);
  identity_ = new IdentityView(tabs_);
  lineage_ = new LineageView(session_, tabs_);
  files_ = new FilesView(session_, audit, dialogs_, tabs_);
  raw_ = new RawView(dialogs_, tabs_);
  const std::pair<QWidget*, QString> all[] = {{claims_, tr("Claims")},         {soundness_, tr("Soundness")},
                                              {signatures_, tr("Signatures")}, {files_, tr("Files here")},
                                              {lineage_, tr("Lineage")},       {bytes_, tr("Bytes")},
                                              {identity_, tr("Identity")},     {raw_, tr("Raw")}};
  for (const auto& [view, title] : all) tabs_->addTab(view, title);
  return tabs_;
}

void CertificatesPage::connectViews() {
  connect(copy_, &QPushButton::clicked, this, &CertificatesPage::copyCommand);
  connect(raw_, &RawView::failed, this, &CertificatesPage::failed);
  connect(signatures_, &SignaturesView::trustRequested, this, &CertificatesPage::addTrusted);
  connect(signatures_, &SignaturesView::trustNobodyRequested, &session_, &CertificateSession::clearTrusted);
  connect(&session_, &CertificateSession::demandsChanged, this,
          [this] { signatures_->setTrusted(session_.demands().trusted); });
  for (const auto signal : {&CertificateSession::currentChanged, &CertificateSession::checkedChanged,
                            &CertificateSession::filesChanged})
    connect(&session_, signal, this, &CertificatesPage::refresh);
}

void CertificatesPage::openCertificate() { sidebar_->openCertificate(); }

void CertificatesPage::addTrusted() {
  dialogs_.openFile(this,
                    {tr("Choose a key or an authority that you trust"),
                     tr("PEM files (*.pem *.pub *.crt *.cer);;All files (*)"), session_.path()},
                    [this](const QString& path) { session_.addTrusted(path); });
}

void CertificatesPage::copyCommand() {
  QGuiApplication::clipboard()->setText(verifyCommand(session_.path(), session_.demands()));
}

void CertificatesPage::refresh() {
  const CertificateEntry* entry = session_.current();
  changed_->setVisible(entry && entry->changed_on_disk);
  copy_->setEnabled(entry != nullptr);
  const CheckedCertificatePtr checked = session_.checked();
  if (checked != shown_ || !checked) {
    shown_ = checked;
    claims_->show(checked);
    soundness_->show(checked);
    bytes_->show(checked);
    signatures_->show(checked);
    identity_->show(checked);
    raw_->show(checked);
  }
  if (checked) return showReport(checked->report);
  showNothing();
}

void CertificatesPage::showNothing() {
  const Answer nothing{{tr("not checked"), Icon::empty, Tone::muted}, {}};
  for (AxisTile* tile : {proof_, applies_, signature_, trust_}) tile->show(nothing.look, nothing.text);
  if (session_.isChecking())
    return banner_->show({tr("Checking the certificate"), Icon::busy, Tone::working}, {});
  if (session_.state() == StageState::failed) {
    return banner_->show({tr("The certificate could not be checked"), Icon::error, Tone::bad},
                         tr("The message above says why."));
  }
  banner_->show({tr("No certificate is open"), Icon::info, Tone::working},
                tr("Open or drop .driftseal files. To check one you need your own copy of the policy and of "
                   "the base manifest, but neither model."));
}

void CertificatesPage::showReport(const CheckReport& report) {
  const Verdict verdict = verdictOf(report);
  banner_->show(verdict.look, verdict.explanation);
  const auto show = [](AxisTile* tile, const Answer& answer) {
    tile->show(answer.look,
               answer.remedy.isEmpty() ? answer.text : answer.text + QLatin1Char('\n') + answer.remedy);
  };
  show(proof_, proofAnswer(report));
  show(signature_, signatureAnswer(report));
  show(trust_, trustAnswer(report));
  show(applies_, appliesAnswer(report, session_.current()->files.get()));
}

}  // namespace driftseal::ui

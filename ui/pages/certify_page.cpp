#include "ui/pages/certify_page.h"

#include <QGroupBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/pages/certify_options.h"
#include "ui/pages/certify_result.h"
#include "ui/pages/policy_banner.h"
#include "ui/pages/preflight_panel.h"
#include "ui/pages/progress_panel.h"
#include "ui/pages/signing_panel.h"
#include "ui/pages/tensor_facts.h"
#include "ui/present/error_text.h"
#include "ui/present/numbers.h"
#include "ui/present/preflight_words.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/path_field.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {

CertifyPage::CertifyPage(AuditSession& session, Preflight& preflight, Signing& signing, const JobBoard& board,
                         Dialogs& dialogs, QWidget* parent)
    : QWidget(parent),
      session_(session),
      preflight_(preflight),
      banner_(new Banner(this)),
      progress_(new ProgressPanel(board, JobKind::certify, this)),
      result_(new CertifyResult(this)),
      signing_panel_(new SigningPanel(signing, dialogs, this)),
      options_(new CertifyOptions(dialogs, this)) {
  QWidget* const buttons = actions();  // made in the order of Tab
  preflight_panel_ = new PreflightPanel(preflight, this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 12, 12, 12);
  layout->setSpacing(10);
  for (QWidget* part : std::initializer_list<QWidget*>{banner_, progress_, result_, signing_panel_, options_,
                                                       buttons, preflight_panel_, claims()}) {
    layout->addWidget(part);
  }
  layout->addStretch(1);
  connectParts();
  options_->suggest(session_.tunedPath());
  refresh();
}

PathField* CertifyPage::output() const { return options_->output(); }

void CertifyPage::connectParts() {
  connect(progress_, &ProgressPanel::stopRequested, &session_, &AuditSession::stopProof);
  connect(options_, &CertifyOptions::changed, this, &CertifyPage::askPreflight);
  connect(preflight_panel_, &PreflightPanel::stepChosen, this, &CertifyPage::take);
  connect(result_, &CertifyResult::inspectRequested, this, [this] {
    if (session_.proven())
      Q_EMIT inspectRequested(QString::fromStdString(session_.proven()->paths.certificate));
  });
  connect(&session_, &AuditSession::pathsChanged, this, [this] { options_->suggest(session_.tunedPath()); });
  connect(&session_, &AuditSession::openedChanged, this, [this] { wanted_ = false; });
  connect(&session_, &AuditSession::provenChanged, this, [this] { failure_.clear(); });
  connect(&session_, &AuditSession::failed, this, [this](JobKind kind, const Error& error) {
    if (kind == JobKind::certify) failure_ = errorText(error);
    refresh();
  });
  for (const auto signal :
       {&AuditSession::statesChanged, &AuditSession::provenChanged, &AuditSession::judgementChanged})
    connect(&session_, signal, this, &CertifyPage::refresh);
  connect(&preflight_, &Preflight::changed, this, &CertifyPage::refresh);
  connect(&preflight_, &Preflight::looked, this, &CertifyPage::start);
}

QWidget* CertifyPage::actions() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  certify_ = new QPushButton(icon(Icon::certify), tr("Certif&y"), row);
  scaleFont(certify_, 1.15, true);
  certify_->setIconSize({22, 22});
  findings_ = new QPushButton(icon(Icon::note), tr("&Show findings"), row);
  findings_->setToolTip(tr("Show what stands against a certificate"));
  connect(certify_, &QPushButton::clicked, this, &CertifyPage::certify);
  connect(findings_, &QPushButton::clicked, this, &CertifyPage::findingsRequested);
  layout->addWidget(certify_);
  layout->addWidget(findings_);
  layout->addStretch(1);
  return row;
}

QWidget* CertifyPage::claims() {
  claims_box_ = new QGroupBox(tr("What will be proved"), this);
  auto* layout = new QVBoxLayout(claims_box_);
  claims_ = new FactList(claims_box_);
  layout->addWidget(claims_);
  return claims_box_;
}

void CertifyPage::askPreflight() { preflight_.ask(options_->request(), options_->certificate()); }

void CertifyPage::certify() {
  if (session_.isProving() || !session_.mayCertify() || options_->certificate().isEmpty()) {
    return preflight_panel_->showFirstBlocked();
  }
  output()->setPath(options_->certificate());
  wanted_ = true;
  askPreflight();
}

void CertifyPage::start() {
  if (!std::exchange(wanted_, false)) return;
  if (!preflight_.mayCertify()) return preflight_panel_->showFirstBlocked();
  const PreflightFacts& facts = preflight_.facts();
  session_.certify(facts.request, facts.certificate);
}

void CertifyPage::take(PreflightStep step, const QString& subject) {
  switch (step) {
    case PreflightStep::none:
      return;
    case PreflightStep::see_models:
      return Q_EMIT stageRequested(Stage::models);
    case PreflightStep::see_drift:
      return Q_EMIT stageRequested(Stage::drift);
    case PreflightStep::see_policy:
      return Q_EMIT stageRequested(Stage::policy);
    case PreflightStep::see_tensor:
      return Q_EMIT tensorRequested(subject);
    case PreflightStep::measure_again:
      return session_.open(session_.basePath(), session_.tunedPath());
    case PreflightStep::choose_output:
      return options_->askOutput();
    case PreflightStep::choose_manifest:
      options_->showMore(true);
      return options_->baseManifest()->setFocus();
    case PreflightStep::choose_reuse:
      options_->showMore(true);
      return options_->tunedManifest()->setFocus();
    case PreflightStep::choose_signers:
      options_->showMore(true);
      return options_->baseSigners()->setFocus();
    case PreflightStep::look_again:
      return preflight_.look();
  }
}

void CertifyPage::refresh() {
  const bool proving = session_.isProving();
  const SavedProofPtr& saved = session_.proven();
  const JudgementPtr& judgement = session_.judgement();
  certify_->setEnabled(preflight_.mayCertify());
  certify_->setToolTip(preflight_.mayCertify()
                           ? tr("Prove that the drift keeps to the policy, and write the certificate")
                           : tr("The table says what stands against it"));
  certify_->setVisible(!proving);
  options_->setVisible(!proving);
  preflight_panel_->setVisible(!proving && !preflight_.items().empty());
  findings_->setVisible(!proving && judgement && !judgement->findings().empty());
  claims_box_->setVisible(!proving && !saved && judgement && judgement->judged);
  if (judgement && judgement->judged && shown_judgement_ != judgement) claims_->show(claimFacts(*judgement));
  shown_judgement_ = judgement;
  if (session_.measured()) progress_->setWeights(session_.measured()->drift.summary.floating.elements);
  result_->setVisible(!proving && saved);
  signing_panel_->setVisible(!proving && saved);
  if (saved && shown_proof_ != saved) result_->show(*saved);
  shown_proof_ = saved;
  signing_panel_->setCertificate(saved);
  refreshBanner();
}

void CertifyPage::refreshBanner() {
  if (session_.isProving()) {
    return banner_->show(
        {tr("The proof is being made"), Icon::busy, Tone::working},
        tr("You can go on looking at the other pages. Nothing gets its name before the stand-alone "
           "verifier has accepted it."));
  }
  if (session_.proven()) {
    const QString bits = QString::number(session_.proven()->proven->verdict.soundness_bits, 'f', 1);
    return banner_->show(
        {tr("Certified"), Icon::ok, Tone::good},
        tr("The proof was made, and the stand-alone verifier accepts it; its soundness is %1 "
           "bits.")
            .arg(bits));
  }
  if (session_.state(Stage::certify) == StageState::failed) {
    return banner_->show({tr("The certificate could not be made"), Icon::error, Tone::bad},
                         tr("%1 No file was left behind.").arg(failure_));
  }
  showReadiness();
}

void CertifyPage::showReadiness() {
  PolicyStanding standing = standingOf(session_);
  if (!session_.mayCertify()) return banner_->show(standing.look, standing.explanation);
  const auto& items = preflight_.items();
  const auto blocked = std::find_if(items.begin(), items.end(), [](const PreflightItem& item) {
    return item.state == PreflightState::blocked;
  });
  if (blocked != items.end()) {
    return banner_->show({tr("Cannot be certified yet"), Icon::blocked, Tone::bad},
                         sentence(*blocked, preflight_.facts()));
  }
  standing.look.word = tr("Ready to certify");
  banner_->show(standing.look, standing.explanation);
}

}  // namespace driftseal::ui

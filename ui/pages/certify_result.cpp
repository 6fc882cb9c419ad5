#include "ui/pages/certify_result.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/present/icons.h"
#include "ui/present/numbers.h"
#include "ui/widgets/fact_list.h"

namespace driftseal::ui {
namespace {

QString text(const std::string& path) { return QString::fromStdString(path); }

}  // namespace

CertifyResult::CertifyResult(QWidget* parent)
    : QGroupBox(tr("Written"), parent),
      facts_(new FactList(this)),
      command_(new QLineEdit(this)),
      copy_(new QPushButton(icon(Icon::copy), tr("C&opy the command"), this)),
      inspect_(new QPushButton(icon(Icon::certificates), tr("&Inspect the certificate"), this)) {
  command_->setReadOnly(true);
  command_->setAccessibleName(tr("Command that checks the certificate"));
  command_->setToolTip(tr("What a relying party runs, with copies of policy and base manifest of his own"));
  copy_->setToolTip(tr("Copy the command"));
  inspect_->setToolTip(tr("Check it once more, as a stranger would who has neither model"));
  auto* label = new QLabel(tr("Anybody checks it with"), this);
  label->setBuddy(command_);
  auto* row = new QHBoxLayout;
  row->addWidget(label);
  row->addWidget(command_, 1);
  row->addWidget(copy_);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(facts_);
  layout->addLayout(row);
  layout->addWidget(inspect_, 0, Qt::AlignLeft);
  connect(copy_, &QPushButton::clicked, this,
          [this] { QGuiApplication::clipboard()->setText(command_->text()); });
  connect(inspect_, &QPushButton::clicked, this, &CertifyResult::inspectRequested);
}

void CertifyResult::show(const SavedProof& saved) {
  std::vector<Fact> facts = {
      {tr("Verifier"),
       tr("ACCEPTED by %1 %2 in %3, at %4 bits")
           .arg(saved.verdict.program, saved.verdict.version, durationText(saved.verdict.seconds),
                QLocale().toString(saved.verdict.soundness_bits, 'f', 1)),
       Tone::good},
      {tr("Certificate"),
       tr("%1 (%2)").arg(text(saved.paths.certificate), bytesText(saved.proven->certificate.size()))},
      {tr("Policy"), tr("%1 \u2013 give it to whoever checks").arg(text(saved.paths.policy))},
      {tr("Base manifest"), tr("%1 \u2013 give it to whoever checks").arg(text(saved.files.base_manifest))}};
  if (saved.proven->tuned_is_new) {
    facts.push_back({tr("Tuned manifest"), text(saved.paths.tuned_manifest)});
    facts.push_back(
        {tr("Secret"), tr("%1 \u2013 keep it to yourself").arg(text(saved.paths.secret)), Tone::attention});
  }
  for (const std::string& note : saved.proven->notes) facts.push_back({tr("Note"), text(note)});
  facts_->show(facts);
  command_->setText(verifyCommand(saved.files));
  command_->setCursorPosition(0);
}

}  // namespace driftseal::ui

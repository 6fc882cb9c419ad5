#include "ui/pages/signing_panel.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/present/error_text.h"
#include "ui/present/icons.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/path_field.h"

namespace driftseal::ui {

SigningPanel::SigningPanel(Signing& signing, Dialogs& dialogs, QWidget* parent)
    : QGroupBox(tr("Signature"), parent),
      signing_(signing),
      dialogs_(dialogs),
      key_(input(tr("Private key"), tr("a PEM file, encrypted or not"))),
      chain_(
          input(tr("X.509 chain of the key"), tr("none; else a PEM file, the key's own certificate first"))),
      sign_(new QPushButton(icon(Icon::key), tr("Si&gn"), this)),
      make_(new QPushButton(tr("Make a &key\u2026"), this)),
      facts_(new FactList(this)) {
  make_->setToolTip(tr("An ECDSA key on P-256, encrypted with a passphrase; the public key goes beside it"));
  auto* form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->addRow(tr("&Private key"), key_);
  form->addRow(tr("X.509 chain fi&le"), chain_);
  auto* row = new QHBoxLayout;
  row->addWidget(sign_);
  row->addWidget(make_);
  row->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->addLayout(form);
  layout->addWidget(facts_);
  layout->addLayout(row);
  connect(sign_, &QPushButton::clicked, this, &SigningPanel::sign);
  connect(make_, &QPushButton::clicked, this, &SigningPanel::makeKey);
  connect(&signing_, &Signing::changed, this, &SigningPanel::refresh);
  connect(&signing_, &Signing::passphraseNeeded, this, &SigningPanel::askPassphrase);
  connect(&signing_, &Signing::keyMade, this, [this](const QString& path) {
    key_->setPath(path);
    chain_->setPath({});
    choose();
  });
  refresh();
}

PathField* SigningPanel::input(const QString& name, const QString& placeholder) {
  auto* field = new PathField(name, placeholder, this);
  connect(field, &PathField::changed, this, &SigningPanel::choose);
  connect(field, &PathField::browse, this, [this, field, name] {
    dialogs_.openFile(this, {name, tr("PEM files (*.pem *.key *.crt);;All files (*)"), field->path()},
                      [this, field](const QString& path) {
                        field->setPath(path);
                        choose();
                      });
  });
  return field;
}

void SigningPanel::setCertificate(const SavedProofPtr& saved) {
  if (saved == saved_) return;
  saved_ = saved;
  signing_.forget();
}

void SigningPanel::choose() { signing_.choose({key_->path().toStdString(), chain_->path().toStdString()}); }

void SigningPanel::sign() {
  if (saved_) signing_.sign(saved_->files);
}

void SigningPanel::askPassphrase(bool was_wrong) {
  const QString key = QFileInfo(key_->path()).fileName();
  const QString explanation =
      was_wrong ? tr("This passphrase does not open %1. Enter the one that was chosen when the key was made.")
                      .arg(key)
                : tr("The key %1 is encrypted. Its passphrase is used for this signature and then forgotten.")
                      .arg(key);
  dialogs_.askSecret(this, {tr("Passphrase of the key"), explanation}, [this](SecretBytes secret) {
    if (saved_) signing_.sign(saved_->files, std::make_shared<const SecretBytes>(std::move(secret)));
  });
}

void SigningPanel::makeKey() {
  const FileQuestion question{tr("Write the private key to"), tr("Keys (*.pem)"), key_->path()};
  dialogs_.saveFile(this, question, [this](const QString& path) {
    const SecretQuestion secret{tr("Passphrase of the new key"),
                                tr("The private key is encrypted with it. It cannot be recovered."), true};
    dialogs_.askSecret(this, secret, [this, path](SecretBytes typed) {
      signing_.makeKey(path, std::make_shared<const SecretBytes>(std::move(typed)));
    });
  });
}

void SigningPanel::refresh() {
  std::vector<Fact> facts;
  if (const auto& problem = signing_.problem()) facts.push_back({tr("Key"), errorText(*problem), Tone::bad});
  if (const auto& key = signing_.key()) {
    if (!key->fingerprint.isEmpty())
      facts.push_back({tr("Key"), tr("%1, fingerprint %2").arg(key->kind, key->fingerprint)});
    if (key->encrypted)
      facts.push_back({tr("Passphrase"), tr("the key is encrypted; it is asked for when you sign")});
    if (!key->subject.isEmpty()) facts.push_back({tr("Subject"), key->subject});
  }
  if (const auto& made = signing_.signature()) {
    facts.push_back({tr("Signed"),
                     tr("%1 carries the signature of %2; the verifier accepts it")
                         .arg(QFileInfo(made->file).fileName(),
                              made->subject.isEmpty() ? made->fingerprint : made->subject),
                     Tone::good});
  }
  facts_->show(facts);
  facts_->setVisible(!facts.empty());
  sign_->setEnabled(saved_ && signing_.key() && !signing_.isBusy());
  sign_->setText(signing_.signature() ? tr("Si&gn once more") : tr("Si&gn"));
  make_->setEnabled(!signing_.isBusy());
}

}  // namespace driftseal::ui

#include "ui/pages/signatures_panel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/pages/signature_section.h"
#include "ui/present/icons.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {

SignaturesPanel::SignaturesPanel(ModelSignaturesSession& session, const ModelDescriptions& models,
                                 Dialogs& dialogs, QWidget* parent)
    : QScrollArea(parent), session_(session), dialogs_(dialogs) {
  auto* content = new QWidget(this);
  auto* layout = new QVBoxLayout(content);
  layout->setSpacing(10);
  sections_ = {new SignatureSection(tr("Base model"), session, models, Side::base, content),
               new SignatureSection(tr("Tuned model"), session, models, Side::tuned, content)};
  for (SignatureSection* section : sections_) layout->addWidget(section);
  layout->addWidget(trustBox());
  layout->addStretch(1);
  setWidget(content);
  setWidgetResizable(true);
  setFrameShape(NoFrame);
  setAccessibleName(tr("Signatures"));
  connect(&session, &ModelSignaturesSession::trustChanged, this, &SignaturesPanel::refreshTrust);
  refreshTrust();
}

QWidget* SignaturesPanel::trustBox() {
  auto* box = new QWidget(this);
  trusted_ = new QListWidget(box);
  trusted_->setAccessibleName(tr("Keys and authorities that you trust"));
  trusted_->setFixedHeight(fontMetrics().height() * 5);
  auto* add = new QPushButton(icon(Icon::key), tr("&Trust a key\u2026"), box);
  add->setToolTip(tr("Add a public key or an authority (PEM) whose signatures on models you trust"));
  remove_ = new QPushButton(icon(Icon::close), tr("No &longer trust it"), box);
  remove_->setToolTip(tr("Take the chosen file from the list"));
  connect(add, &QPushButton::clicked, this, &SignaturesPanel::addTrusted);
  connect(remove_, &QPushButton::clicked, this, &SignaturesPanel::removeTrusted);
  connect(trusted_, &QListWidget::currentRowChanged, this,
          [this](int row) { remove_->setEnabled(row >= 0); });
  auto* buttons = new QVBoxLayout;
  buttons->addWidget(add);
  buttons->addWidget(remove_);
  buttons->addStretch(1);
  auto* row = new QHBoxLayout;
  row->addWidget(trusted_, 1);
  row->addLayout(buttons);
  auto* layout = new QVBoxLayout(box);
  layout->setContentsMargins({});
  layout->addWidget(heading(tr("Whom you trust to sign models"), box));
  layout->addLayout(row);
  return box;
}

void SignaturesPanel::addTrusted() {
  dialogs_.openFile(this,
                    {tr("Choose a key or an authority that you trust"),
                     tr("PEM files (*.pem *.pub *.crt *.cer);;All files (*)"), session_.trusted().value(0)},
                    [this](const QString& path) { session_.addTrusted(path); });
}

void SignaturesPanel::removeTrusted() {
  if (const QListWidgetItem* item = trusted_->currentItem())
    session_.removeTrusted(item->data(Qt::UserRole).toString());
}

void SignaturesPanel::refreshTrust() {
  trusted_->clear();
  for (const QString& file : session_.trusted()) {
    auto* item = new QListWidgetItem(icon(Icon::key), QFileInfo(file).fileName(), trusted_);
    item->setToolTip(file);
    item->setData(Qt::UserRole, file);
  }
  remove_->setEnabled(trusted_->currentRow() >= 0);
}

}  // namespace driftseal::ui

#include "ui/pages/certificate_sidebar.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/present/icons.h"
#include "ui/session/certificate_session.h"
#include "ui/widgets/path_field.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

constexpr double least_bits = 96, most_bits = 128;
constexpr int characters = 30;

}  // namespace

CertificateSidebar::CertificateSidebar(CertificateSession& session, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), session_(session), dialogs_(dialogs), model_(session) {
  setFixedWidth(fontMetrics().averageCharWidth() * characters);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(openOnes(), 1);
  layout->addWidget(demands());
  connectFields();
  for (const auto signal : {&CertificateSession::currentChanged, &CertificateSession::demandsChanged,
                            &CertificateSession::checkedChanged})
    connect(&session_, signal, this, &CertificateSidebar::refresh);
  refresh();
}

QWidget* CertificateSidebar::openOnes() {
  auto* part = new QWidget(this);
  list_ = new QListView(part);
  list_->setModel(&model_);
  list_->setAccessibleName(tr("Certificates that are open"));
  list_->setIconSize({20, 20});
  list_->setTextElideMode(Qt::ElideMiddle);
  list_->setAlternatingRowColors(true);
  list_->setMinimumHeight(fontMetrics().height() * 5);
  auto* remove = new QAction(tr("Close this certificate"), list_);
  remove->setShortcut(QKeySequence::Delete);
  remove->setShortcutContext(Qt::WidgetShortcut);
  list_->addAction(remove);
  connect(remove, &QAction::triggered, this, [this] { session_.remove(list_->currentIndex().row()); });
  open_ = new QPushButton(icon(Icon::open), tr("&Open\u2026"), part);
  open_->setToolTip(tr("Open a certificate (.driftseal); any number may be dropped in this window, too"));
  remove_ = new QPushButton(icon(Icon::close), tr("Close"), part);
  remove_->setToolTip(tr("Take the chosen certificate off this list; the file is left alone"));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(open_);
  buttons->addWidget(remove_);
  auto* layout = new QVBoxLayout(part);
  layout->setContentsMargins({});
  layout->addWidget(list_, 1);
  layout->addLayout(buttons);
  return part;
}

QWidget* CertificateSidebar::demands() {
  auto* box = new QGroupBox(tr("What you demand of it"), this);
  policy_ = new PathField(tr("Your policy"), tr("your own copy"), box);
  manifest_ = new PathField(tr("Your base manifest"), tr("your own copy"), box);
  bits_ = new QDoubleSpinBox(box);
  bits_->setRange(least_bits, most_bits);
  bits_->setDecimals(0);
  bits_->setSuffix(tr(" bits"));
  bits_->setAccessibleName(tr("Least soundness, in bits"));
  bits_->setToolTip(tr("A cheating prover must not succeed with more than one chance in two to this power"));
  check_ = new QPushButton(icon(Icon::ok), tr("Chec&k again"), box);
  check_->setToolTip(tr("Read all files again and check the certificate"));
  auto* layout = new QVBoxLayout(box);
  layout->setSpacing(4);
  const auto add = [&](const QString& text, QWidget* field) {
    auto* label = new QLabel(text, box);
    label->setBuddy(field);
    layout->addWidget(label);
    layout->addWidget(field);
  };
  add(tr("Your &policy"), policy_);
  add(tr("Your &base manifest"), manifest_);
  add(tr("Soundness, at &least"), bits_);
  layout->addSpacing(4);
  layout->addWidget(check_);
  return box;
}

void CertificateSidebar::connectFields() {
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& index) { session_.select(index.row()); });
  connect(open_, &QPushButton::clicked, this, &CertificateSidebar::openCertificate);
  connect(remove_, &QPushButton::clicked, this, [this] { session_.remove(session_.currentRow()); });
  connect(policy_, &PathField::browse, this, [this] {
    dialogs_.openFile(
        this, {tr("Choose your copy of the policy"), tr("Policies (*.json);;All files (*)"), session_.path()},
        [this](const QString& path) { session_.setPolicy(path); });
  });
  connect(policy_, &PathField::changed, &session_, &CertificateSession::setPolicy);
  connect(manifest_, &PathField::browse, this, [this] {
    dialogs_.openFile(this,
                      {tr("Choose your copy of the base manifest"), tr("Manifests (*.json);;All files (*)"),
                       session_.path()},
                      [this](const QString& path) { session_.setBaseManifest(path); });
  });
  connect(manifest_, &PathField::changed, &session_, &CertificateSession::setBaseManifest);
  connect(bits_, &QDoubleSpinBox::editingFinished, this, [this] { session_.setMinimumBits(bits_->value()); });
  connect(check_, &QPushButton::clicked, &session_, qOverload<>(&CertificateSession::check));
}

void CertificateSidebar::openCertificate() {
  dialogs_.openFile(
      this, {tr("Open a certificate"), tr("Certificates (*.driftseal);;All files (*)"), session_.path()},
      [this](const QString& path) { session_.open(path); });
}

void CertificateSidebar::refresh() {
  const Demands& demands = session_.demands();
  policy_->setPath(QString::fromStdString(demands.policy));
  manifest_->setPath(QString::fromStdString(demands.base_manifest));
  bits_->setValue(demands.minimum_bits);
  const bool any = session_.current() != nullptr;
  check_->setEnabled(any);
  remove_->setEnabled(any);
  if (list_->currentIndex().row() != session_.currentRow())
    list_->setCurrentIndex(model_.index(session_.currentRow()));
}

}  // namespace driftseal::ui

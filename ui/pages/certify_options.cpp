#include "ui/pages/certify_options.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>
#include <thread>

#include "ui/dialogs/dialogs.h"
#include "ui/session/inputs.h"
#include "ui/widgets/path_field.h"

namespace driftseal::ui {
namespace {

const QString suffix = QStringLiteral(".driftseal");

QString suggestedName(const QString& tuned) {
  return withoutEnding(shortName(tuned)).replace(QLatin1Char('/'), QLatin1Char('-')) + suffix;
}

QFormLayout* formIn(QWidget* box) {
  auto* form = new QFormLayout(box);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  return form;
}

}  // namespace

CertifyOptions::CertifyOptions(Dialogs& dialogs, QWidget* parent)
    : QGroupBox(tr("Certificate"), parent),
      dialogs_(dialogs),
      output_(new PathField(tr("Certificate file"), tr("where to write the certificate"), this)) {
  connect(output_, &PathField::browse, this, &CertifyOptions::askOutput);
  connect(output_, &PathField::changed, this, &CertifyOptions::changed);
  more_ = new QToolButton(this);
  more_->setText(tr("&More options"));
  more_->setToolTip(tr("Manifests made earlier, signers of the base, a text to bind, digests, threads"));
  more_->setCheckable(true);
  more_->setAutoRaise(true);
  more_->setFocusPolicy(Qt::StrongFocus);
  more_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  more_fields_ = more();
  auto* form = formIn(this);
  form->addRow(tr("&Write to"), output_);
  form->addRow(more_);
  form->addRow(more_fields_);
  connect(more_, &QToolButton::toggled, this, &CertifyOptions::showMore);
  showMore(false);
}

PathField* CertifyOptions::input(const QString& name, const QString& placeholder, const QString& filter) {
  auto* field = new PathField(name, placeholder, this);
  connect(field, &PathField::changed, this, &CertifyOptions::changed);
  connect(field, &PathField::browse, this, [this, field, name, filter] {
    dialogs_.openFile(this, {name, filter, field->path()}, [this, field](const QString& path) {
      field->setPath(path);
      Q_EMIT changed();
    });
  });
  return field;
}

QWidget* CertifyOptions::more() {
  auto* box = new QWidget(this);
  auto* form = formIn(box);
  form->setContentsMargins({});
  const QString manifests = tr("Manifests (*.json);;All files (*)");
  base_manifest_ = input(tr("Manifest of the base, made earlier"),
                         tr("none: commit to the base now (with one it takes half the time)"), manifests);
  tuned_manifest_ = input(tr("Manifest of the tuned model, made earlier"),
                          tr("none: commit to the tuned model now, under a new secret"), manifests);
  secret_ = input(tr("Secret that belongs to that manifest"), tr("goes together with the manifest"),
                  tr("Secrets (*.secret);;All files (*)"));
  base_signers_ = input(tr("Whoever must have signed the files of the base"),
                        tr("anybody or nobody; else a PEM file of keys and authorities"),
                        tr("Keys and certificates (*.pem *.pub *.crt);;All files (*)"));
  context_ = new QLineEdit(box);
  context_->setAccessibleName(tr("Text bound into the proof"));
  context_->setPlaceholderText(tr("none; a challenge of whoever asks for the certificate, for instance"));
  name_files_ = new QCheckBox(tr("&Name the tuned files by plain digests"), box);
  name_files_->setToolTip(
      tr("Anyone who has the tuned files can then recognise them; leave it off to keep the model secret"));
  threads_ = new QSpinBox(box);
  threads_->setRange(0, static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
  threads_->setSpecialValueText(tr("all"));
  threads_->setAccessibleName(tr("Threads"));
  threads_->setToolTip(tr("How many threads the proof may use: fewer leave room for other work"));
  form->addRow(tr("&Base manifest"), base_manifest_);
  form->addRow(tr("T&uned manifest"), tuned_manifest_);
  form->addRow(tr("Sec&ret"), secret_);
  form->addRow(tr("Base signe&d by"), base_signers_);
  form->addRow(tr("Conte&xt"), context_);
  form->addRow({}, name_files_);
  form->addRow(tr("&Threads"), threads_);
  return box;
}

void CertifyOptions::showMore(bool more) {
  more_->setChecked(more);
  more_->setArrowType(more ? Qt::DownArrow : Qt::RightArrow);
  more_fields_->setVisible(more);
}

CertifyRequest CertifyOptions::request() const {
  CertifyRequest request;
  request.options.base_manifest = base_manifest_->path().toStdString();
  request.options.tuned_manifest = tuned_manifest_->path().toStdString();
  request.options.secret = secret_->path().toStdString();
  request.options.threads = static_cast<std::size_t>(threads_->value());
  request.options.context = context_->text().toStdString();
  request.options.name_files = name_files_->isChecked();
  request.base_signers = base_signers_->path().toStdString();
  return request;
}

QString CertifyOptions::certificate() const {
  const QString path = output_->path();
  return path.isEmpty() || path.endsWith(suffix) ? path : path + suffix;
}

void CertifyOptions::suggest(const QString& tuned_path) {
  if (tuned_path.isEmpty()) return;
  QString folder = QFileInfo(output_->path()).path();
  if (output_->path().isEmpty()) folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  if (!QFileInfo(folder).isWritable()) folder = QDir::currentPath();
  output_->setPath(QDir(folder).filePath(suggestedName(tuned_path)));
  Q_EMIT changed();
}

void CertifyOptions::askOutput() {
  dialogs_.saveFile(this, {tr("Write the certificate to"), tr("Certificates (*.driftseal)"), output_->path()},
                    [this](const QString& path) {
                      output_->setPath(path);
                      Q_EMIT changed();
                    });
}

}  // namespace driftseal::ui

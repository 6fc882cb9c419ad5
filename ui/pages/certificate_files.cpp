#include "ui/pages/certificate_files.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/bytes.h"
#include "ui/dialogs/dialogs.h"
#include "ui/present/check_words.h"
#include "ui/present/error_text.h"
#include "ui/session/audit_session.h"
#include "ui/session/certificate_session.h"
#include "ui/widgets/axis_tile.h"
#include "ui/widgets/path_field.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

constexpr std::size_t most_names = 5;

QString secretBeside(const QString& certificate) {
  const QFileInfo info(certificate);
  const QString candidate =
      info.path() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".secret");
  return QFileInfo::exists(candidate) ? candidate : QString();
}

}  // namespace

FilesView::FilesView(CertificateSession& session, const AuditSession* audit, Dialogs& dialogs,
                     QWidget* parent)
    : QWidget(parent), session_(session), audit_(audit), dialogs_(dialogs) {
  auto* answers = new QHBoxLayout;
  base_tile_ = new AxisTile(tr("The base here"), this);
  tuned_tile_ = new AxisTile(tr("The tuned model here"), this);
  answers->addWidget(base_tile_, 1);
  answers->addWidget(tuned_tile_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->addWidget(
      paragraph(tr("Recomputes the roots of models that you have here and compares them with those that "
                   "the certificate is about. Without the opening secret (X.secret, which only the prover "
                   "has) the tuned files can be compared by their digest, where the prover names it."),
                this));
  layout->addWidget(fields());
  layout->addLayout(answers);
  layout->addStretch(1);
  connect(&session_, &CertificateSession::filesChanged, this, &FilesView::refresh);
  connect(&session_, &CertificateSession::checkedChanged, this, &FilesView::refresh);
  if (audit_) connect(audit_, &AuditSession::pathsChanged, this, &FilesView::refresh);
  refresh();
}

QWidget* FilesView::fields() {
  auto* box = new QWidget(this);
  auto* form = new QFormLayout(box);
  form->setContentsMargins({});
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  base_ = new PathField(tr("Base model"), tr("a model file or folder"), box);
  tuned_ = new PathField(tr("Tuned model"), tr("a model file or folder, also of an adapter"), box);
  secret_ = new PathField(tr("Opening secret"), tr("X.secret, if you have it"), box);
  run_ = new QPushButton(icon(Icon::ok), tr("Check a&gainst files"), box);
  stop_ = new QPushButton(icon(Icon::stop), tr("&Stop"), box);
  pair_ = new QPushButton(icon(Icon::models), tr("Against the open pa&ir"), box);
  pair_->setToolTip(
      tr("Take base and tuned model of the audit that is open, and the secret beside the certificate"));
  auto* row = new QHBoxLayout;
  for (QPushButton* button : {run_, pair_, stop_}) row->addWidget(button);
  row->addStretch(1);
  form->addRow(tr("Base"), base_);
  form->addRow(tr("Tuned model"), tuned_);
  form->addRow(tr("Opening secret"), secret_);
  form->addRow(QString(), row);
  connect(base_, &PathField::browse, this, [this] { choose(base_, true); });
  connect(tuned_, &PathField::browse, this, [this] { choose(tuned_, true); });
  connect(secret_, &PathField::browse, this, [this] { choose(secret_, false); });
  for (PathField* field : {base_, tuned_, secret_})
    connect(field, &PathField::changed, this, &FilesView::refresh);
  connect(run_, &QPushButton::clicked, this, &FilesView::run);
  connect(stop_, &QPushButton::clicked, &session_, &CertificateSession::stopCheckingFiles);
  connect(pair_, &QPushButton::clicked, this, &FilesView::takeOpenPair);
  return box;
}

void FilesView::choose(PathField* field, bool model) {
  const auto chosen = [this, field](const QString& path) {
    field->setPath(path);
    refresh();
  };
  const QString start = field->path().isEmpty() ? session_.path() : field->path();
  if (model)
    dialogs_.openFile(this, {tr("Choose a file of the model"), tr("All files (*)"), start}, chosen);
  else
    dialogs_.openFile(this, {tr("Choose the opening secret"), tr("Secrets (*.secret);;All files (*)"), start},
                      chosen);
}

FilesQuestion FilesView::question() const {
  return {base_->path().toStdString(), tuned_->path().toStdString(), secret_->path().toStdString()};
}

void FilesView::run() { session_.checkFiles(question()); }

void FilesView::takeOpenPair() {
  if (!audit_) return;
  base_->setPath(audit_->basePath());
  tuned_->setPath(audit_->tunedPath());
  if (secret_->path().isEmpty()) secret_->setPath(secretBeside(session_.path()));
  run();
}

void FilesView::refresh() {
  const CertificateEntry* entry = session_.current();
  const bool running = session_.isCheckingFiles();
  const bool readable = entry && entry->checked && entry->checked->report.manifest;
  run_->setEnabled(readable && !running && !question().empty());
  pair_->setEnabled(readable && !running && audit_ && !audit_->basePath().isEmpty() &&
                    !audit_->tunedPath().isEmpty());
  stop_->setEnabled(running);
  const auto both = [this](const Look& look, const QString& text) {
    base_tile_->show(look, text);
    tuned_tile_->show(look, text);
  };
  if (running)
    return both({tr("being read"), Icon::busy, Tone::working}, tr("Every value is read and hashed."));
  if (entry && entry->files) return showAnswers(*entry->files);
  if (entry && entry->files_failed && entry->files_failed->code == ErrorCode::cancelled)
    return both({tr("stopped"), Icon::stop, Tone::muted}, {});
  if (entry && entry->files_failed)
    return both({tr("refused"), Icon::error, Tone::bad}, errorText(*entry->files_failed));
  both(look(FilesAnswer::not_asked), explain(FilesAnswer::not_asked));
}

void FilesView::showAnswers(const CheckedFiles& files) {
  const auto show = [](AxisTile* tile, FilesAnswer answer, const std::optional<audit::LinkReport>& link) {
    QStringList lines{explain(answer)};
    if (link && answer == FilesAnswer::other_weights)
      lines << tr("Certified: %1").arg(shortDigest(link->certified_root))
            << tr("Here: %1").arg(shortDigest(link->recomputed_root));
    for (std::size_t i = 0; link && i < std::min(link->unnamed.size(), most_names); ++i)
      lines << QString::fromStdString(link->unnamed[i]);
    if (link && link->unnamed.size() > most_names)
      lines << tr("and %n more", nullptr, static_cast<int>(link->unnamed.size() - most_names));
    tile->show(look(answer), lines.join(QLatin1Char('\n')));
  };
  show(base_tile_, files.base, files.base_link);
  show(tuned_tile_, files.tuned, files.tuned_link);
}

}  // namespace driftseal::ui

#include "ui/pages/certificate_raw.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/output_file.h"
#include "ui/dialogs/dialogs.h"
#include "ui/present/icons.h"
#include "ui/present/json_text.h"
#include "ui/present/numbers.h"
#include "ui/widgets/json_highlighter.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

constexpr qsizetype shown = 256 * 1024;  // characters: more would stop the window for a moment
constexpr const char* names[] = {"manifest.json", "policy.json", "soundness.json", "signatures.jsonl"};

}  // namespace

RawView::RawView(Dialogs& dialogs, QWidget* parent)
    : QWidget(parent),
      dialogs_(dialogs),
      which_(new QComboBox(this)),
      search_(new QLineEdit(this)),
      note_(new QLabel(this)),
      text_(new QPlainTextEdit(this)) {
  for (const char* name : names) which_->addItem(QString::fromLatin1(name));
  which_->setAccessibleName(tr("Part of the certificate"));
  search_->setPlaceholderText(tr("Search, Return for the next"));
  search_->setAccessibleName(tr("Search in this part"));
  search_->setClearButtonEnabled(true);
  text_->setReadOnly(true);
  text_->setLineWrapMode(QPlainTextEdit::NoWrap);
  useFixedFont(text_);
  text_->setAccessibleName(tr("Text of this part"));
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  new JsonHighlighter(text_->document(), text_);
  auto* copy = new QPushButton(icon(Icon::copy), tr("Copy &text"), this);
  auto* save = new QPushButton(icon(Icon::save), tr("Save this part\u2026"), this);
  save->setToolTip(tr("Write this part as it stands in the certificate, byte for byte"));
  auto* row = new QHBoxLayout;
  row->addWidget(which_);
  row->addWidget(search_, 1);
  row->addWidget(note_);
  row->addWidget(copy);
  row->addWidget(save);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 6, 0, 0);
  layout->addLayout(row);
  layout->addWidget(text_, 1);
  connect(which_, &QComboBox::currentIndexChanged, this, &RawView::showPart);
  connect(search_, &QLineEdit::returnPressed, this, [this] { find(false); });
  connect(copy, &QPushButton::clicked, this,
          [this] { QGuiApplication::clipboard()->setText(text_->toPlainText()); });
  connect(save, &QPushButton::clicked, this, &RawView::save);
}

void RawView::show(const CheckedCertificatePtr& checked) {
  checked_ = checked;
  showPart();
}

std::string RawView::part() const {
  if (!checked_ || !checked_->parts) return {};
  const proof::CertificateParts& parts = *checked_->parts;
  if (which_->currentIndex() == 0) return std::string(text_of(parts.manifest));
  if (which_->currentIndex() == 1) return std::string(text_of(parts.policy));
  if (which_->currentIndex() == 2) return std::string(text_of(parts.soundness));
  std::string lines;
  for (const std::string& line : parts.signatures) lines += line + '\n';
  return lines;
}

void RawView::showPart() {
  const std::string raw = part();
  const QString text = indentedJson(raw, shown);
  text_->setPlainText(text);
  note_->setText(text.size() >= shown
                     ? tr("only the beginning is shown; saving writes all %1").arg(bytesText(raw.size()))
                     : QString());
  setEnabled(checked_ && checked_->parts);
}

// From the top again if there is no further one.
void RawView::find(bool backward) {
  const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
  if (search_->text().isEmpty() || text_->find(search_->text(), flags)) return;
  text_->moveCursor(QTextCursor::Start);
  const bool found = text_->find(search_->text(), flags);
  note_->setText(found ? QString() : tr("not found"));
}

void RawView::save() {
  dialogs_.saveFile(this, {tr("Save this part"), tr("JSON (*.json);;All files (*)"), which_->currentText()},
                    [this, raw = part()](const QString& path) {
                      const Status written = write_file(path.toStdString(), view_of(raw));
                      if (!written.ok()) Q_EMIT failed(written.error());
                    });
}

}  // namespace driftseal::ui

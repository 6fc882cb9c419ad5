#include "ui/dialogs/secret_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

constexpr int most_characters = 1024;

// The line's text shares its memory with the line: to overwrite the one is to overwrite the other.
void wipeText(QLineEdit* line) {
  if (!line) return;
  const QString text = line->text();
  auto* characters = reinterpret_cast<std::uint8_t*>(const_cast<QChar*>(text.constData()));
  wipe({characters, static_cast<std::size_t>(text.size()) * sizeof(QChar)});
  line->clear();
}

}  // namespace

SecretDialog::SecretDialog(const SecretQuestion& question, QWidget* parent)
    : QDialog(parent), is_new_(question.is_new), problem_(new QLabel(this)) {
  setWindowTitle(question.title);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(paragraph(question.explanation, this));
  auto* form = new QFormLayout;
  secret_ = field(is_new_ ? tr("New passphrase") : tr("Passphrase"));
  form->addRow(is_new_ ? tr("&New passphrase") : tr("&Passphrase"), secret_);
  if (is_new_) {
    again_ = field(tr("The same again"));
    form->addRow(tr("The same &again"), again_);
  }
  layout->addLayout(form);
  auto* show = new QCheckBox(tr("&Show what I type"), this);
  connect(show, &QCheckBox::toggled, this, [this](bool shown) {
    for (QLineEdit* line : {secret_, again_}) {
      if (line) line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    }
  });
  layout->addWidget(show);
  layout->addWidget(problem_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
  accept_ = buttons->button(QDialogButtonBox::Ok);
  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  layout->addWidget(buttons);
  secret_->setFocus();
  refresh();
}

SecretDialog::~SecretDialog() {
  wipeText(secret_);
  wipeText(again_);
}

QLineEdit* SecretDialog::field(const QString& name) {
  auto* line = new QLineEdit(this);
  line->setAccessibleName(name);
  line->setEchoMode(QLineEdit::Password);
  line->setMaxLength(most_characters);
  line->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
  line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
  connect(line, &QLineEdit::textChanged, this, &SecretDialog::refresh);
  return line;
}

void SecretDialog::refresh() {
  if (!accept_) return;
  const bool same = !again_ || secret_->text() == again_->text();
  const bool none = secret_->text().isEmpty();
  QString words;
  if (!same) words = tr("The two are not the same yet.");
  if (same && none && is_new_) words = tr("Without a passphrase whoever can read the file can sign with it.");
  problem_->setText(words);
  accept_->setEnabled(same && (is_new_ || !none));
}

SecretBytes SecretDialog::take() {
  QByteArray utf8 = secret_->text().toUtf8();
  SecretBytes secret(Bytes(utf8.begin(), utf8.end()));
  wipe({reinterpret_cast<std::uint8_t*>(utf8.data()), static_cast<std::size_t>(utf8.size())});
  wipeText(secret_);
  wipeText(again_);
  return secret;
}

}  // namespace driftseal::ui

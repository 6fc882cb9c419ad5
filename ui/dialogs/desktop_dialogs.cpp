#include "ui/dialogs/desktop_dialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include "ui/dialogs/secret_dialog.h"

namespace driftseal::ui {
namespace {

QFileDialog* prepare(QWidget* parent, const FileQuestion& question, Dialogs::Chosen chosen) {
  auto* dialog = new QFileDialog(parent, question.title);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setNameFilter(question.filter);
  const QFileInfo start(question.start);
  dialog->setDirectory(start.isDir() ? start.filePath() : start.path());
  if (!question.start.isEmpty() && !start.isDir()) dialog->selectFile(start.fileName());
  QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
  return dialog;
}

}  // namespace

void DesktopDialogs::openFile(QWidget* parent, const FileQuestion& question, Chosen chosen) {
  QFileDialog* dialog = prepare(parent, question, std::move(chosen));
  dialog->setFileMode(QFileDialog::ExistingFile);
  dialog->open();
}

void DesktopDialogs::openFolder(QWidget* parent, const FileQuestion& question, Chosen chosen) {
  QFileDialog* dialog = prepare(parent, question, std::move(chosen));
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly, false);
  dialog->open();
}

void DesktopDialogs::saveFile(QWidget* parent, const FileQuestion& question, Chosen chosen) {
  QFileDialog* dialog = prepare(parent, question, std::move(chosen));
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setFileMode(QFileDialog::AnyFile);
  dialog->setDefaultSuffix(
      question.filter.section(QLatin1String("*."), 1, 1).section(QLatin1Char(')'), 0, 0));
  dialog->open();
}

void DesktopDialogs::confirm(QWidget* parent, const QString& question, const QString& explanation,
                             const QString& yes, std::function<void()> confirmed) {
  auto* box = new QMessageBox(QMessageBox::Question, question, question, QMessageBox::Cancel, parent);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setInformativeText(explanation);
  QPushButton* accept = box->addButton(yes, QMessageBox::AcceptRole);
  box->setDefaultButton(QMessageBox::Cancel);
  QObject::connect(accept, &QPushButton::clicked, parent, std::move(confirmed));
  box->open();
}

void DesktopDialogs::askSecret(QWidget* parent, const SecretQuestion& question, Told told) {
  auto* dialog = new SecretDialog(question, parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, &QDialog::accepted, parent,
                   [dialog, told = std::move(told)] { told(dialog->take()); });
  dialog->open();
}

}  // namespace driftseal::ui

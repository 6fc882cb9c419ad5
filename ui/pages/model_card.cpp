#include "ui/pages/model_card.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/pages/model_facts.h"
#include "ui/present/error_text.h"
#include "ui/session/inputs.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {

QString modelFileFilter() {
  QStringList patterns;
  for (const QString& ending : modelEndings()) patterns << QLatin1Char('*') + ending;
  return ModelCard::tr("Models (%1);;All files (*)").arg(patterns.join(QLatin1Char(' ')));
}

ModelCard::ModelCard(const QString& role, Dialogs& dialogs, QWidget* parent)
    : QFrame(parent),
      role_(role),
      dialogs_(dialogs),
      name_(new ElidedLabel(this)),
      place_(new ElidedLabel(this)),
      facts_(new FactList(this)),
      signature_(new QToolButton(this)) {
  setFrameShape(QFrame::StyledPanel);
  setAccessibleName(role);
  scaleFont(name_, 1.15, true);
  place_->setForegroundRole(QPalette::PlaceholderText);
  signature_->setAutoRaise(true);
  signature_->setFocusPolicy(Qt::StrongFocus);
  signature_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  connect(signature_, &QToolButton::clicked, this, &ModelCard::signatureRequested);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(10, 6, 10, 6);
  layout->setSpacing(3);
  layout->addWidget(titleRow());
  layout->addWidget(name_);
  layout->addWidget(place_);
  layout->addSpacing(4);
  layout->addWidget(facts_);
  layout->addWidget(signature_);
  layout->addStretch(1);
  showSignature({{}, Icon::empty, Tone::muted});
}

QWidget* ModelCard::titleRow() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  layout->setSpacing(4);
  auto* title = new QLabel(role_, row);
  title->setForegroundRole(QPalette::PlaceholderText);
  auto* file = button(
      Icon::file, tr("File\u2026"), tr("%1: choose a file").arg(role_),
      tr("A weight file (safetensors, PyTorch, GGUF, ONNX or NumPy), or the index of a model in several"));
  auto* folder =
      button(Icon::folder, tr("Folder\u2026"), tr("%1: choose a folder").arg(role_),
             tr("A folder that holds a model, in one file or in parts with their index, or an adapter"));
  connect(file, &QToolButton::clicked, this, &ModelCard::chooseFile);
  connect(folder, &QToolButton::clicked, this, &ModelCard::chooseFolder);
  layout->addWidget(title, 1);
  layout->addWidget(file);
  layout->addWidget(folder);
  return row;
}

QToolButton* ModelCard::button(Icon picture, const QString& text, const QString& name, const QString& tip) {
  auto* made = new QToolButton(this);
  made->setIcon(icon(picture));
  made->setText(text);
  made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  made->setAccessibleName(name);
  made->setToolTip(tip);
  made->setFocusPolicy(Qt::StrongFocus);
  return made;
}

void ModelCard::show(const QString& path, const ModelDescriptionPtr& model) {
  path_ = path;
  name_->setFullText(path.isEmpty() ? tr("not chosen yet") : shortName(path));
  place_->setFullText(path);
  facts_->show(model ? factsOf(*model) : std::vector<Fact>());
}

void ModelCard::showProblem(const Error& error) {
  facts_->show({{tr("Cannot be opened"), errorText(error), Tone::bad}});
}

void ModelCard::showSignature(const Look& look) {
  signature_->setVisible(!look.word.isEmpty());
  signature_->setIcon(icon(look.icon, look.tone));
  signature_->setText(look.word);
  signature_->setAccessibleName(tr("%1, signature: %2").arg(role_, look.word));
  signature_->setToolTip(tr("Show what is known of the signatures beside this model"));
}

QString ModelCard::text() const { return facts_->plainText(); }

void ModelCard::chooseFile() {
  dialogs_.openFile(this, {tr("Choose a file: %1").arg(role_), modelFileFilter(), path_},
                    [this](const QString& path) { Q_EMIT chosen(path); });
}

void ModelCard::chooseFolder() {
  dialogs_.openFolder(this, {tr("Choose a folder: %1").arg(role_), {}, path_},
                      [this](const QString& path) { Q_EMIT chosen(path); });
}

}  // namespace driftseal::ui

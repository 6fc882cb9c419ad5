#include "ui/pages/model_card.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/dialogs/dialogs.h"
#include "ui/present/icons.h"
#include "ui/present/numbers.h"
#include "ui/session/inputs.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/text.h"

namespace driftseal::ui {
namespace {

std::vector<Fact> factsOf(const Model& model) {
  const std::string_view format = model.format();
  return {{ModelCard::tr("Format"), QString::fromUtf8(format.data(), static_cast<qsizetype>(format.size()))},
          {ModelCard::tr("Files"), countText(model.files().size())},
          {ModelCard::tr("Tensors"), countText(model.tensors().size())},
          {ModelCard::tr("Elements"), countText(model.elements())},
          {ModelCard::tr("Weights"), bytesText(model.bytes())}};
}

}  // namespace

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
      facts_(new FactList(this)) {
  setFrameShape(QFrame::StyledPanel);
  setAccessibleName(role);
  scaleFont(name_, 1.15, true);
  place_->setForegroundRole(QPalette::PlaceholderText);
  auto* title = new QLabel(role, this);
  title->setForegroundRole(QPalette::PlaceholderText);
  auto* layout = new QVBoxLayout(this);
  layout->setSpacing(4);
  layout->addWidget(title);
  layout->addWidget(name_);
  layout->addWidget(place_);
  layout->addSpacing(6);
  layout->addWidget(facts_);
  layout->addStretch(1);
  layout->addWidget(buttons());
}

QWidget* ModelCard::buttons() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  auto* file = new QPushButton(icon(Icon::file), tr("Choose file\u2026"), row);
  auto* folder = new QPushButton(icon(Icon::folder), tr("Choose folder\u2026"), row);
  file->setAccessibleName(tr("%1: choose a file").arg(role_));
  folder->setAccessibleName(tr("%1: choose a folder").arg(role_));
  file->setToolTip(
      tr("A weight file (safetensors, PyTorch, GGUF, ONNX or NumPy), or the index of a model in several"));
  folder->setToolTip(tr("A folder that holds a model, in one file or in parts with their index"));
  connect(file, &QPushButton::clicked, this, &ModelCard::chooseFile);
  connect(folder, &QPushButton::clicked, this, &ModelCard::chooseFolder);
  layout->addWidget(file);
  layout->addWidget(folder);
  layout->addStretch(1);
  return row;
}

void ModelCard::show(const QString& path, const ModelPtr& model) {
  path_ = path;
  name_->setFullText(path.isEmpty() ? tr("not chosen yet") : shortName(path));
  place_->setFullText(path);
  facts_->show(model ? factsOf(*model) : std::vector<Fact>());
}

void ModelCard::chooseFile() {
  dialogs_.openFile(this, {tr("Choose a file: %1").arg(role_), modelFileFilter(), path_},
                    [this](const QString& path) { Q_EMIT chosen(path); });
}

void ModelCard::chooseFolder() {
  dialogs_.openFolder(this, {tr("Choose a folder: %1").arg(role_), {}, path_},
                      [this](const QString& path) { Q_EMIT chosen(path); });
}

}  // namespace driftseal::ui

#include "ui/session/inputs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <span>
#include <string_view>

#include "core/model/file_endings.h"

namespace driftseal::ui {
namespace {

constexpr qint64 sniffed_bytes = 64 * 1024;

InputKind kindOfJson(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return InputKind::unknown;
  const QByteArray head = file.read(sniffed_bytes);
  if (head.contains("driftseal-model-manifest/")) return InputKind::manifest;
  if (head.contains("\"rules\"")) return InputKind::policy;
  return InputKind::unknown;
}

bool soundsLikeBase(const QString& path) {
  const QString name = shortName(path).toLower();
  for (const char* word : {"base", "original", "pretrained", "foundation"}) {
    if (name.contains(QLatin1String(word))) return true;
  }
  return false;
}

qsizetype commonLength(const QString& a, const QString& b) {
  return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

// Names that say nothing about which model it is.
bool isGeneric(const QString& name) {
  for (const char* beginning : {"model.", "model-0", "pytorch_model", "adapter_model", "adapter_config"}) {
    if (name.startsWith(QLatin1String(beginning))) return true;
  }
  return false;
}

// "org/name" of a path in Hugging Face's cache, "models--org--name" and below.
QString repositoryName(const QString& path) {
  static const QLatin1String prefix("models--");
  for (QString part : path.split(QLatin1Char('/'))) {
    if (part.startsWith(prefix))
      return part.mid(prefix.size()).replace(QLatin1String("--"), QLatin1String("/"));
  }
  return {};
}

}  // namespace

QStringList modelEndings() {
  QStringList endings;
  const auto add = [&](std::span<const std::string_view> texts) {
    for (const std::string_view text : texts)
      endings << QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
  };
  for (const FileEndings& one : file_endings::in_folders) {
    add(one.indices);
    add(one.weights);
  }
  add(file_endings::named);
  return endings;
}

InputKind kindOf(const QString& path) {
  const QFileInfo info(path);
  const QString name = info.fileName().toLower();
  if (name.endsWith(QLatin1String(".driftseal"))) return InputKind::certificate;
  if (name.endsWith(QLatin1String(".driftaudit"))) return InputKind::session;
  if (info.isDir()) return InputKind::model;
  for (const QString& ending : modelEndings()) {
    if (name.endsWith(ending)) return InputKind::model;
  }
  if (name == QLatin1String("adapter_config.json")) return InputKind::model;
  return name.endsWith(QLatin1String(".json")) ? kindOfJson(path) : InputKind::unknown;
}

Inputs sortInputs(const QStringList& paths) {
  Inputs inputs;
  for (const QString& path : paths) {
    switch (kindOf(path)) {
      case InputKind::model:
        inputs.models << path;
        break;
      case InputKind::policy:
        inputs.policies << path;
        break;
      case InputKind::certificate:
        inputs.certificates << path;
        break;
      case InputKind::manifest:
        inputs.manifests << path;
        break;
      case InputKind::session:
        inputs.sessions << path;
        break;
      case InputKind::unknown:
        inputs.unknown << path;
        break;
    }
  }
  return inputs;
}

bool isAdapter(const QString& path) {
  const QFileInfo info(path);
  if (info.isDir()) return QFileInfo::exists(path + QStringLiteral("/adapter_config.json"));
  return info.fileName().startsWith(QLatin1String("adapter_"));
}

std::pair<QString, QString> baseAndTuned(const QString& a, const QString& b) {
  if (isAdapter(a) != isAdapter(b)) return isAdapter(a) ? std::pair(b, a) : std::pair(a, b);
  if (soundsLikeBase(b) && !soundsLikeBase(a)) return {b, a};
  return {a, b};
}

std::vector<std::pair<QString, QString>> sensiblePairs(const QStringList& models) {
  std::vector<std::pair<QString, QString>> pairs;
  QStringList bases, tuned;
  for (const QString& model : models) (soundsLikeBase(model) && !isAdapter(model) ? bases : tuned) << model;
  if (bases.isEmpty() && models.size() == 4) return {{models[0], models[1]}, {models[2], models[3]}};
  for (const QString& model : tuned) {
    const auto nearest = std::max_element(
        bases.begin(), bases.end(),
        [&](const QString& a, const QString& b) { return commonLength(a, model) < commonLength(b, model); });
    if (nearest != bases.end()) pairs.emplace_back(*nearest, model);
  }
  return pairs;
}

QString shortName(const QString& path) {
  const QFileInfo info(QDir::cleanPath(path));
  if (const QString name = repositoryName(info.filePath()); !name.isEmpty()) return name;
  const QString parent = QFileInfo(info.path()).fileName();
  const bool generic = isGeneric(info.fileName());
  if (!generic) return parent.isEmpty() ? info.fileName() : parent + QLatin1Char('/') + info.fileName();
  return shortName(info.path());
}

QString withoutEnding(QString name) {
  for (const QString& ending : modelEndings()) {
    if (name.endsWith(ending)) return name.chopped(ending.size());
  }
  return name;
}

QString samplesFolder() {
  const QStringList candidates = {
      QCoreApplication::applicationDirPath() + QStringLiteral("/../share/driftseal/samples"),
#ifdef DRIFTSEAL_SAMPLES_DIR
      QStringLiteral(DRIFTSEAL_SAMPLES_DIR),
#endif
  };
  for (const QString& folder : candidates) {
    if (QDir(folder).exists()) return QDir::cleanPath(folder);
  }
  return {};
}

}  // namespace driftseal::ui

#include "ui/session/inputs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

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

}  // namespace

InputKind kindOf(const QString& path) {
  const QFileInfo info(path);
  const QString name = info.fileName().toLower();
  if (name.endsWith(QLatin1String(".driftseal"))) return InputKind::certificate;
  if (info.isDir() || name.endsWith(QLatin1String(".safetensors")) ||
      name.endsWith(QLatin1String(".safetensors.index.json"))) {
    return InputKind::model;
  }
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
      case InputKind::unknown:
        inputs.unknown << path;
        break;
    }
  }
  return inputs;
}

std::pair<QString, QString> baseAndTuned(const QString& a, const QString& b) {
  if (soundsLikeBase(b) && !soundsLikeBase(a)) return {b, a};
  return {a, b};
}

QString shortName(const QString& path) {
  const QFileInfo info(QDir::cleanPath(path));
  const QString parent = QFileInfo(info.path()).fileName();
  const bool generic = info.fileName().startsWith(QLatin1String("model."));
  if (!generic) return parent.isEmpty() ? info.fileName() : parent + QLatin1Char('/') + info.fileName();
  return shortName(info.path());
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

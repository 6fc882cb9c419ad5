// What a reviewer dropped, chose or named on the command line: which of it is a model, a policy, a
// certificate.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

namespace driftseal::ui {

enum class InputKind { model, policy, certificate, manifest, session, unknown };

// Told by name and, for JSON, by the first characters of the file; never opens a model.
InputKind kindOf(const QString& path);

// What the names of model files and of their indices end in.
QStringList modelEndings();

struct Inputs {
  QStringList models, policies, certificates, manifests, sessions, unknown;
};
Inputs sortInputs(const QStringList& paths);

bool isAdapter(const QString& path);  // the folder or a file of a LoRA adapter

// Base first: an adapter is never it; else the one whose name says so ("base", "original", "pretrained",
// ...), else in the order given.
std::pair<QString, QString> baseAndTuned(const QString& a, const QString& b);

// Audits that three or four models at once may have been meant for: each tuned one with the base whose name
// says so and whose path is nearest; four without such names in the order given. Empty where nothing suggests
// itself.
std::vector<std::pair<QString, QString>> sensiblePairs(const QStringList& models);

// The last part of the path that tells a reviewer which model it is: "llama/full" for
// ".../llama/full/model.safetensors".
QString shortName(const QString& path);
QString withoutEnding(QString name);  // "llama/tuned.gguf" without ".gguf"

// Folder with the sample pairs: beside the installed program, else in the source tree; empty if there is
// none.
QString samplesFolder();

}  // namespace driftseal::ui

#include "ui/pages/model_facts.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/present/architecture_words.h"
#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

constexpr std::size_t most_types = 6, most_notes = 3;

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

QString joined(const std::vector<std::string>& words) {
  QStringList list;
  for (const std::string& word : words) list << QString::fromStdString(word);
  return list.join(QStringLiteral(", "));
}

// "338: BF16 \u00d7 225, F32 \u00d7 113"
QString tensorsText(const ModelDescription& model) {
  QStringList types;
  for (std::size_t i = 0; i < std::min(model.types.size(), most_types); ++i)
    types << QStringLiteral("%1 \u00d7 %2")
                 .arg(QString::fromStdString(model.types[i].type), countText(model.types[i].tensors));
  if (model.types.size() > most_types) types << QStringLiteral("\u2026");
  return tr("%1: %2").arg(countText(model.tensors), types.join(QStringLiteral(", ")));
}

QString scaleText(const AdapterConfig& config) {
  const QString alpha = figureText(config.alpha);
  return config.rank_stabilised ? tr("%1 / \u221arank").arg(alpha) : tr("%1 / rank").arg(alpha);
}

void addAdapter(std::vector<Fact>& facts, const AdapterConfig& config) {
  facts.push_back(
      {tr("Adapter"),
       tr("LoRA, rank %1, scale %2; it is applied to the base").arg(config.rank).arg(scaleText(config))});
  const auto add = [&](const QString& name, const QString& text, Tone tone = Tone::plain) {
    if (!text.isEmpty()) facts.push_back({name, text, tone});
  };
  add(tr("Adapts"), joined(config.target_modules));
  add(tr("Stored whole"), joined(config.modules_to_save));
  add(tr("Made for"), QString::fromStdString(config.base_model));
  add(tr("Not read"), joined(config.not_read), Tone::attention);
}

void addArchitecture(std::vector<Fact>& facts, const ModelDescription& model) {
  const QString how = explain(model.recognition);
  facts.push_back({tr("Architecture"), model.family.empty()
                                           ? how
                                           : tr("%1 (%2), %3")
                                                 .arg(QString::fromStdString(model.title),
                                                      QString::fromStdString(model.family), how)});
  if (model.described < model.tensors && !model.family.empty())
    facts.push_back({tr("Described"), tr("%1 of %2 tensors; the others by their names alone")
                                          .arg(countText(model.described), countText(model.tensors))});
  for (const TowerDims& tower : model.towers) {
    const QString figures = figuresText(tower), which = towerText(tower.tower);
    if (!figures.isEmpty()) facts.push_back({which.isEmpty() ? tr("Figures") : which, figures});
  }
  if (model.ties + model.fused > 0)
    facts.push_back(
        {tr("Tied, fused"), tr("%1 tied, %2 fused").arg(countText(model.ties), countText(model.fused))});
}

void addProblems(std::vector<Fact>& facts, const ModelDescription& model) {
  if (model.not_analysable > 0)
    facts.push_back(
        {tr("Not analysable"), tr("%1 tensors").arg(countText(model.not_analysable)), Tone::attention});
  for (std::size_t i = 0; i < std::min(model.notes.size(), most_notes); ++i)
    facts.push_back({tr("Note"), QString::fromStdString(model.notes[i]), Tone::attention});
  if (model.notes.size() > most_notes)
    facts.push_back({tr("Notes"), tr("and %1 more").arg(countText(model.notes.size() - most_notes))});
}

}  // namespace

std::vector<Fact> factsOf(const ModelDescription& model) {
  std::vector<Fact> facts = {{tr("Stored as"), tr("%1, files: %2, weights: %3")
                                                   .arg(QString::fromStdString(model.format),
                                                        countText(model.files), bytesText(model.bytes))},
                             {tr("Tensors"), tensorsText(model)},
                             {tr("Parameters"), countText(model.elements)}};
  if (model.adapter) {
    addAdapter(facts, *model.adapter);
  } else {
    addArchitecture(facts, model);
  }
  addProblems(facts, model);
  return facts;
}

}  // namespace driftseal::ui

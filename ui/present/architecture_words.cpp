#include "ui/present/architecture_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <tuple>

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

QString word(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString headsText(const TowerDims& tower) {
  const QString heads = tr("heads %1").arg(*tower.heads);
  const bool grouped = tower.kv_heads && tower.kv_heads != tower.heads;
  const QString shared = grouped ? tr("%1 (%2 for keys and values)").arg(heads).arg(*tower.kv_heads) : heads;
  return tower.head_size ? tr("%1 of size %2").arg(shared).arg(*tower.head_size) : shared;
}

}  // namespace

QString blockText(const ModelBlock& block) {
  QStringList parts;
  if (block.tower != Tower::main) parts << word(to_string(block.tower));
  if (!block.stack.empty()) parts << QString::fromStdString(block.stack);
  parts << word(to_string(block.region));
  if (block.region == Region::layer) parts << QString::number(block.layer);
  return parts.join(QLatin1Char(' '));
}

QString roleText(const TensorRole& tensor) {
  QStringList parts = {word(to_string(tensor.role))};
  if (tensor.is_cross) parts << tr("cross");
  if (tensor.is_bias) parts << tr("bias");
  if (tensor.expert) parts << tr("expert %1").arg(*tensor.expert);
  return parts.join(QStringLiteral(", "));
}

QString partsText(const Fusion& fusion) {
  if (fusion.groups == 0) return tr("alternate head by head; how many heads is not known");
  QStringList parts;
  for (const FusedPart& part : fusion.parts)
    parts
        << QStringLiteral("%1 %2\u2013%3").arg(word(to_string(part.role))).arg(part.begin).arg(part.end - 1);
  const QString list = parts.join(QStringLiteral(", "));
  const QString text = fusion.axis == 0 ? tr("rows: %1").arg(list) : tr("columns: %1").arg(list);
  return fusion.groups > 1 ? tr("%1, %2 times").arg(text).arg(fusion.groups) : text;
}

QString name(Orientation orientation) {
  switch (orientation) {
    case Orientation::vector:
      return tr("vector");
    case Orientation::linear:
      return tr("out, in");
    case Orientation::conv1d:
      return tr("in, out");
    case Orientation::convolution:
      return tr("out, in, kernel");
    case Orientation::embedding:
      return tr("entries, dimension");
    case Orientation::other:
      return tr("not known");
  }
  return {};
}

QString name(Tie::Reason reason) {
  switch (reason) {
    case Tie::Reason::config:
      return tr("config.json says so");
    case Tie::Reason::shared_storage:
      return tr("both names stand for the same bytes of one file");
  }
  return {};
}

QString figuresText(const TowerDims& tower) {
  QStringList parts;
  const auto add = [&](const QString& text, const std::optional<std::uint64_t>& figure) {
    if (figure) parts << text.arg(*figure);
  };
  add(tr("layers %1"), tower.layers);
  add(tr("hidden %1"), tower.hidden);
  add(tr("intermediate %1"), tower.intermediate);
  if (tower.heads) parts << headsText(tower);
  add(tr("experts %1"), tower.experts);
  add(tr("vocabulary %1"), tower.vocabulary);
  return parts.join(QStringLiteral(", "));
}

QString towerText(Tower tower) { return tower == Tower::main ? QString() : word(to_string(tower)); }

QString explain(Recognition recognition) {
  switch (recognition) {
    case Recognition::config_and_names:
      return tr("by names and shapes; config.json agrees");
    case Recognition::names:
      return tr("by names and shapes");
    case Recognition::fallback:
      return tr("not recognised: each tensor is described by its own name");
  }
  return {};
}

bool comesBefore(const ModelBlock& a, const ModelBlock& b) {
  return std::tie(a.tower, a.region, a.stack, a.layer) < std::tie(b.tower, b.region, b.stack, b.layer);
}

}  // namespace driftseal::ui

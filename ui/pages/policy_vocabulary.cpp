#include "ui/pages/policy_vocabulary.h"

#include <QSet>

#include "core/policy/name_groups.h"

namespace driftseal::ui {
namespace {

QStringList listOf(const std::vector<std::string_view>& words) {
  QStringList list;
  for (const auto word : words) list << QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
  return list;
}

}  // namespace

QStringList roleWords() { return listOf(all_role_words()); }
QStringList blockWords() { return listOf(all_region_words()); }
QStringList towerWords() { return listOf(all_tower_words()); }

QStringList kindWords() {
  using enum Selector::Kind;
  return listOf({to_string(matrix), to_string(vector), to_string(floating), to_string(integer)});
}

QStringList layerWords(const PairStructure* structure) {
  QStringList words{QStringLiteral("last 1"), QStringLiteral("last 2"), QStringLiteral("last 4")};
  if (!structure) return words;
  std::uint32_t last = 0;
  for (const auto& place : structure->places)
    if (place.block.region == Region::layer) last = std::max(last, place.block.layer);
  if (last > 0) words.prepend(QStringLiteral("0-%1").arg(last));
  return words;
}

QStringList tensorWords(const audit::Opened* opened) {
  QStringList globs{QStringLiteral("*")}, names;
  if (!opened) return globs;
  QSet<QString> seen;
  for (const TensorInfo& tensor : opened->pair.base->tensors()) {
    const QString glob = QString::fromStdString(numberless_glob(tensor.name));
    if (!seen.contains(glob)) globs << glob;
    seen.insert(glob);
    if (const QString name = QString::fromStdString(escape_glob(tensor.name)); name != glob) names << name;
  }
  return globs + names;
}

QStringList selectorWords(const audit::Opened* opened) {
  const QStringList keys{QStringLiteral("role"),   QStringLiteral("block"), QStringLiteral("tower"),
                         QStringLiteral("layers"), QStringLiteral("kind"),  QStringLiteral("tensors"),
                         QStringLiteral("regex")};
  return keys + roleWords() + blockWords() + towerWords() + kindWords() + tensorWords(opened);
}

QStringList budgetWords() {
  return {QStringLiteral("frozen"),
          QStringLiteral("free"),
          QStringLiteral("exempt"),
          QStringLiteral("norm 5 %"),
          QStringLiteral("norm 1 absolute"),
          QStringLiteral("rank 8, residual rounding"),
          QStringLiteral("rank 8, residual rounding, norm 5 %"),
          QStringLiteral("support 1 %, residual none"),
          QStringLiteral("rank 8, support 0.1 %, residual rounding")};
}

}  // namespace driftseal::ui

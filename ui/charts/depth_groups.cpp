#include "ui/charts/depth_groups.h"

#include <QSet>

namespace driftseal::ui {
namespace {

struct Place {
  QString prefix, label;
  bool operator==(const Place& other) const { return prefix == other.prefix; }
};

bool isNumber(const QString& part) {
  bool ok = false;
  part.toUInt(&ok);
  return ok;
}

Place placeOf(const QString& name) {
  static const QSet<QString> stacks = {QStringLiteral("layers"), QStringLiteral("layer"), QStringLiteral("h"),
                                       QStringLiteral("blocks"), QStringLiteral("block")};
  const QStringList parts = name.split(QLatin1Char('.'));
  for (qsizetype i = 1; i < parts.size(); ++i) {
    if (!isNumber(parts[i])) continue;
    const QString prefix = parts.mid(0, i + 1).join(QLatin1Char('.'));
    return {prefix, stacks.contains(parts[i - 1]) ? parts[i] : parts[i - 1] + QLatin1Char('.') + parts[i]};
  }
  if (parts.size() < 2) return {name, name};
  return {parts.mid(0, parts.size() - 1).join(QLatin1Char('.')), parts[parts.size() - 2]};
}

}  // namespace

std::vector<DepthGroup> depthGroups(const QStringList& names) {
  std::vector<DepthGroup> groups;
  Place former;
  for (int i = 0; i < names.size(); ++i) {
    const Place place = placeOf(names[i]);
    if (groups.empty() || !(place == former)) groups.push_back({i, i, place.label});
    groups.back().end = i + 1;
    former = place;
  }
  return groups;
}

}  // namespace driftseal::ui

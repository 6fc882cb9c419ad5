#include "ui/session/recent_pairs.h"

#include <QFileInfo>
#include <algorithm>

namespace driftseal::ui {
namespace {

const QString key = QStringLiteral("recent_pairs");
constexpr std::size_t most_pairs = 10;

}  // namespace

std::vector<std::pair<QString, QString>> RecentPairs::all() const {
  std::vector<std::pair<QString, QString>> pairs;
  const QStringList stored = settings_.value(key).toStringList();
  for (qsizetype i = 0; i + 1 < stored.size(); i += 2) pairs.emplace_back(stored[i], stored[i + 1]);
  return pairs;
}

void RecentPairs::add(const QString& base, const QString& tuned) {
  const std::pair<QString, QString> latest{QFileInfo(base).absoluteFilePath(),
                                           QFileInfo(tuned).absoluteFilePath()};
  auto pairs = all();
  pairs.erase(std::remove(pairs.begin(), pairs.end(), latest), pairs.end());
  pairs.insert(pairs.begin(), latest);
  if (pairs.size() > most_pairs) pairs.resize(most_pairs);
  store(pairs);
}

bool RecentPairs::isThere(const std::pair<QString, QString>& pair) {
  return QFileInfo::exists(pair.first) && QFileInfo::exists(pair.second);
}

void RecentPairs::forgetGone() {
  auto pairs = all();
  std::erase_if(pairs, [](const auto& pair) { return !isThere(pair); });
  store(pairs);
}

void RecentPairs::store(const std::vector<std::pair<QString, QString>>& pairs) {
  QStringList stored;
  for (const auto& [b, t] : pairs) stored << b << t;
  settings_.setValue(key, stored);
}

}  // namespace driftseal::ui

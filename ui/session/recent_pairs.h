// The pairs that were opened last, kept in the settings.
#pragma once

#include <QSettings>
#include <QString>
#include <utility>
#include <vector>

namespace driftseal::ui {

class RecentPairs {
 public:
  explicit RecentPairs(QSettings& settings) : settings_(settings) {}

  std::vector<std::pair<QString, QString>> all() const;          // base, tuned; the latest first
  static bool isThere(const std::pair<QString, QString>& pair);  // on the disk
  void forgetGone();
  void add(const QString& base, const QString& tuned);

 private:
  void store(const std::vector<std::pair<QString, QString>>& pairs);
  QSettings& settings_;
};

}  // namespace driftseal::ui

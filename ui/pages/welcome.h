// What the Models page shows before there is a model: where to drop, what to open, the pairs of last time.
#pragma once

#include <QStringList>
#include <QWidget>
#include <utility>
#include <vector>

class QListWidget;
class QLabel;

namespace driftseal::ui {

using PathPair = std::pair<QString, QString>;  // base, tuned

class Welcome : public QWidget {
  Q_OBJECT

 public:
  explicit Welcome(bool has_samples, QWidget* parent = nullptr);
  void setRecent(const std::vector<PathPair>& pairs);

 Q_SIGNALS:
  void openPairRequested();
  void openFoldersRequested();
  void openSampleRequested();
  void openCertificateRequested();
  void recentRequested(int which);

 private:
  QWidget* dropArea(bool has_samples);
  QListWidget* recent_;
  QLabel* recent_title_;
};

}  // namespace driftseal::ui

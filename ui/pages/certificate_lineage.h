// The certificates that are open as the history of a model: a graph, and what the claims along a path add up
// to.
#pragma once

#include <QWidget>

#include "core/audit/check/lineage.h"
#include "ui/models/fact_tree_model.h"
#include "ui/session/certificate_check.h"

class QComboBox;
class QLabel;

namespace driftseal::ui {

class Banner;
class CertificateSession;
class DataTree;
class LineageChart;

class LineageView : public QWidget {
  Q_OBJECT

 public:
  explicit LineageView(CertificateSession& session, QWidget* parent = nullptr);
  LineageChart* chart() const { return chart_; }
  QComboBox* paths() const { return paths_; }
  Banner* banner() const { return banner_; }
  DataTree* tree() const { return tree_; }

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void scheduleRefresh();
  void refresh();
  void fillPaths();
  void drawGraph();
  void showPath();
  QString nameOf(const LineageEdge& edge) const;

  CertificateSession& session_;
  std::vector<CheckedCertificatePtr> checked_;  // of the graph, in its order
  std::vector<int> rows_;                       // where they stand in the session
  LineageGraph graph_;
  FactTreeModel model_;
  LineageChart* chart_;
  QComboBox* paths_;
  Banner* banner_;
  DataTree* tree_;
  bool stale_ = true;
};

}  // namespace driftseal::ui

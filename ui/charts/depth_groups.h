// Neighbouring tensors that belong to one layer, told by their names alone: what the axis of a depth chart is
// marked with.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace driftseal::ui {

struct DepthGroup {
  int begin, end;  // positions [begin, end)
  QString label;   // "3" of "model.layers.3.mlp.up_proj.weight", "fc1" of "fc1.weight"
};

std::vector<DepthGroup> depthGroups(const QStringList& names);

}  // namespace driftseal::ui

// Words for the parts of a network.
#pragma once

#include <QString>

#include "core/architecture/roles/roles.h"

namespace driftseal::ui {

QString name(Role role);       // "attention query"
QString shortName(Role role);  // "q": heads a narrow column
QString name(Region region);   // of several blocks: "Layers"
QString name(Tower tower);
QString name(const ModelBlock& block);       // "layer 7", "embedding"
QString shortName(const ModelBlock& block);  // "7", "embedding"

}  // namespace driftseal::ui

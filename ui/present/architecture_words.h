// Words for what a network is and what its tensors do. Blocks and roles keep the words that policies select
// by, in every language, so that what is read here can be typed there.
#pragma once

#include <QString>

#include "core/architecture/architecture.h"

namespace driftseal::ui {

QString blockText(const ModelBlock& block);  // "layer 3", "vision embedding"
QString roleText(const TensorRole& tensor);  // "attention_q", "mlp_up, bias"
QString partsText(const Fusion& fusion);     // "rows: attention_q 0-63, attention_k 64-127"
QString name(Orientation orientation);       // "out, in"
QString name(Tie::Reason reason);
QString figuresText(const TowerDims& tower);  // "layers 22, hidden 8192, heads 64"; may be empty
QString towerText(Tower tower);               // empty: the only one
QString explain(Recognition recognition);     // a clause: how it was recognised

bool comesBefore(const ModelBlock& a, const ModelBlock& b);  // from input to output

}  // namespace driftseal::ui

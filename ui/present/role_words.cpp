#include "ui/present/role_words.h"

#include <QCoreApplication>

namespace driftseal::ui {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("driftseal::ui", text); }

// Within a sentence: which letters are small there is a matter of the language.
QString nameWithin(Region region) {
  switch (region) {
    case Region::embedding:
      return tr("embedding");
    case Region::layer:
      return tr("layers");
    case Region::head:
      return tr("head");
    case Region::other:
      return tr("other");
  }
  return {};
}

}  // namespace

QString name(Role role) {
  switch (role) {
    case Role::embedding:
      return tr("token embedding");
    case Role::position_embedding:
      return tr("position embedding");
    case Role::type_embedding:
      return tr("type embedding");
    case Role::patch_embedding:
      return tr("patch embedding");
    case Role::attention_q:
      return tr("attention query");
    case Role::attention_k:
      return tr("attention key");
    case Role::attention_v:
      return tr("attention value");
    case Role::attention_qkv:
      return tr("attention query, key, value");
    case Role::attention_kv:
      return tr("attention key, value");
    case Role::attention_o:
      return tr("attention output");
    case Role::mlp_gate:
      return tr("MLP gate");
    case Role::mlp_up:
      return tr("MLP up");
    case Role::mlp_gate_up:
      return tr("MLP gate, up");
    case Role::mlp_down:
      return tr("MLP down");
    case Role::router:
      return tr("router of experts");
    case Role::norm:
      return tr("norm");
    case Role::conv:
      return tr("convolution");
    case Role::batch_norm:
      return tr("batch norm");
    case Role::batch_norm_statistics:
      return tr("batch norm statistics");
    case Role::batch_norm_counter:
      return tr("batch norm counter");
    case Role::linear:
      return tr("linear");
    case Role::pooler:
      return tr("pooler");
    case Role::classifier:
      return tr("classifier");
    case Role::lm_head:
      return tr("language model head");
    case Role::adapter:
      return tr("adapter");
    case Role::other:
      return tr("other");
  }
  return {};
}

QString shortName(Role role) {
  switch (role) {
    case Role::embedding:
      return tr("embed");
    case Role::position_embedding:
      return tr("pos");
    case Role::type_embedding:
      return tr("type");
    case Role::patch_embedding:
      return tr("patch");
    case Role::attention_q:
      return tr("q");
    case Role::attention_k:
      return tr("k");
    case Role::attention_v:
      return tr("v");
    case Role::attention_qkv:
      return tr("qkv");
    case Role::attention_kv:
      return tr("kv");
    case Role::attention_o:
      return tr("o");
    case Role::mlp_gate:
      return tr("gate");
    case Role::mlp_up:
      return tr("up");
    case Role::mlp_gate_up:
      return tr("gate up");
    case Role::mlp_down:
      return tr("down");
    case Role::router:
      return tr("router");
    case Role::norm:
      return tr("norm");
    case Role::conv:
      return tr("conv");
    case Role::batch_norm:
      return tr("bn");
    case Role::batch_norm_statistics:
      return tr("bn stat");
    case Role::batch_norm_counter:
      return tr("bn n");
    case Role::linear:
      return tr("linear");
    case Role::pooler:
      return tr("pool");
    case Role::classifier:
      return tr("class");
    case Role::lm_head:
      return tr("head");
    case Role::adapter:
      return tr("adapter");
    case Role::other:
      return tr("other");
  }
  return {};
}

QString name(Region region) {
  switch (region) {
    case Region::embedding:
      return tr("Embedding");
    case Region::layer:
      return tr("Layers");
    case Region::head:
      return tr("Head");
    case Region::other:
      return tr("Other");
  }
  return {};
}

QString name(Tower tower) {
  switch (tower) {
    case Tower::main:
      return tr("Model");
    case Tower::text:
      return tr("Text tower");
    case Tower::vision:
      return tr("Vision tower");
    case Tower::encoder:
      return tr("Encoder");
    case Tower::decoder:
      return tr("Decoder");
  }
  return {};
}

QString name(const ModelBlock& block) {
  if (block.region != Region::layer) return nameWithin(block.region);
  const QString stack = QString::fromStdString(block.stack);
  return stack.isEmpty() ? tr("layer %1").arg(block.layer) : tr("%1, layer %2").arg(stack).arg(block.layer);
}

QString shortName(const ModelBlock& block) {
  return block.region == Region::layer ? QString::number(block.layer) : nameWithin(block.region);
}

}  // namespace driftseal::ui

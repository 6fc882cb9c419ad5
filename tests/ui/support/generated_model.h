// Models that are larger than the samples, written on the spot.
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/bytes.h"
#include "core/base/output_file.h"

namespace driftseal::ui {

// A LLaMA-like model: `layers` x 9 tensors of 64 x 64 F32. Two with different fillings drift a little.
inline bool writeModel(const QString& path, int layers, char filling) {
  constexpr int elements = 4096;
  QByteArray header = "{", data;
  const char* roles[] = {"self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj",
                         "self_attn.o_proj", "mlp.gate_proj",    "mlp.up_proj",
                         "mlp.down_proj",    "input_layernorm",  "post_attention_layernorm"};
  for (int layer = 0; layer < layers; ++layer) {
    for (const char* role : roles) {
      if (header.size() > 1) header += ',';
      header += QByteArray("\"model.layers.") + QByteArray::number(layer) + '.' + role +
                ".weight\":{\"dtype\":\"F32\",\"shape\":[64,64],\"data_offsets\":[" +
                QByteArray::number(data.size()) + ',' + QByteArray::number(data.size() + 4 * elements) + "]}";
      for (int i = 0; i < elements; ++i) data += QByteArray("\0\0", 2) + filling + '\x3c';
    }
  }
  header += '}';
  while (header.size() % 8 != 0) header += ' ';
  QByteArray length(8, '\0');
  for (int i = 0; i < 8; ++i) length[i] = static_cast<char>(header.size() >> (8 * i));
  const std::string bytes = (length + header + data).toStdString();
  return write_file(path.toStdString(), view_of(bytes)).ok();
}

}  // namespace driftseal::ui
